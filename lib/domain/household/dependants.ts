import { ageInterval, type AgeRules, isAtLeast } from '@/lib/domain/household/age'
import { livingMembers, type Member } from '@/lib/domain/household/household'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { anyOf, not, type Truth } from '@/lib/domain/shared/truth'

export interface Dependants {
  readonly children: number
  readonly aged: number
  readonly disabled: number
  /** Persons surely dependent, each counted once: the number the ranking aid uses. */
  readonly persons: number
  /** Persons who may be dependent; a birth or a disability must be looked at first. */
  readonly inDoubt: number
}

/** Whether the member is disabled by the share in force; without a record, unknown. */
export const isDisabled = ({ disabilityPercent }: Member, { disabledFromPercent }: AgeRules): Truth =>
  disabilityPercent === null ? 'unknown' : disabilityPercent >= disabledFromPercent.value

/**
 * Counts the family's dependants on a day: children under `childBelow` years, persons of `agedFrom` years or more, and
 * disabled persons. Source: domain §2.2, ranking aid (e).
 */
export const dependants = (members: readonly Member[], day: PlainDate, ages: AgeRules): Dependants => {
  const persons = livingMembers(members, day).map((member) => {
    const age = ageInterval(member.birth, day, ages)
    const child = not(isAtLeast(age, ages.childBelow.value))
    const aged = isAtLeast(age, ages.agedFrom.value)
    const disabled = isDisabled(member, ages)
    return { child, aged, disabled, dependent: anyOf([child, aged, disabled]) }
  })
  return {
    children: persons.filter(({ child }) => child === true).length,
    aged: persons.filter(({ aged }) => aged === true).length,
    disabled: persons.filter(({ disabled }) => disabled === true).length,
    persons: persons.filter(({ dependent }) => dependent === true).length,
    inDoubt: persons.filter(({ dependent }) => dependent === 'unknown').length,
  }
}
