import { type AgeRules, ageInterval, isAtLeast } from '@/lib/domain/household/age'
import type { Told } from '@/lib/domain/life/told'
import { type Newcomer, present, type Unit } from '@/lib/domain/life/unit'

type Marrying = Pick<Newcomer, 'name' | 'gender' | 'birth'>

/** From how many completed years a woman and a man are no children before the law of marriage. */
export interface MarriageAges {
  readonly bride: number
  readonly groom: number
}

const whoMarries = (told: Told, home: Unit): readonly Marrying[] => {
  if (told.kind === 'MARRIAGE_IN') return [told.newcomer]
  return told.kind === 'MARRIAGE_OUT' ? present(home).filter(({ serial }) => serial === told.serial) : []
}

/**
 * Whoever marries by an event and is surely a child on its day: a woman who has not completed 18 years, a man who has not
 * completed 21; whoever is neither counts from the lower age. It is said before the event is recorded and refuses nothing: what
 * has happened is recorded, and the ration follows the person. Source: Prohibition of Child Marriage Act 2006, section 2(a).
 */
export const marriedChildren = (
  told: Told,
  home: Unit,
  { bride, groom }: MarriageAges,
  ages: AgeRules,
): readonly Marrying[] =>
  whoMarries(told, home).filter(
    ({ gender, birth }) => isAtLeast(ageInterval(birth, told.on, ages), gender === 'MALE' ? groom : bride) === false,
  )
