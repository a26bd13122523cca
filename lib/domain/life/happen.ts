import type { AgeRules } from '@/lib/domain/household/age'
import { ON_CERTIFICATE, ON_PAPER } from '@/lib/domain/life/kinds'
import {
  added,
  birth,
  death,
  enteredWrongly,
  headChange,
  marriedIn,
  movedIn,
  movedOut,
} from '@/lib/domain/life/one-family'
import { checkSense } from '@/lib/domain/life/sense'
import type { Ties } from '@/lib/domain/life/ties'
import type { Told } from '@/lib/domain/life/told'
import { type Families, marriedOut, merge, split } from '@/lib/domain/life/two-families'
import type { Unit } from '@/lib/domain/life/unit'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** One family or two, with what hangs on them, and the day on which it is told. */
export interface Frame {
  readonly home: Unit
  /** The family that a marriage or a merger leads to; null when none was named. */
  readonly other: Unit | null
  readonly ties: { readonly home: Ties; readonly other: Ties }
  /** The paper the event rests on, as it is called there. */
  readonly document: string | null
  readonly today: PlainDate
  readonly ages: AgeRules
  /** For how many months a temporary ration card of a newcomer may run (domain §13). */
  readonly temporaryMonths: number
}

/**
 * What an event makes of the families it is about (F4; domain §13). It only changes who belongs where: cards, places on
 * lists and pensions are looked at by a named officer (F13). Refuses what lies in the future, a household that has ended,
 * an event without its paper, as each kind says, and then what cannot be so of these persons.
 */
export const happen = (told: Told, frame: Frame): Result<Families> => {
  const done = carriedOut(told, frame)
  if (!done.ok) return done
  const sense = checkSense(frame.home, told, frame)
  return sense.ok ? done : sense
}

const carriedOut = (told: Told, frame: Frame): Result<Families> => {
  const { home, other, ties, document, today, ages, temporaryMonths } = frame
  if (told.on > today) return refuse('lives.inFuture', {}, 'on')
  if (home.ended) return refuse('lives.householdEnded')
  if (ON_PAPER.includes(told.kind) && document === null) {
    return refuse('lives.paperMissing', {}, ON_CERTIFICATE.includes(told.kind) ? 'certificate' : 'document')
  }
  switch (told.kind) {
    case 'BIRTH':
      return alone(birth(home, told))
    case 'MEMBER_ADDED':
      return alone(added(home, told))
    case 'MARRIAGE_IN':
      return alone(marriedIn(home, told))
    case 'MOVE_IN':
      return alone(movedIn(home, told, temporaryMonths))
    case 'DEATH':
      return alone(death(home, told))
    case 'MOVE_OUT':
      return alone(movedOut(home, told))
    case 'ENTERED_WRONGLY':
      return alone(enteredWrongly(home, told))
    case 'HEAD_CHANGE':
      return alone(headChange(home, told))
    case 'MARRIAGE_OUT':
      return marriedOut(home, other, told)
    case 'SPLIT':
      return split(home, told, { ties: ties.home, today, ages })
    case 'MERGE':
      return other ? merge(home, other, told, ties) : refuse('lives.otherEnded', {}, 'other')
  }
}

const alone = (home: Result<Unit>): Result<Families> =>
  home.ok ? ok({ home: home.value, other: null, founded: null, moved: [] }) : home
