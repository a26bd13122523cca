import { kindOf, type PlacePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** One officer accountable for one panchayat in one drive, by written order. `endedOn` is the first day no longer in force. */
export interface Assignment {
  readonly panchayat: PlacePath
  readonly driveId: string
  readonly officerId: string
  readonly orderNumber: string
  readonly from: PlainDate
  readonly endedOn: PlainDate | null
}

/** What a new assignment does to the history: one is made, and the one before it, if any, ends that day. */
export interface Assigned {
  readonly made: Assignment
  readonly ended: Assignment | null
}

/** Whether the assignment binds its officer on a day. */
export const isActiveOn = ({ from, endedOn }: Assignment, day: PlainDate): boolean =>
  from <= day && (endedOn === null || day < endedOn)

/** The one officer accountable for a panchayat on a day. Refuses `assignments.none`; two would be a fault (R44). */
export const officerOn = (
  history: readonly Assignment[],
  { panchayat, driveId }: Pick<Assignment, 'panchayat' | 'driveId'>,
  day: PlainDate,
): Result<Assignment> => {
  const active = history.filter((one) => one.panchayat === panchayat && one.driveId === driveId && isActiveOn(one, day))
  if (active.length > 1) throw new Error(`Two officers are assigned to ${panchayat} on ${day}`)
  const [only] = active
  return only ? ok(only) : refuse('assignments.none')
}

/**
 * Assigns an officer to a panchayat for a drive (hp-food-2016, AAY (e): R44, exactly one active officer). With
 * `replacing` – the written reason – the officer in place ends the day the new one starts. Refuses
 * `assignments.alreadyAssigned` without it, `assignments.orderMissing`, `assignments.sameOfficer`, `assignments.notPanchayat`.
 */
export const assign = (
  history: readonly Assignment[],
  wanted: Omit<Assignment, 'endedOn'>,
  replacing: string | null = null,
): Result<Assigned> => {
  if (kindOf(wanted.panchayat) !== 'PANCHAYAT') return refuse('assignments.notPanchayat', {}, 'panchayat')
  if (wanted.orderNumber.trim() === '') return refuse('assignments.orderMissing', {}, 'orderNumber')
  const made: Assignment = { ...wanted, endedOn: null }
  const current = history.find(
    (one) => one.panchayat === wanted.panchayat && one.driveId === wanted.driveId && one.endedOn === null,
  )
  if (!current) return ok({ made, ended: null })
  if (current.officerId === wanted.officerId) return refuse('assignments.sameOfficer', {}, 'officerId')
  if (replacing === null) return refuse('assignments.alreadyAssigned', {}, 'officerId')
  if (replacing.trim() === '') return refuse('assignments.reasonMissing', {}, 'reason')
  if (wanted.from < current.from) return refuse('assignments.beforeCurrent', { from: current.from }, 'from')
  return ok({ made, ended: { ...current, endedOn: wanted.from } })
}
