import { AGE_FIGURES, type AgeRules } from '@/lib/domain/household/age'
import type { Dated } from '@/lib/domain/shared/cited'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Result } from '@/lib/domain/shared/result'
import { cite } from '@/lib/rules/cite'
import { allInForceOn } from '@/lib/rules/in-force'

const SECC = { from: '2011-06-29', source: 'secc-2011' } as const
const OURS = { from: '2011-06-29', source: 'portal-choice', standing: 'state-setting' } as const

/** The figures about persons: who is an adult, a dependant, a card's head. */
export const AGES: Readonly<Record<(typeof AGE_FIGURES)[number], Dated<number>>> = {
  adultFrom: {
    name: 'adultFrom',
    periods: [cite(16, 'years', { ...SECC, at: 'Deprivations D2 and D3: adult member aged 16 to 59' })],
  },
  adultTo: {
    name: 'adultTo',
    periods: [cite(59, 'years', { ...SECC, at: 'Deprivations D2 and D3: adult member aged 16 to 59' })],
  },
  literateAdultAbove: {
    name: 'literateAdultAbove',
    periods: [cite(25, 'years', { ...SECC, at: 'Deprivation D6: no literate adult above 25 years' })],
  },
  childBelow: {
    name: 'childBelow',
    periods: [cite(6, 'years', { ...OURS, at: 'Ranking aid for AAY (e): children below 6' })],
  },
  agedFrom: {
    name: 'agedFrom',
    periods: [cite(60, 'years', { ...OURS, at: 'Ranking aid for AAY (e): aged 60 or more' })],
  },
  disabledFromPercent: {
    name: 'disabledFromPercent',
    periods: [
      cite(40, 'share', { ...OURS, at: 'Ranking aid for AAY (e): disabled, benchmark share of 40 in a hundred' }),
    ],
  },
  estimateTolerance: {
    name: 'estimateTolerance',
    periods: [cite(2, 'years', { ...OURS, at: 'An estimated year of birth may be wrong by 2 years either way' })],
  },
  cardHeadFrom: {
    name: 'cardHeadFrom',
    periods: [
      cite(18, 'years', {
        from: '2011-06-29',
        until: '2013-07-04',
        source: 'portal-choice',
        standing: 'state-setting',
        at: 'Head of the card before the National Food Security Act',
      }),
      cite(18, 'years', {
        from: '2013-07-05',
        source: 'nfsa-2013',
        at: 's.13: eldest woman of eighteen years or above',
      }),
    ],
  },
}

/** The figures about persons in force on a day. Refuses `rules.notInForce` before 29-6-2011. */
export const agesOn = (day: PlainDate): Result<AgeRules> => allInForceOn(AGES, AGE_FIGURES, day)
