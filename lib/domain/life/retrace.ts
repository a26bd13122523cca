import type { FamilyMember } from '@/lib/domain/household/family'
import { recorded } from '@/lib/domain/household/family'
import { checkRelated, type Sense } from '@/lib/domain/household/kin'
import type { EndCause, MaritalStatus, Relation } from '@/lib/domain/household/household'
import { type Ending, headOf, personOf, present, type Restated, type Unit } from '@/lib/domain/life/unit'
import { canonical, type Canonical } from '@/lib/domain/shared/canonical'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** A household as a version keeps it. */
type Recorded = { readonly [key: string]: Canonical }

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

/** How those stand to the head who is head again who were told as related to another one meanwhile (`toldBetween`). */
interface Retelling {
  readonly relations: Restated
  readonly sense: Sense
}

/**
 * The household as it stood before the event, everything that was corrected elsewhere in it kept. `after` is the family
 * as it was recorded with the event. Refuses `lives.laterFacts` when a later event or correction stands on the same facts:
 * a touched member, the head to whom relations are told, a spouse who married whom the event had widowed, or the household's
 * end. Whoever was told as related to the next head since is told anew: refuses `lives.relationMissing` and as `checkRelated`.
 */
export const retrace = (now: Unit, after: Recorded, trace: Trace, { relations, sense }: Retelling): Result<Unit> => {
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
  const between = present(back).filter(
    ({ serial, relation }) => !before.has(serial) && toldSince(memberThen[serial], relation),
  )
  if (headOf(back)?.serial === headOf(now)?.serial) {
    // Whom the event had widowed has married since: nobody stands there with two wives or husbands by a slip.
    const spouses = present(back).filter(({ relation }) => relation === 'SPOUSE')
    return spouses.length > 1 && between.some((one) => spouses.includes(one)) ? refuse('lives.laterFacts') : ok(back)
  }
  return retell(back, between, { relations, sense })
}

const retell = (back: Unit, between: readonly FamilyMember[], { relations, sense }: Retelling): Result<Unit> => {
  const untold = between.find(({ serial }) => relations[serial] === undefined)
  if (untold) return refuse('lives.relationMissing', { serial: untold.serial })
  const told = between.map((member) => ({ ...member, relation: relations[member.serial] ?? member.relation }))
  if (told.some(({ relation }) => relation === 'HEAD')) return refuse('lives.oneHead')
  const related = checkRelated(told, sense)
  if (!related.ok) return related
  const members = back.family.members.map((member) => told.find(({ serial }) => serial === member.serial) ?? member)
  return ok({ ...back, family: { ...back.family, members } })
}

/** Whether a relation was told after the family was recorded so: it is one to the head of that time. */
const toldSince = (then: Canonical | undefined, relation: Relation): boolean => relationIn(then) !== relation

/**
 * Whoever was told as related to the head whom an event had made, since it was recorded: taking it back gives the family the
 * head of before, and they are told anew. Nobody where the head was the same before and after.
 */
export const toldBetween = (now: Unit, before: Recorded, after: Recorded): readonly FamilyMember[] => {
  const [then, made] = [membersIn(before), membersIn(after)]
  return headIn(then) === headIn(made)
    ? []
    : present(now).filter(({ serial, relation }) => toldSince(made[serial], relation))
}

const headIn = (members: Recorded): string | undefined =>
  Object.keys(members).find((serial) => {
    const member = members[serial]
    return isRecord(member) && member['relation'] === 'HEAD' && !isRecord(member['ended'])
  })

const relationIn = (member: Canonical | undefined): Canonical | undefined =>
  isRecord(member) ? member['relation'] : undefined

const isRecord = (value: Canonical | undefined): value is Recorded =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const membersIn = ({ members }: Recorded): Recorded => (isRecord(members) ? members : {})
