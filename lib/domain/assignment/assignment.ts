import { kindOf, type PlacePath } from '@/lib/domain/place/path'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** One officer accountable for one panchayat in one drive, by written order. `until` is the last day in force. */
export interface Assignment {
  readonly panchayat: PlacePath
  readonly driveId: string
  readonly officerId: string
  readonly orderNumber: string
  readonly from: PlainDate
  readonly until: PlainDate | null
}

/** What a new assignment does to the history: one is made, and the one before it, if any, ends the day before. */
export interface Assigned {
  readonly made: Assignment
  readonly ended: Assignment | null
}

/** Whether the assignment binds its officer on a day. */
export const isActiveOn = ({ from, until }: Assignment, day: PlainDate): boolean =>
  from <= day && (until === null || day <= until)

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
 * `replacing` – the written reason – the officer in place ends the day before the new one starts. Refuses
 * `assignments.alreadyAssigned` without it, `assignments.orderMissing`, `assignments.sameOfficer`, `assignments.notPanchayat`.
 */
export const assign = (
  history: readonly Assignment[],
  wanted: Omit<Assignment, 'until'>,
  replacing: string | null = null,
): Result<Assigned> => {
  if (kindOf(wanted.panchayat) !== 'PANCHAYAT') return refuse('assignments.notPanchayat', {}, 'panchayat')
  if (wanted.orderNumber.trim() === '') return refuse('assignments.orderMissing', {}, 'orderNumber')
  const made: Assignment = { ...wanted, until: null }
  const current = history.find(
    (one) => one.panchayat === wanted.panchayat && one.driveId === wanted.driveId && one.until === null,
  )
  if (!current) return ok({ made, ended: null })
  if (current.officerId === wanted.officerId) return refuse('assignments.sameOfficer', {}, 'officerId')
  if (replacing === null) return refuse('assignments.alreadyAssigned', {}, 'officerId')
  if (replacing.trim() === '') return refuse('assignments.reasonMissing', {}, 'reason')
  if (wanted.from < current.from) return refuse('assignments.beforeCurrent', { from: current.from }, 'from')
  return ok({ made, ended: { ...current, until: addDays(wanted.from, -1) } })
}
