import type { Role } from '@/lib/domain/access/actor'
import { REGISTER_READERS } from '@/lib/domain/access/readers'
import { askedOn, formerOn, type OwnQuestion } from '@/lib/domain/question/question'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** The offices that enter and verify answers: to them no answer is closed. */
export const ANSWER_KEEPERS: readonly Role[] = ['GP_SECRETARY', 'GP_SAHAYAK', 'VERIFYING_OFFICER']

/** The other offices that read the register: of a sensitive question the State names who among them sees the answers. */
export const ANSWER_READERS: readonly Role[] = REGISTER_READERS.filter((role) => !ANSWER_KEEPERS.includes(role))

/**
 * Whether an office may see the answers to a question of the State's own: on a screen and in a file alike (F15, F25,
 * decision 0060).
 */
const mayReadAnswers = (role: Role, { sensitive, readers }: OwnQuestion): boolean =>
  !sensitive || ANSWER_KEEPERS.includes(role) || readers.includes(role)

/**
 * The questions of a day, parted by whether an office may see their answers. What the newest version of a question says of
 * its readers holds for every answer ever given: a question that became sensitive closes its old answers too. `former` are
 * those no longer asked, to whose answers the office may look: nothing that was said disappears with its question.
 */
export const partedFor = (
  role: Role,
  questions: readonly OwnQuestion[],
  day: PlainDate,
): {
  readonly seen: readonly OwnQuestion[]
  readonly closed: readonly OwnQuestion[]
  readonly former: readonly OwnQuestion[]
} => {
  const newest = new Map<string, OwnQuestion>()
  for (const one of questions) if (one.version > (newest.get(one.key)?.version ?? 0)) newest.set(one.key, one)
  const asked = askedOn(questions, day)
  const maySee = ({ key }: OwnQuestion) => {
    const law = newest.get(key)
    return law !== undefined && mayReadAnswers(role, law)
  }
  return {
    seen: asked.filter(maySee),
    closed: asked.filter((one) => !maySee(one)),
    former: formerOn(questions, day).filter(maySee),
  }
}
