import { ageInterval, type AgeRules, isAtLeast } from '@/lib/domain/household/age'
import { livingMembers, type Member } from '@/lib/domain/household/household'
import { isPlainDate, plainDate, type PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

export interface CardHead {
  readonly serial: number
  readonly rule: 'ELDEST_WOMAN' | 'ELDEST_MALE' | 'ELDEST_MEMBER'
  /** When a girl of the family comes of age and takes the head's place, at the latest; null when none will. */
  readonly until: PlainDate | null
}

/**
 * Decides whom the ration card names as head: the eldest woman of 18 or more; if there is none, the eldest male until a
 * girl of the family turns 18; in a family without either, the eldest member. The census head plays no part.
 * Source: NFSA 2013 s.13 [L32]; domain §3.4. Refuses `households.nobodyRemains`, and `households.headAgeUnknown` when an
 * unrecorded birth would decide (an estimate is enough).
 */
export const cardHead = (members: readonly Member[], day: PlainDate, ages: AgeRules): Result<CardHead> => {
  const living = livingMembers(members, day)
  if (living.length === 0) return refuse('households.nobodyRemains')
  const women = living.filter(({ gender }) => gender === 'FEMALE')
  const ageless = women.find(({ birth }) => birth === null)
  if (ageless) return refuse('households.headAgeUnknown', { serial: ageless.serial })

  const ofAge = (member: Member) => isAtLeast(ageInterval(member.birth, day, ages), ages.cardHeadFrom.value)
  const adults = women.filter((member) => ofAge(member) === true)
  if (adults.length > 0) return named(adults, 'ELDEST_WOMAN', null)
  const perhaps = women.find((member) => ofAge(member) === 'unknown')
  if (perhaps) return refuse('households.headAgeUnknown', { serial: perhaps.serial })

  const males = living.filter(({ gender }) => gender === 'MALE')
  if (males.length > 0) return named(males, 'ELDEST_MALE', firstToComeOfAge(women, ages))
  return named(living, 'ELDEST_MEMBER', null)
}

const named = (among: readonly Member[], rule: CardHead['rule'], until: PlainDate | null): Result<CardHead> => {
  const ageless = among.find(({ birth }) => birth === null)
  if (ageless && among.length > 1) return refuse('households.headAgeUnknown', { serial: ageless.serial })
  const [eldest] = [...among].sort(byBirth)
  return eldest ? ok({ serial: eldest.serial, rule, until }) : refuse('households.nobodyRemains')
}

const bornOn = ({ birth }: Member): string => birth?.date ?? ''
const byBirth = (a: Member, b: Member): number =>
  bornOn(a) < bornOn(b) ? -1 : bornOn(a) > bornOn(b) ? 1 : a.serial - b.serial

const firstToComeOfAge = (
  girls: readonly Member[],
  { cardHeadFrom, estimateTolerance }: AgeRules,
): PlainDate | null => {
  const days = girls.flatMap(({ birth }) => {
    if (birth === null) return []
    const slack = birth.precision === 'ESTIMATE' ? estimateTolerance.value : 0
    const year = Number(birth.date.slice(0, 4)) + cardHeadFrom.value + slack
    const text = `${year}${birth.precision === 'EXACT' ? birth.date.slice(4) : '-12-31'}`
    return [isPlainDate(text) ? text : plainDate(`${year}-03-01`)]
  })
  return days.sort()[0] ?? null
}
