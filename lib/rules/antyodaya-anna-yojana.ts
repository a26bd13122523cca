import { VULNERABILITY_GROUPS, type VulnerabilityGroup } from '@/lib/domain/application/groups'
import type { ConditionCode, Weight } from '@/lib/domain/eligibility/verdict'
import type { Dated } from '@/lib/domain/shared/cited'
import { type Grams, kilograms, paise, type Paise, rupees } from '@/lib/domain/shared/quantity'
import { cite } from '@/lib/rules/cite'

const LAUNCH = '2000-12-25'
const SEED = { from: LAUNCH, source: 'hp-food-2016' } as const

/** Grams of grain a family's card is due in a month. */
export const FAMILY_GRAIN: Dated<Grams> = {
  name: 'familyGrain',
  periods: [
    cite(kilograms(25), 'grams', { from: LAUNCH, until: '2002-03-31', source: 'aay-history', at: 'launchScale' }),
    cite(kilograms(35), 'grams', {
      from: '2002-04-01',
      until: '2013-07-04',
      source: 'hp-food-2016',
      at: 'familyScale',
    }),
    cite(kilograms(35), 'grams', { from: '2013-07-05', source: 'nfsa-2013', at: 's3' }),
  ],
}

const HP_SCALE = { from: '2013-09-20', source: 'hp-rgay-2013' } as const

/** How Himachal Pradesh splits the family's grain. */
export const WHEAT: Dated<Grams> = {
  name: 'wheat',
  periods: [cite(kilograms(20), 'grams', { ...HP_SCALE, at: 'hpScale' })],
}

export const RICE: Dated<Grams> = {
  name: 'rice',
  periods: [cite(kilograms(15), 'grams', { ...HP_SCALE, at: 'hpScale' })],
}

const price = (name: string, published: Paise, at: string): Dated<Paise> => ({
  name,
  periods: [
    cite(published, 'paise a kilogram', { ...SEED, until: '2022-12-31', at }),
    cite(paise(0), 'paise a kilogram', {
      from: '2023-01-01',
      until: '2023-12-31',
      source: 'free-grain-2023',
      at: 'freeYear',
    }),
    cite(paise(0), 'paise a kilogram', {
      from: '2024-01-01',
      until: '2028-12-31',
      source: 'free-grain-2024',
      at: 'freeFiveYears',
    }),
  ],
})

/** What the family pays, in paise a kilogram. */
export const WHEAT_PRICE = price('wheatPrice', rupees(2), 'wheatIssuePrice')
export const RICE_PRICE = price('ricePrice', rupees(3), 'riceIssuePrice')

/** How many years a BPL list proves by itself; an older one asks for the secretary's attestation. */
export const BPL_LIST_YEARS: Dated<number> = {
  name: 'bplListYears',
  periods: [
    cite(10, 'years', {
      from: LAUNCH,
      source: 'portal-choice',
      at: 'bplTenYears',
      standing: 'state-setting',
    }),
  ],
}

const FIRST_EXPANSION: readonly VulnerabilityGroup[] = [
  'HEADED_BY_WIDOW',
  'HEADED_BY_TERMINALLY_ILL',
  'HEADED_BY_DISABLED',
  'HEADED_BY_60PLUS',
]

/** The vulnerability groups that count, as each expansion of the scheme named them. */
export const GROUPS: Dated<readonly VulnerabilityGroup[]> = {
  name: 'groups',
  periods: [
    cite(FIRST_EXPANSION, 'choice', {
      from: '2003-06-05',
      until: '2004-08-02',
      source: 'aay-history',
      at: 'firstExpansion',
    }),
    cite(
      VULNERABILITY_GROUPS.filter((group) => group !== 'HIV_POSITIVE'),
      'choice',
      { from: '2004-08-03', until: '2009-06-02', source: 'aay-history', at: 'secondExpansion' },
    ),
    cite(VULNERABILITY_GROUPS, 'choice', {
      from: '2009-06-03',
      source: 'aay-hiv-2009',
      at: 'hivPriority',
    }),
  ],
}

const required = (name: ConditionCode, at: string): Dated<Weight> => ({
  name,
  periods: [cite<Weight>('required', 'choice', { ...SEED, at })],
})

const advice = (name: ConditionCode, at: string): Dated<Weight> => ({
  name,
  periods: [cite<Weight>('advice', 'choice', { ...SEED, at })],
})

/** Where each condition of rural AAY comes from, and whether it binds or only advises the Gram Sabha (R55). */
export const CONDITION_BASIS: Readonly<Record<ConditionCode, Dated<Weight>>> = {
  rural: required('rural', 'whereToApply'),
  bplFamily: required('bplFamily', 'fromBpl'),
  onlyApplication: {
    name: 'onlyApplication',
    periods: [
      cite<Weight>('required', 'choice', {
        from: LAUNCH,
        source: 'portal-choice',
        at: 'oneApplication',
        standing: 'state-setting',
      }),
    ],
  },
  noCard: required('noCard', 'oneCard'),
  mealInsecurity: advice('mealInsecurity', 'twoMeals'),
  vulnerabilityGroup: {
    name: 'vulnerabilityGroup',
    periods: [cite<Weight>('advice', 'choice', { from: '2003-06-05', source: 'aay-history', at: 'expansion' })],
  },
  notExcluded: {
    name: 'notExcluded',
    periods: [
      cite<Weight>('advice', 'choice', {
        from: '2011-06-29',
        source: 'secc-2011',
        at: 'exclusionAdvice',
      }),
    ],
  },
}
