import type { VulnerabilityGroup } from '@/lib/domain/application/groups'
import type { Sorting } from '@/lib/domain/census/sorting'
import type { ConditionTable } from '@/lib/domain/eligibility/conditions'
import type { SchemeRules } from '@/lib/domain/eligibility/scheme-rules'
import { type Condition, overallOf, type Verdict } from '@/lib/domain/eligibility/verdict'
import { bplProof } from '@/lib/domain/household/bpl'
import type { Household } from '@/lib/domain/household/household'
import { isPanchayat } from '@/lib/domain/place/sector'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Truth } from '@/lib/domain/shared/truth'

/** What an assessment needs beside the household. `null` for "found" means that no officer has looked yet. */
export interface ApplicationFacts {
  readonly bplAttested: boolean
  readonly otherOpenApplication: Truth
  readonly holdsCard: Truth
  readonly mealInsecureStated: Truth
  readonly mealInsecureFound: boolean | null
  readonly claimedGroups: readonly VulnerabilityGroup[]
  readonly foundGroups: readonly VulnerabilityGroup[] | null
  readonly sorting: Sorting
}

/**
 * Assesses a family for rural AAY: rural (R54), from among BPL families (R35), one application and one card a family
 * (domain §12.1, §13); and, as advice only, meal insecurity (R34), vulnerability groups (domain §3.2) and automatic
 * exclusion (domain §2.1), for the Gram Sabha decides (R55). What nobody knows never counts as "no" (F33).
 */
export const assess = (
  household: Pick<Household, 'place' | 'bpl'>,
  facts: ApplicationFacts,
  rules: SchemeRules,
  day: PlainDate,
): Verdict => {
  const table = rules.conditions
  const conditions = [
    isPanchayat(household.place) ? table.rural.met : table.rural.notMet,
    table.bplFamily[bplProof(household.bpl, facts.bplAttested, rules.oldestBplList)],
    absence(table.onlyApplication, facts.otherOpenApplication),
    absence(table.noCard, facts.holdsCard),
    mealInsecurity(table.mealInsecurity, facts),
    vulnerability(table.vulnerabilityGroup, facts),
    exclusion(table.notExcluded, facts.sorting),
  ]
  return { overall: overallOf(conditions), conditions, on: day }
}

const absence = (row: ConditionTable['noCard'], present: Truth): Condition =>
  present === 'unknown' ? row.unknown : present ? row.notMet : row.met

const mealInsecurity = (row: ConditionTable['mealInsecurity'], facts: ApplicationFacts): Condition => {
  if (facts.mealInsecureFound !== null) return facts.mealInsecureFound ? row.found : row.notFound
  if (facts.mealInsecureStated === 'unknown') return row.unknown
  return facts.mealInsecureStated ? row.stated : row.denied
}

const vulnerability = (row: ConditionTable['vulnerabilityGroup'], facts: ApplicationFacts): Condition => {
  if (facts.foundGroups !== null) return facts.foundGroups.length > 0 ? row.found : row.notFound
  return facts.claimedGroups.length > 0 ? row.claimed : row.unclaimed
}

const exclusion = (row: ConditionTable['notExcluded'], sorting: Sorting): Condition => {
  if (sorting.step === 'EXCLUDED') {
    const facts = sorting.excludedBy.map(({ flag, source }) => ({ fact: 'exclusion', says: flag, source }))
    return { ...row.notMet, facts }
  }
  return sorting.exclusionSettled ? row.met : row.unknown
}
