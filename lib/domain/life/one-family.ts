import { arrive, depart, restate, widowed } from '@/lib/domain/life/members'
import type { Told } from '@/lib/domain/life/told'
import { headOf, type Unit } from '@/lib/domain/life/unit'
import { isPlainDate, plainDate, type PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

type Of<K extends Told['kind']> = Extract<Told, { kind: K }>

/** A child is born into the family on the day of the birth certificate. Refuses `lives.birthDay` and as `arrive`. */
export const birth = (home: Unit, { on, newcomer }: Of<'BIRTH'>): Result<Unit> => {
  const { birth: born } = newcomer
  if (born?.precision !== 'EXACT' || born.date !== on) return refuse('lives.birthDay', {}, 'on')
  return arrive(home, [newcomer], { on, cause: 'BORN' })
}

/** Somebody is added whom the family adopted, the register overlooked, or who came back. */
export const added = (home: Unit, { on, newcomer, cause }: Of<'MEMBER_ADDED'>): Result<Unit> =>
  arrive(home, [newcomer], { on, cause })

/** A husband or wife comes from a place outside this register, by the Deletion Certificate of that place (domain §3.3). */
export const marriedIn = (home: Unit, { on, newcomer }: Of<'MARRIAGE_IN'>): Result<Unit> =>
  arrive(home, [{ ...newcomer, maritalStatus: 'MARRIED' }], { on, cause: 'MARRIED_IN' })

/**
 * Persons move in by the Deletion Certificate of the place before; a temporary ration card is noted, for at most three
 * months (domain §13, Migration in). Refuses `lives.temporaryTooLong`.
 */
export const movedIn = (home: Unit, told: Of<'MOVE_IN'>, temporaryMonths: number): Result<Unit> => {
  const { on, newcomers, temporaryUntil } = told
  const temporary = checkTemporary(on, temporaryUntil, temporaryMonths)
  return temporary.ok ? arrive(home, newcomers, { on, cause: 'MOVED_IN' }) : temporary
}

/** A temporary ration card of whoever comes on a day runs for at most so many months. Refuses `lives.temporaryTooLong`. */
export const checkTemporary = (on: PlainDate, until: PlainDate | null, months: number): Result<true> =>
  until !== null && until > monthsAfter(on, months)
    ? refuse('lives.temporaryTooLong', { months }, 'temporaryUntil')
    : ok(true)

/** The same day `months` months later; the month's last day where it has no such day. */
const monthsAfter = (day: PlainDate, months: number): PlainDate => {
  const counted = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const month = `${Math.floor(counted / 12)}-${String((counted % 12) + 1).padStart(2, '0')}`
  const days = [Number(day.slice(8)), 30, 29, 28].map((date) => `${month}-${String(date).padStart(2, '0')}`)
  return plainDate(days.find(isPlainDate) ?? `${month}-28`)
}

/**
 * Somebody dies: the member is end-dated, the widowed spouse is recorded so, and when it was the head, a new one is named
 * and everybody's relation told anew (domain §13, Death of head). The last one's death ends the household.
 */
export const death = (home: Unit, { on, serial, relations }: Of<'DEATH'>): Result<Unit> => {
  const died = home.family.members.find((member) => member.serial === serial)
  const mourning = died ? widowed(home, died) : home
  return depart(mourning, [serial], { on, cause: 'DIED' }, relations)
}

/** Members move away; when all do, the household ends, but nothing else does: their card is looked into (domain §13). */
export const movedOut = (home: Unit, { on, serials, relations }: Of<'MOVE_OUT'>): Result<Unit> =>
  depart(home, serials, { on, cause: 'MOVED_OUT' }, relations)

/** Somebody never was a member: entered by mistake. The row stays, with that cause. */
export const enteredWrongly = (home: Unit, { on, serial, relations }: Of<'ENTERED_WRONGLY'>): Result<Unit> =>
  depart(home, [serial], { on, cause: 'ENTERED_WRONGLY' }, relations)

/** The family names another head; everybody's relation is told anew. Refuses `lives.sameHead` and as `restate`. */
export const headChange = (home: Unit, { relations }: Of<'HEAD_CHANGE'>): Result<Unit> => {
  const head = headOf(home)
  if (head && relations[head.serial] === 'HEAD') return refuse('lives.sameHead')
  return restate(home, relations)
}
