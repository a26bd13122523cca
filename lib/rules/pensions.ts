import { type ClaimFigures, PENSION_FIGURES, type PensionRules } from '@/lib/domain/pension/entitled'
import type { Dated } from '@/lib/domain/shared/cited'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result } from '@/lib/domain/shared/result'
import { agesOn } from '@/lib/rules/ages'
import { cite } from '@/lib/rules/cite'
import { allInForceOn } from '@/lib/rules/in-force'

const NSAP_2012 = { from: '2012-10-01', source: 'nsap-2012' } as const

/** By which age and state a pension seems due (domain §4): who is poor enough its own office decides. */
export const PENSIONS: Readonly<Record<(typeof PENSION_FIGURES)[number], Dated<number>>> = {
  oldAgeFrom: {
    name: 'oldAgeFrom',
    periods: [
      cite(65, 'years', { from: '1995-08-15', until: '2011-03-31', source: 'noaps-1995', at: 'noapsAge' }),
      cite(60, 'years', { from: '2011-04-01', source: 'ignoaps-2011', at: 'ignoapsAge' }),
    ],
  },
  widowFrom: { name: 'widowFrom', periods: [cite(40, 'years', { ...NSAP_2012, at: 'widowPension' })] },
  disabilityFrom: { name: 'disabilityFrom', periods: [cite(18, 'years', { ...NSAP_2012, at: 'disabilityPension' })] },
  disabilityPercent: {
    name: 'disabilityPercent',
    periods: [cite(80, 'share', { ...NSAP_2012, at: 'disabilityPension' })],
  },
}

/** The figures of the pensions in force on a day. Refuses `rules.notInForce` before 1-10-2012. */
export const pensionsOn = (day: PlainDate): Result<PensionRules> => allInForceOn(PENSIONS, PENSION_FIGURES, day)

/** The figures by which a pension seems due on a day. Refuses `rules.notInForce`. */
export const claimFigures = (day: PlainDate): Result<ClaimFigures> => {
  const ages = agesOn(day)
  if (!ages.ok) return ages
  const pensions = pensionsOn(day)
  return pensions.ok ? ok({ ages: ages.value, pensions: pensions.value }) : pensions
}
