import type { Family, FamilyMember } from '@/lib/domain/household/family'
import { type Relation, RELATIONS } from '@/lib/domain/household/household'
import { checkRelated, type Sense } from '@/lib/domain/household/kin'
import type { Moved } from '@/lib/domain/household/moved-along'
import { arrive } from '@/lib/domain/life/members'
import { personOf, type Unit } from '@/lib/domain/life/unit'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** What somebody who moves over may be to the head of the family that stays: it has its head. */
export const MOVING_RELATIONS = RELATIONS.filter((relation) => relation !== 'HEAD')

/** What an officer says of somebody of the family that ends whom nobody of the other one is like. */
export type Fate =
  { readonly kind: 'SAME'; readonly kept: number } | { readonly kind: 'MOVES'; readonly relation: Relation }

export interface Said {
  readonly serial: number
  readonly fate: Fate
}

/** Two members, one of each family, who are one person. */
interface Counterpart {
  readonly serial: number
  readonly kept: number
}

/** Somebody who moves over, with the relation to the head of the family that stays. */
export interface Moving {
  readonly serial: number
  readonly relation: Relation
}

interface Families {
  readonly ends: Family
  readonly keeps: Family
  /** Who of the one is who of the other already, as the pairs between the two say. */
  readonly matched: readonly Counterpart[]
}

/** What becomes of everybody who is left over. */
interface Shared {
  readonly same: readonly Counterpart[]
  readonly moves: readonly Moving[]
}

const living = ({ members }: Family): readonly FamilyMember[] => members.filter(({ ended }) => ended === undefined)

/**
 * What becomes of those of the family that ends who are like nobody: each is somebody of the other family, chosen by hand,
 * or moves over into it (domain §13, Merge: a member is moved, never lost and never twice). Whoever nothing is said of stays
 * there – but not while others move over: then the family ends, and something is said of everybody. Refuses
 * `duplicates.gone`, `duplicates.chosenTwice`, `duplicates.leftOver` and as `checkRelated`.
 */
export const leftOver = ({ ends, keeps, matched }: Families, said: readonly Said[], sense: Sense): Result<Shared> => {
  const [there, here] = [living(ends), living(keeps)]
  const same: Counterpart[] = []
  const moves: Moving[] = []
  const settled = new Set(matched.map(({ serial }) => serial))
  const taken = new Set(matched.map(({ kept }) => kept))
  for (const { serial, fate } of said) {
    if (settled.has(serial) || !there.some((member) => member.serial === serial)) return refuse('duplicates.gone')
    settled.add(serial)
    if (fate.kind === 'MOVES') {
      moves.push({ serial, relation: fate.relation })
      continue
    }
    if (!here.some((member) => member.serial === fate.kept)) return refuse('duplicates.gone')
    if (taken.has(fate.kept)) return refuse('duplicates.chosenTwice', { serial })
    taken.add(fate.kept)
    same.push({ serial, kept: fate.kept })
  }
  const unsaid = there.find(({ serial }) => !settled.has(serial))
  if (moves.length > 0 && unsaid) return refuse('duplicates.leftOver', { serial: unsaid.serial })
  const told = moves.flatMap(({ serial, relation }) =>
    there.flatMap((member) => (member.serial === serial ? [{ ...member, relation }] : [])),
  )
  const related = checkRelated(told, sense)
  return related.ok ? ok({ same, moves }) : related
}

/** The family that stays with those who move over, each under a serial that nobody had and with all that is known of them. */
export const bringOver = (
  keeps: Unit,
  ends: Family,
  moves: readonly Moving[],
  on: PlainDate,
): Result<{ readonly unit: Unit; readonly moved: readonly Moved[] }> => {
  if (moves.length === 0) return ok({ unit: keeps, moved: [] })
  const coming = moves.flatMap(({ serial, relation }) =>
    living(ends).flatMap((member) => (member.serial === serial ? [{ ...personOf(member), relation }] : [])),
  )
  if (coming.length < moves.length) return refuse('duplicates.gone')
  const came = arrive(keeps, coming, { on, cause: 'MERGED' })
  if (!came.ok) return came
  const moved = moves.map(({ serial }, at) => ({ from: serial, to: keeps.lastSerial + at + 1 }))
  return ok({ unit: came.value, moved })
}

/**
 * Both families when those who moved over go back: what was corrected of them since goes with them. Null when one of them
 * has died, left or become head of the family that stayed since, or is a member of the other one again.
 */
export const sendBack = (
  keeps: Family,
  ends: Family,
  moved: readonly Moved[],
): { readonly keeps: Family; readonly ends: Family } | null => {
  const back = new Map<number, FamilyMember>()
  for (const { from, to } of moved) {
    const here = living(keeps).find(({ serial }) => serial === to)
    const there = ends.members.find(({ serial }) => serial === from)
    if (!here || here.relation === 'HEAD' || there?.ended?.cause !== 'MERGED') return null
    back.set(from, { ...personOf(here), serial: from, joined: there.joined, relation: there.relation })
  }
  return {
    keeps: { ...keeps, members: keeps.members.filter(({ serial }) => !moved.some(({ to }) => to === serial)) },
    ends: {
      ...ends,
      ...(moved.length > 0 ? { mergedInto: null } : {}),
      members: ends.members.map((member) => back.get(member.serial) ?? member),
    },
  }
}
