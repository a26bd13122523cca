import type { VulnerabilityGroup } from '@/lib/domain/application/groups'
import type { FlagFacts } from '@/lib/domain/census/current'
import { ageInterval, type AgeRules, isAtLeast } from '@/lib/domain/household/age'
import { isDisabled } from '@/lib/domain/household/dependants'
import { familyHead, type Household, livingMembers } from '@/lib/domain/household/household'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/**
 * The vulnerability groups that the register makes likely, for the officer to look at: a suggestion, never a finding, and
 * never one about illness. Source: domain §3.2 [L16][L22].
 */
export const suggestedGroups = (
  household: Household,
  flags: FlagFacts,
  day: PlainDate,
  ages: AgeRules,
): readonly VulnerabilityGroup[] => {
  const head = familyHead(household.members, day)
  const widowed = head?.maritalStatus === 'WIDOWED' && head.gender === 'FEMALE'
  const disabled = head !== null && isDisabled(head, ages) === true
  const aged = head !== null && isAtLeast(ageInterval(head.birth, day, ages), ages.agedFrom.value) === true
  const alone = livingMembers(household.members, day).length === 1
  const likely: Readonly<Partial<Record<VulnerabilityGroup, boolean>>> = {
    LANDLESS_AGRI_LABOUR: flags.D7.value === true,
    DESTITUTE: flags.I2.value === true || household.mainIncome === 'ALMS',
    HEADED_BY_WIDOW: widowed,
    HEADED_BY_DISABLED: disabled,
    HEADED_BY_60PLUS: aged,
    SINGLE_PERSON_SAME_CONDITION: alone && (widowed || disabled || aged || head?.gender === 'FEMALE'),
    PRIMITIVE_TRIBAL: flags.I4.value === true,
  }
  return GROUPS_SUGGESTED.filter((group) => likely[group] === true)
}

const GROUPS_SUGGESTED: readonly VulnerabilityGroup[] = [
  'LANDLESS_AGRI_LABOUR',
  'DESTITUTE',
  'HEADED_BY_WIDOW',
  'HEADED_BY_DISABLED',
  'HEADED_BY_60PLUS',
  'SINGLE_PERSON_SAME_CONDITION',
  'PRIMITIVE_TRIBAL',
]
