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
    periods: [cite(16, 'years', { ...SECC, at: 'd2d3' })],
  },
  adultTo: {
    name: 'adultTo',
    periods: [cite(59, 'years', { ...SECC, at: 'd2d3' })],
  },
  literateAdultAbove: {
    name: 'literateAdultAbove',
    periods: [cite(25, 'years', { ...SECC, at: 'd6' })],
  },
  childBelow: {
    name: 'childBelow',
    periods: [cite(6, 'years', { ...OURS, at: 'aidChildren' })],
  },
  agedFrom: {
    name: 'agedFrom',
    periods: [cite(60, 'years', { ...OURS, at: 'aidAged' })],
  },
  disabledFromPercent: {
    name: 'disabledFromPercent',
    periods: [cite(40, 'share', { ...OURS, at: 'aidDisabled' })],
  },
  estimateTolerance: {
    name: 'estimateTolerance',
    periods: [cite(2, 'years', { ...OURS, at: 'estimate' })],
  },
  cardHeadFrom: {
    name: 'cardHeadFrom',
    periods: [
      cite(18, 'years', {
        from: '2011-06-29',
        until: '2013-07-04',
        source: 'portal-choice',
        standing: 'state-setting',
        at: 'headBefore',
      }),
      cite(18, 'years', {
        from: '2013-07-05',
        source: 'nfsa-2013',
        at: 's13',
      }),
    ],
  },
}

/** The figures about persons in force on a day. Refuses `rules.notInForce` before 29-6-2011. */
export const agesOn = (day: PlainDate): Result<AgeRules> => allInForceOn(AGES, AGE_FIGURES, day)
