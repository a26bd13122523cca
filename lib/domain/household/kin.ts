import { ageInterval, type AgeRules, isAtLeast } from '@/lib/domain/household/age'
import type { Gender, Member, Relation } from '@/lib/domain/household/household'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import type { Truth } from '@/lib/domain/shared/truth'

/** Somebody whose relation to a head was told, under the serial by which the form names them. */
export type Related = Pick<Member, 'serial' | 'relation' | 'gender' | 'birth'>

/** What ages are reckoned by. */
export interface Sense {
  readonly today: PlainDate
  readonly ages: AgeRules
}

const ONLY: Readonly<Partial<Record<Relation, Gender>>> = {
  ...{ SON: 'MALE', SON_IN_LAW: 'MALE', FATHER: 'MALE', BROTHER: 'MALE' },
  ...{ DAUGHTER: 'FEMALE', DAUGHTER_IN_LAW: 'FEMALE', MOTHER: 'FEMALE', SISTER: 'FEMALE' },
}
const ELDERS: readonly Relation[] = ['FATHER', 'MOTHER', 'GRANDPARENT']
/** Who a newborn can be to the head of its family. */
export const NEWBORN_RELATIONS: readonly Relation[] = [
  ...(['SON', 'DAUGHTER', 'GRANDCHILD', 'BROTHER', 'SISTER'] as const),
  ...(['OTHER_RELATIVE', 'UNRELATED'] as const),
]

/** Whether somebody is of age by NFSA s.13, as far as that is surely known. */
export const ofAge = (birth: Member['birth'], { today, ages }: Sense): Truth =>
  isAtLeast(ageInterval(birth, today, ages), ages.cardHeadFrom.value)

/**
 * Whether each relation can be so: it fits the gender, and surely under 18 is nobody's father, mother or grandparent; an
 * age that is not known sure enough passes. Refuses `kin.relationOfGender` and `relationOfAge`.
 */
export const checkRelated = (told: readonly Related[], sense: Sense): Result<null> => {
  for (const { serial, relation, gender, birth } of told) {
    const only = ONLY[relation]
    if (only !== undefined && gender !== 'TRANSGENDER' && gender !== only)
      return refuse('kin.relationOfGender', { serial })
    if (ELDERS.includes(relation) && ofAge(birth, sense) === false) return refuse('kin.relationOfAge', { serial })
  }
  return ok(null)
}

/** A child heads a family only where nobody is surely of age. Refuses `kin.childHead`. */
export const checkHead = (members: readonly Related[], sense: Sense): Result<null> => {
  const head = members.find(({ relation }) => relation === 'HEAD')
  const grown = members.some(({ birth }) => ofAge(birth, sense) === true)
  return head && grown && ofAge(head.birth, sense) === false
    ? refuse('kin.childHead', { serial: head.serial })
    : ok(null)
}

/**
 * Whether a whole family that is told for the first time, at the counter or by a certificate, can be so: nobody is a father
 * who is a woman or a mother who is a child, and no child heads a family with adults. A transgender person may be told
 * either way. Our own rule, no paragraph: a slip here would print a child as head of a card.
 */
export const checkKin = (members: readonly Related[], sense: Sense): Result<null> => {
  const related = checkRelated(members, sense)
  return related.ok ? checkHead(members, sense) : related
}
