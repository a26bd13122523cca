import type { Deprivation } from '@/lib/domain/census/flags'
import { ageInterval, type AgeRules, isAtLeast, isBetween } from '@/lib/domain/household/age'
import { isDisabled } from '@/lib/domain/household/dependants'
import { isOneKuchaRoom } from '@/lib/domain/household/dwelling'
import { familyHead, type Household, livingMembers, type Member } from '@/lib/domain/household/household'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { allOf, anyOf, not, type Truth } from '@/lib/domain/shared/truth'

/**
 * What the register's own facts say of the seven deprivations on a day: true, false, or unknown where the facts do not
 * suffice. It proposes; only a sourced correction changes what holds. "Adult" is `adultFrom` to `adultTo` in D2 and D3 and
 * `adultFrom` or more in D4. Source: domain §2.1, exact tests.
 */
export const deriveDeprivations = (
  household: Household,
  day: PlainDate,
  ages: AgeRules,
): Readonly<Record<Deprivation, Truth>> => {
  const living = livingMembers(household.members, day)
  const any = (test: (member: Member) => Truth): Truth => (living.length === 0 ? 'unknown' : anyOf(living.map(test)))
  const age = (member: Member) => ageInterval(member.birth, day, ages)
  const adult = (member: Member) => isBetween(age(member), ages.adultFrom.value, ages.adultTo.value)
  const ableBodied = (member: Member) =>
    allOf([not(isDisabled(member, ages)), isAtLeast(age(member), ages.adultFrom.value)])
  const literate = (member: Member) =>
    allOf([member.literate ?? 'unknown', isAtLeast(age(member), ages.literateAdultAbove.value + 1)])
  const head = familyHead(household.members, day)
  return {
    D1: household.dwelling ? isOneKuchaRoom(household.dwelling) : 'unknown',
    D2: not(any(adult)),
    D3: allOf([
      head ? head.gender === 'FEMALE' : 'unknown',
      not(any((member) => allOf([member.gender === 'MALE', adult(member)]))),
    ]),
    D4: allOf([any((member) => isDisabled(member, ages)), not(any(ableBodied))]),
    D5: household.category === null ? 'unknown' : household.category === 'SC' || household.category === 'ST',
    D6: not(any(literate)),
    D7: allOf([
      household.land ? Object.values(household.land).every((cents) => cents === 0) : 'unknown',
      household.mainIncome ? household.mainIncome === 'MANUAL_CASUAL_LABOUR' : 'unknown',
    ]),
  }
}
