import type { AgeRules } from '@/lib/domain/household/age'
import type { MarriageAges } from '@/lib/domain/life/marriage'
import { type Cited, type Dated, inForceOn } from '@/lib/domain/shared/cited'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result } from '@/lib/domain/shared/result'
import { agesOn } from '@/lib/rules/ages'
import { cite } from '@/lib/rules/cite'
import { allInForceOn } from '@/lib/rules/in-force'

const OURS = { from: '2000-12-25', source: 'portal-choice', standing: 'state-setting' } as const

const LIFE_FIGURES = ['undoDays', 'reviewDays', 'temporaryCardMonths', 'brideFrom', 'groomFrom'] as const

const CHILD = { from: '2007-11-01', source: 'child-marriage-act-2006', at: 'childMarriage' } as const

/** The figures of what happens to families: until when an event is taken back, and by when its questions are answered. */
export const LIVES: Readonly<Record<(typeof LIFE_FIGURES)[number], Dated<number>>> = {
  undoDays: { name: 'undoDays', periods: [cite(30, 'days', { ...OURS, at: 'takenBack' })] },
  reviewDays: { name: 'reviewDays', periods: [cite(15, 'days', { ...OURS, at: 'askedSameDay' })] },
  temporaryCardMonths: {
    name: 'temporaryCardMonths',
    periods: [cite(3, 'count', { from: '2000-12-25', source: 'hp-food-2019', at: 'temporaryCard' })],
  },
  brideFrom: { name: 'brideFrom', periods: [cite(18, 'years', CHILD)] },
  groomFrom: { name: 'groomFrom', periods: [cite(21, 'years', CHILD)] },
}

export type LifeRules = Readonly<Record<(typeof LIFE_FIGURES)[number], Cited<number>>>

/** The figures of events in force on a day. */
export const livesOn = (day: PlainDate): Result<LifeRules> => allInForceOn(LIVES, LIFE_FIGURES, day)

/** The figures that weighing an event asks for. */
interface Weighing {
  readonly ages: AgeRules
  readonly temporaryMonths: number
  readonly marriage: MarriageAges
}

/** The figures by which an event is weighed, in force on a day. */
export const weighingOn = (day: PlainDate): Result<Weighing> => {
  const ages = agesOn(day)
  if (!ages.ok) return ages
  const rules = livesOn(day)
  if (!rules.ok) return rules
  const { temporaryCardMonths, brideFrom, groomFrom } = rules.value
  const marriage = { bride: brideFrom.value, groom: groomFrom.value }
  return ok({ ages: ages.value, temporaryMonths: temporaryCardMonths.value, marriage })
}

/** By when a question that was raised on a day is answered. */
export const reviewDueOn = (day: PlainDate): Result<PlainDate> => {
  const days = inForceOn(LIVES.reviewDays, day)
  return days.ok ? ok(addDays(day, days.value.value)) : days
}
