import type { FamilyMember } from '@/lib/domain/household/family'
import { recorded } from '@/lib/domain/household/family'
import type { EndCause, MaritalStatus, Relation } from '@/lib/domain/household/household'
import { type Ending, headOf, personOf, present, type Unit } from '@/lib/domain/life/unit'
import { canonical, type Canonical } from '@/lib/domain/shared/canonical'
import { daysBetween, type PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** What an event may change of a member who was there before: how they stood. */
interface Standing {
  readonly relation: Relation
  readonly maritalStatus: MaritalStatus | null
  readonly ended: { readonly on: PlainDate; readonly cause: EndCause } | null
}

/** What an event did to one household: enough to take it back. `before` is null for somebody whom it brought. */
export interface Trace {
  readonly touched: readonly { readonly serial: number; readonly before: Standing | null }[]
  readonly ended: Ending | null
  readonly mergedInto: string | null
  /** The head's serial after the event: relations told since then are told to somebody else. */
  readonly head: number | null
}

const standingOf = ({ relation, maritalStatus, ended }: FamilyMember): Standing => ({
  relation,
  maritalStatus,
  ended: ended ?? null,
})

const same = (a: Standing, b: Standing): boolean => canonical(plainly(a)) === canonical(plainly(b))
const plainly = ({ relation, maritalStatus, ended }: Standing): Canonical => ({
  relation,
  maritalStatus,
  ended: ended && { on: ended.on, cause: ended.cause },
})

/** What an event did to a household, from how it stood before and after. */
export const traceOf = (before: Unit, after: Unit): Trace => ({
  touched: after.family.members.flatMap((member): Trace['touched'] => {
    const old = before.family.members.find(({ serial }) => serial === member.serial)
    if (!old) return [{ serial: member.serial, before: null }]
    return same(standingOf(old), standingOf(member)) ? [] : [{ serial: member.serial, before: standingOf(old) }]
  }),
  ended: before.ended,
  mergedInto: before.family.mergedInto,
  head: headOf(after)?.serial ?? null,
})

/**
 * The household as it stood before the event, everything that was corrected elsewhere in it kept. `after` is the family
 * as it was recorded with the event. Refuses `lives.laterFacts` when a later event or correction stands on the same facts:
 * a touched member, the head to whom relations are told, somebody told as related to that head since, or the household's end.
 */
export const retrace = (now: Unit, after: { readonly [key: string]: Canonical }, trace: Trace): Result<Unit> => {
  const memberNow = membersIn(recorded(now.family))
  const memberThen = membersIn(after)
  const untouched = trace.touched.every(
    ({ serial }) => canonical(memberNow[serial] ?? null) === canonical(memberThen[serial] ?? null),
  )
  if (!untouched || (headOf(now)?.serial ?? null) !== trace.head) return refuse('lives.laterFacts')
  const before = new Map(trace.touched.map(({ serial, before: standing }) => [serial, standing]))
  const members = now.family.members.flatMap((member): readonly FamilyMember[] => {
    const standing = before.get(member.serial)
    if (standing === undefined) return [member]
    if (standing === null) return []
    const { serial, joined } = member
    const { relation, maritalStatus, ended } = standing
    return [{ ...personOf(member), serial, joined, relation, maritalStatus, ...(ended ? { ended } : {}) }]
  })
  const back: Unit = { ...now, ended: trace.ended, family: { ...now.family, mergedInto: trace.mergedInto, members } }
  const sameHead = headOf(back)?.serial === headOf(now)?.serial
  return sameHead || !toldSince(back, memberThen, new Set(before.keys())) ? ok(back) : refuse('lives.laterFacts')
}

/** Whether somebody's relation was told after the family was recorded so: it is a relation to the head of that time. */
const toldSince = (unit: Unit, then: Recorded, touched: ReadonlySet<number>): boolean =>
  present(unit).some(({ serial, relation }) => !touched.has(serial) && relationIn(then[serial]) !== relation)

const relationIn = (member: Canonical | undefined): Canonical | undefined =>
  isRecord(member) ? member['relation'] : undefined

type Recorded = { readonly [key: string]: Canonical }

const isRecord = (value: Canonical | undefined): value is Recorded =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const membersIn = ({ members }: Recorded): Recorded => (isRecord(members) ? members : {})

/**
 * A household that an event brought forth, when that is taken back: it ends. After a split its number leads to the first
 * one; a family that came by certificate is free to come by it again.
 */
export const unfound = (founded: Unit, origin: string | null, today: PlainDate): Unit => ({
  ...founded,
  ended: { on: today, cause: 'UNDONE' },
  family: {
    ...founded.family,
    mergedInto: origin,
    members: founded.family.members.map((member) =>
      present(founded).some(({ serial }) => serial === member.serial)
        ? { ...member, ended: { on: today, cause: 'ENTERED_WRONGLY' } }
        : member,
    ),
  },
})

/** What is known of an event that somebody wants to take back. */
export interface Undoing {
  readonly recordedOn: PlainDate
  readonly undone: boolean
  /** Whether somebody of its Deletion Certificate was taken in elsewhere. */
  readonly takenIn: boolean
  /** Whether the household that the event brought forth has applied, holds a card, or was changed. */
  readonly foundedInUse: boolean
  readonly reason: string
}

/**
 * Decides whether an event may be taken back: once, with a reason, within the days the State allows, while nobody was taken
 * in elsewhere (F4). An officer's answer to what it raised keeps no wrong fact in the register: the question is put anew
 * (decision 0071). Who may is the permit's question: the office that records.
 */
export const mayUndo = (event: Undoing, today: PlainDate, undoDays: number): Result<true> => {
  if (event.undone) return refuse('lives.undoneAlready')
  if (daysBetween(event.recordedOn, today) > undoDays) return refuse('lives.undoTooLate', { days: undoDays })
  if (event.takenIn) return refuse('lives.takenIn')
  if (event.foundedInUse) return refuse('lives.foundedInUse')
  return event.reason.trim() === '' ? refuse('lives.reasonMissing', {}, 'reason') : ok(true)
}
