import { ageInterval, type AgeRules, isAtLeast } from '@/lib/domain/household/age'
import type { BplStanding } from '@/lib/domain/household/bpl'
import type { Member } from '@/lib/domain/household/household'
import { PENSION_KINDS, type PensionKind } from '@/lib/domain/pension/register'
import { DRAWING_NOTHING, type PensionResult } from '@/lib/domain/pension/result'
import type { Cited } from '@/lib/domain/shared/cited'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { allOf, type Truth } from '@/lib/domain/shared/truth'

/** The figures of the pensions; each comes from `lib/rules/pensions.ts`. Ages in completed years. */
export const PENSION_FIGURES = ['oldAgeFrom', 'widowFrom', 'disabilityFrom', 'disabilityPercent'] as const
export type PensionRules = Readonly<Record<(typeof PENSION_FIGURES)[number], Cited<number>>>

export type PensionPerson = Pick<Member, 'gender' | 'birth' | 'maritalStatus' | 'disabilityPercent'>

/** The figures by which pensions seem due. */
export interface ClaimFigures {
  readonly ages: AgeRules
  readonly pensions: PensionRules
}

/**
 * Whether a person's age and state make each pension seem due on a day. Poverty is not asked here: who is poor enough the
 * pension's own office decides. What nobody has recorded of an age stays unknown; of widowhood and disability it is not
 * guessed. Source: domain §4.
 */
export const seemsDue = (
  { gender, birth, maritalStatus, disabilityPercent }: PensionPerson,
  day: PlainDate,
  { ages, pensions }: ClaimFigures,
): Readonly<Record<PensionKind, Truth>> => {
  const age = ageInterval(birth, day, ages)
  const oldAge = isAtLeast(age, pensions.oldAgeFrom.value)
  const widow = gender === 'FEMALE' && maritalStatus === 'WIDOWED'
  const disabled = disabilityPercent !== null && disabilityPercent >= pensions.disabilityPercent.value
  return {
    IGNOAPS: oldAge,
    STATE_OLD_AGE: oldAge,
    WIDOW: allOf([widow, isAtLeast(age, pensions.widowFrom.value)]),
    DISABILITY: allOf([disabled, isAtLeast(age, pensions.disabilityFrom.value)]),
  }
}

/** A pension that seems due and is not drawn: surely by the age, or perhaps. */
export interface Claim {
  readonly kind: PensionKind
  readonly sure: boolean
}

/** The pensions for which somebody is compared with the registers at all: those that are, or may be, due by age and state. */
export const claimsOf = (due: Readonly<Record<PensionKind, Truth>>): readonly Claim[] =>
  PENSION_KINDS.filter((kind) => due[kind] !== false).map((kind) => ({ kind, sure: due[kind] === true }))

/**
 * The reverse check (F97): the pensions that a person seems entitled to and draws none of. Nobody is told to claim who
 * draws one, or of whom a match is still undecided; where a register was silent the person may draw one already, so
 * nothing is sure. The central old age pension asks for BPL (since 19-11-2007, domain §4): a family on no BPL list is not told of
 * it, and of one that nobody has asked it is not sure.
 */
export const unclaimed = (
  claims: readonly Claim[],
  result: PensionResult | null,
  bpl: BplStanding['kind'] | null,
): readonly Claim[] => {
  if (result === 'CONFIRMED_RECEIVING' || result === 'POSSIBLE_MATCH') return []
  const known = DRAWING_NOTHING.some((one) => one === result)
  const poor = (kind: PensionKind): Truth => kind !== 'IGNOAPS' || (bpl === null ? 'unknown' : bpl === 'LISTED')
  return claims.flatMap(({ kind, sure }) =>
    poor(kind) === false ? [] : [{ kind, sure: sure && known && poor(kind) === true }],
  )
}

/**
 * The pensions that a person is told to claim beyond the family's own page (F97): only those that are sure, by a register
 * that spoke and by what is recorded of age and state.
 */
export const toldToClaim = (
  person: PensionPerson,
  { result, bpl }: { readonly result: PensionResult; readonly bpl: BplStanding['kind'] | null },
  day: PlainDate,
  figures: ClaimFigures,
): readonly PensionKind[] =>
  unclaimed(claimsOf(seemsDue(person, day, figures)), result, bpl).flatMap(({ kind, sure }) => (sure ? [kind] : []))

/** A pension whose name alone tells of a person's health: it is not written on paper that others read. */
const PRIVATE: readonly PensionKind[] = ['DISABILITY']

/** The pensions that may be named on paper which is carried from house to house, and whether there are others. */
export const namedOnPaper = (
  kinds: readonly PensionKind[],
): { readonly named: readonly PensionKind[]; readonly others: boolean } => {
  const named = kinds.filter((kind) => !PRIVATE.includes(kind))
  return { named, others: named.length < kinds.length }
}
