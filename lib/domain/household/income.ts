import { ageInterval, type AgeRules, isAtLeast } from '@/lib/domain/household/age'
import { livingMembers, type Member } from '@/lib/domain/household/household'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { paise, type Paise } from '@/lib/domain/shared/quantity'

export interface FamilyIncome {
  /** Paise a month, of all members together. */
  readonly monthly: Paise
  /** Paise a month for each member, rounded down: a doubt of one paisa stands in the family's favour. */
  readonly perHead: Paise
  /** Serials of members whose income nobody has stated; nought is a statement. */
  readonly unstated: readonly number[]
}

/**
 * Adds up what the members earn in a month. Somebody surely younger than `adultFrom` earns nothing unless stated
 * otherwise. Source: R54 (members' particulars and income); domain §2.2 (d), per-head income.
 */
export const familyIncome = (members: readonly Member[], day: PlainDate, ages: AgeRules): FamilyIncome => {
  const living = livingMembers(members, day)
  const monthly = living.reduce((sum, { monthlyIncome }) => sum + (monthlyIncome ?? 0), 0)
  const mayEarn = ({ birth }: Member) => isAtLeast(ageInterval(birth, day, ages), ages.adultFrom.value) !== false
  return {
    monthly: paise(monthly),
    perHead: paise(Math.floor(monthly / Math.max(1, living.length))),
    unstated: living.filter((member) => member.monthlyIncome === null && mayEarn(member)).map(({ serial }) => serial),
  }
}
