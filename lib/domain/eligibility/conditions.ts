import type { Condition, ConditionCode, FactSource, Outcome, Weight } from '@/lib/domain/eligibility/verdict'
import type { Cited } from '@/lib/domain/shared/cited'

/** Where each condition comes from and how much it weighs, on one day. */
export type ConditionBasis = Readonly<Record<ConditionCode, Cited<Weight>>>

type FactRow = readonly [fact: string, says: string, source: FactSource]

const condition = (code: ConditionCode, basis: ConditionBasis, outcome: Outcome, ...rows: FactRow[]): Condition => ({
  code,
  outcome,
  weight: basis[code].value,
  facts: rows.map(([fact, says, source]) => ({ fact, says, source })),
  citation: basis[code],
})

/**
 * Every condition with every outcome it can have, written out once for a day's figures, so that an assessment only picks
 * from here and makes nothing but its verdict. Only `notExcluded` in the failing case names flags of the family itself.
 */
export const conditionTable = (basis: ConditionBasis) => ({
  rural: {
    met: condition('rural', basis, 'met', ['place', 'panchayat', 'REGISTER']),
    notMet: condition('rural', basis, 'notMet', ['place', 'town', 'REGISTER']),
  },
  bplFamily: {
    listed: condition('bplFamily', basis, 'met', ['bplNumber', 'listed', 'BPL_LIST']),
    attested: condition('bplFamily', basis, 'met', ['bplAttestation', 'given', 'SECRETARY']),
    oldList: condition('bplFamily', basis, 'unknown', ['bplNumber', 'oldList', 'BPL_LIST']),
    unreferenced: condition('bplFamily', basis, 'unknown', ['bplNumber', 'none', 'NONE']),
    notBpl: condition('bplFamily', basis, 'notMet', ['bplNumber', 'notBpl', 'REGISTER']),
  },
  onlyApplication: {
    met: condition('onlyApplication', basis, 'met', ['otherApplication', 'no', 'REGISTER']),
    notMet: condition('onlyApplication', basis, 'notMet', ['otherApplication', 'yes', 'REGISTER']),
    unknown: condition('onlyApplication', basis, 'unknown', ['otherApplication', 'unknown', 'NONE']),
  },
  noCard: {
    met: condition('noCard', basis, 'met', ['antyodayaCard', 'no', 'REGISTER']),
    notMet: condition('noCard', basis, 'notMet', ['antyodayaCard', 'yes', 'REGISTER']),
    unknown: condition('noCard', basis, 'unknown', ['antyodayaCard', 'unknown', 'NONE']),
  },
  mealInsecurity: {
    found: condition('mealInsecurity', basis, 'met', ['twoMeals', 'no', 'OFFICER']),
    notFound: condition('mealInsecurity', basis, 'notMet', ['twoMeals', 'yes', 'OFFICER']),
    stated: condition('mealInsecurity', basis, 'met', ['twoMeals', 'no', 'FAMILY']),
    denied: condition('mealInsecurity', basis, 'notMet', ['twoMeals', 'yes', 'FAMILY']),
    unknown: condition('mealInsecurity', basis, 'unknown', ['twoMeals', 'unknown', 'NONE']),
  },
  vulnerabilityGroup: {
    found: condition('vulnerabilityGroup', basis, 'met', ['group', 'found', 'OFFICER']),
    notFound: condition('vulnerabilityGroup', basis, 'notMet', ['group', 'notFound', 'OFFICER']),
    claimed: condition('vulnerabilityGroup', basis, 'unknown', ['group', 'claimed', 'FAMILY']),
    unclaimed: condition('vulnerabilityGroup', basis, 'unknown', ['group', 'unclaimed', 'NONE']),
  },
  notExcluded: {
    met: condition('notExcluded', basis, 'met', ['exclusion', 'none', 'CENSUS']),
    notMet: condition('notExcluded', basis, 'notMet'),
    unknown: condition('notExcluded', basis, 'unknown', ['exclusion', 'unknown', 'NONE']),
  },
})

export type ConditionTable = ReturnType<typeof conditionTable>
