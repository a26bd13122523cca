import { currentFlags, snapshotOf } from '@/lib/domain/census/current'
import type { CensusFlag } from '@/lib/domain/census/flags'
import { type ExclusionSet, sortFamily } from '@/lib/domain/census/sorting'
import type { ApplicationFacts } from '@/lib/domain/eligibility/assess'
import type { ConditionCode, Outcome, Overall } from '@/lib/domain/eligibility/verdict'
import type { BplStanding } from '@/lib/domain/household/bpl'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { plainDate, type PlainDate } from '@/lib/domain/shared/plain-date'

/** A situation a clerk can read: its words stand in the catalogue at `rules.case.<code>`. */
export interface SchemeCase {
  readonly code: string
  readonly day: PlainDate
  readonly family: { readonly place: PlacePath; readonly bpl: BplStanding | null }
  /** What the census said; null for a family it never met. */
  readonly census: readonly CensusFlag[] | null
  readonly facts: Omit<ApplicationFacts, 'sorting'>
  readonly expected: { readonly overall: Overall; readonly outcomes: Readonly<Partial<Record<ConditionCode, Outcome>>> }
  readonly paragraph: string
}

const VILLAGE = placePath('2/25/b204/p900001')
const TOWN = placePath('2/25/u248242')
const DAY = plainDate('2026-08-15')
const LISTED: BplStanding = { kind: 'LISTED', number: '1204', listYear: 2018 }

const UNSEEN: Omit<ApplicationFacts, 'sorting'> = {
  bplAttested: false,
  otherOpenApplication: false,
  holdsCard: false,
  mealInsecureStated: true,
  mealInsecureFound: null,
  claimedGroups: [],
  foundGroups: null,
}

/** What `assess` needs for a case: its facts with the census sorted by the exclusions in force. */
export const factsOfCase = ({ census, facts }: SchemeCase, exclusions: ExclusionSet): ApplicationFacts => {
  const snapshot = census === null ? null : snapshotOf(plainDate('2011-12-31'), census)
  return { ...facts, sorting: sortFamily(currentFlags(snapshot, []), exclusions) }
}

/** Worked examples of rural AAY: run as tests and shown to the public, so that neither can drift from the law. */
export const AAY_CASES: readonly SchemeCase[] = [
  {
    code: 'widowOnList',
    day: DAY,
    family: { place: VILLAGE, bpl: LISTED },
    census: ['D3', 'D6', 'D7'],
    facts: { ...UNSEEN, mealInsecureFound: true, claimedGroups: ['HEADED_BY_WIDOW'], foundGroups: ['HEADED_BY_WIDOW'] },
    expected: {
      overall: 'likelyEligible',
      outcomes: { rural: 'met', bplFamily: 'met', vulnerabilityGroup: 'met', notExcluded: 'met' },
    },
    paragraph: 'R35',
  },
  {
    code: 'noBplNumber',
    day: DAY,
    family: { place: VILLAGE, bpl: null },
    census: ['D7'],
    facts: UNSEEN,
    expected: { overall: 'needsFacts', outcomes: { bplFamily: 'unknown' } },
    paragraph: 'R35',
  },
  {
    code: 'secretaryAttests',
    day: DAY,
    family: { place: VILLAGE, bpl: null },
    census: ['D7'],
    facts: { ...UNSEEN, bplAttested: true },
    expected: { overall: 'likelyEligible', outcomes: { bplFamily: 'met' } },
    paragraph: 'R35',
  },
  {
    code: 'oldBplList',
    day: DAY,
    family: { place: VILLAGE, bpl: { kind: 'LISTED', number: '87', listYear: 2002 } },
    census: ['D1', 'D7'],
    facts: UNSEEN,
    expected: { overall: 'needsFacts', outcomes: { bplFamily: 'unknown' } },
    paragraph: 'R35',
  },
  {
    code: 'notBpl',
    day: DAY,
    family: { place: VILLAGE, bpl: { kind: 'NOT_BPL' } },
    census: [],
    facts: UNSEEN,
    expected: { overall: 'notEligible', outcomes: { bplFamily: 'notMet' } },
    paragraph: 'R35',
  },
  {
    code: 'townFamily',
    day: DAY,
    family: { place: TOWN, bpl: LISTED },
    census: ['D7'],
    facts: UNSEEN,
    expected: { overall: 'notEligible', outcomes: { rural: 'notMet' } },
    paragraph: 'R54',
  },
  {
    code: 'secondApplication',
    day: DAY,
    family: { place: VILLAGE, bpl: LISTED },
    census: ['D7'],
    facts: { ...UNSEEN, otherOpenApplication: true },
    expected: { overall: 'notEligible', outcomes: { onlyApplication: 'notMet' } },
    paragraph: 'oneApplication',
  },
  {
    code: 'cardInFamily',
    day: DAY,
    family: { place: VILLAGE, bpl: LISTED },
    census: ['D7'],
    facts: { ...UNSEEN, holdsCard: true },
    expected: { overall: 'notEligible', outcomes: { noCard: 'notMet' } },
    paragraph: 'R36',
  },
  {
    code: 'taxPayerInCensus',
    day: DAY,
    family: { place: VILLAGE, bpl: LISTED },
    census: ['X07', 'D5'],
    facts: UNSEEN,
    expected: { overall: 'likelyEligible', outcomes: { notExcluded: 'notMet' } },
    paragraph: 'R55',
  },
  {
    code: 'motorcycleInCensus',
    day: DAY,
    family: { place: VILLAGE, bpl: LISTED },
    census: ['X01', 'D7'],
    facts: UNSEEN,
    expected: { overall: 'likelyEligible', outcomes: { notExcluded: 'unknown' } },
    paragraph: 'relaxed2024',
  },
  {
    code: 'neverCounted',
    day: DAY,
    family: { place: VILLAGE, bpl: LISTED },
    census: null,
    facts: { ...UNSEEN, mealInsecureStated: 'unknown' },
    expected: {
      overall: 'likelyEligible',
      outcomes: { notExcluded: 'unknown', mealInsecurity: 'unknown', vulnerabilityGroup: 'unknown' },
    },
    paragraph: 'R55',
  },
  {
    code: 'eatsTwice',
    day: DAY,
    family: { place: VILLAGE, bpl: LISTED },
    census: [],
    facts: { ...UNSEEN, mealInsecureFound: false, foundGroups: [] },
    expected: { overall: 'likelyEligible', outcomes: { mealInsecurity: 'notMet', vulnerabilityGroup: 'notMet' } },
    paragraph: 'R34',
  },
]
