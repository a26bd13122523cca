import type { FlagFacts } from '@/lib/domain/census/current'
import type { Deprivation, Inclusion } from '@/lib/domain/census/flags'
import { ageInterval, type AgeRules, isAtLeast, isBetween } from '@/lib/domain/household/age'
import { type Household, type IncomeSource, livingMembers, type Member } from '@/lib/domain/household/household'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { AskedAt, ConvergingScheme, Department } from '@/lib/domain/standing/catalogue'
import { allOf, type Truth } from '@/lib/domain/shared/truth'

/** What in a family points to a scheme (domain §8). */
export type Trigger =
  | { readonly kind: 'FLAG'; readonly flags: readonly (Inclusion | Deprivation)[] }
  | { readonly kind: 'INCOME'; readonly sources: readonly IncomeSource[] }
  | { readonly kind: 'AGED'; readonly from: number }
  | { readonly kind: 'CHILD'; readonly below: number }
  | { readonly kind: 'WIDOW'; readonly from: number; readonly to: number }
  | { readonly kind: 'DISABLED'; readonly percent: number }
  | { readonly kind: 'EVERYBODY' }

export interface CatalogueScheme {
  readonly code: ConvergingScheme
  readonly department: Department
  /** Where the family asks for it. */
  readonly askAt: AskedAt
  readonly triggers: readonly Trigger[]
}

/** A scheme that a person may be entitled to, or the family where `serial` is null, and what points there. */
export interface Hint {
  readonly scheme: ConvergingScheme
  readonly serial: number | null
  readonly because: readonly Trigger[]
}

export interface Facts {
  readonly household: Household
  readonly flags: FlagFacts
  readonly ages: AgeRules
}

const concerned = (trigger: Trigger, { household, ages }: Facts, day: PlainDate): readonly Member[] | null => {
  const who = (test: (member: Member) => Truth) =>
    livingMembers(household.members, day).filter((member) => test(member) === true)
  const age = (member: Member) => ageInterval(member.birth, day, ages)
  switch (trigger.kind) {
    case 'AGED':
      return who((member) => isAtLeast(age(member), trigger.from))
    case 'CHILD':
      return who((member) => isBetween(age(member), 0, trigger.below - 1))
    case 'WIDOW':
      return who((member) =>
        allOf([
          member.gender === 'FEMALE' && member.maritalStatus === 'WIDOWED',
          isBetween(age(member), trigger.from, trigger.to),
        ]),
      )
    case 'DISABLED':
      return who(({ disabilityPercent: percent }) => (percent === null ? 'unknown' : percent >= trigger.percent))
    default:
      return null
  }
}

/** What of a trigger holds for the family: of several flags those that it has. */
const holding = (trigger: Trigger, { flags, household: { mainIncome } }: Facts): readonly Trigger[] => {
  if (trigger.kind === 'EVERYBODY') return [trigger]
  if (trigger.kind === 'FLAG') {
    const own = trigger.flags.filter((flag) => flags[flag].value === true)
    return own.length === 0 ? [] : [{ kind: 'FLAG', flags: own }]
  }
  return trigger.kind === 'INCOME' && mainIncome !== null && trigger.sources.includes(mainIncome) ? [trigger] : []
}

/**
 * Which schemes of the catalogue something in the family points to: person by person where it is about persons, else for
 * the family. Only facts that surely hold point anywhere; what nobody knows suggests nothing and forbids nothing. A hint is
 * help, not a decision. Source: domain §8, engine rule; R7.
 */
export const suggest = (facts: Facts, catalogue: readonly CatalogueScheme[], day: PlainDate): readonly Hint[] =>
  catalogue.flatMap(({ code: scheme, triggers }): readonly Hint[] => {
    const persons = new Map<number, Trigger[]>()
    for (const trigger of triggers) {
      for (const { serial } of concerned(trigger, facts, day) ?? []) {
        persons.set(serial, [...(persons.get(serial) ?? []), trigger])
      }
    }
    if (persons.size > 0) {
      return [...persons].toSorted(([a], [b]) => a - b).map(([serial, because]) => ({ scheme, serial, because }))
    }
    const because = triggers.flatMap((trigger) => holding(trigger, facts))
    return because.length === 0 ? [] : [{ scheme, serial: null, because }]
  })
