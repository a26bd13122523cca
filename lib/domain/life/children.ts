import type { FamilyMember } from '@/lib/domain/household/family'
import { ofAge, type Sense } from '@/lib/domain/household/kin'
import { headOf, present, type Unit } from '@/lib/domain/life/unit'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** Whoever is left of a family of which everybody is surely a child; nobody where an adult, or an age not known, is left. */
const childrenOf = (unit: Unit, sense: Sense): readonly FamilyMember[] => {
  const left = present(unit)
  return left.every(({ birth }) => ofAge(birth, sense) === false) ? left : []
}

/**
 * The children whom an event leaves without an adult, or of whom it makes another one head; nobody where it does neither.
 * A child is surely younger than the age of NFSA s.13 (18 completed years today). The Act names a head for their card
 * (the eldest male until a girl turns 18; domain §3.4, §13), but nobody who looks after them: that is asked (decision 0068).
 */
export const leftAlone = (before: Unit, after: Unit, sense: Sense): readonly FamilyMember[] => {
  if (after.ended !== null) return []
  const children = childrenOf(after, sense)
  const now = children.map(({ serial }) => serial)
  const wereAlone = childrenOf(before, sense).length > 0
  const someLeft = present(before).some(({ serial }) => !now.includes(serial))
  return !wereAlone || someLeft || headOf(before)?.serial !== headOf(after)?.serial ? children : []
}

/** Who looks after children whom no adult is left to: named, or why nobody could be. */
export interface Care {
  readonly caretaker: string | null
  readonly uncared: string | null
}

/** Nothing is recorded that leaves children alone before somebody says who looks after them. Refuses `lives.careUnsaid`. */
export const careOf = (
  alone: boolean,
  { caretaker, uncared }: { readonly caretaker?: string | undefined; readonly uncared?: string | undefined },
): Result<Care | null> => {
  if (!alone) return ok(null)
  if (caretaker === undefined && uncared === undefined) return refuse('lives.careUnsaid', {}, 'caretaker')
  return ok({ caretaker: caretaker ?? null, uncared: uncared ?? null })
}
