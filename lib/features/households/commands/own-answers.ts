import type { FamilyInput } from '@/lib/features/households/schema/family'
import { answerSchema } from '@/lib/features/questions/schema'
import type { Family, OwnFacts } from '@/lib/domain/household/family'
import { ANSWER_FAULTS, type OwnQuestion } from '@/lib/domain/question/question'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

type Typed = Readonly<Record<string, string | undefined>>

/**
 * Puts the answers to the State's own questions into a family that a form told, each read by the schema of its question
 * (F15). An answer left empty is taken back; one to a question that is no longer asked stays.
 */
export const withOwnAnswers = (
  family: Family,
  input: Pick<FamilyInput, 'own' | 'members'>,
  asked: readonly OwnQuestion[],
): Result<Family> => {
  const own = answersTo(asked, 'HOUSEHOLD', input.own ?? {}, family.ownFacts, 'own')
  if (!own.ok) return own
  const members: Family['members'][number][] = []
  const rows = input.members.flatMap((row, index) => (row ? [{ row, index }] : []))
  for (const [place, member] of family.members.entries()) {
    const seat = rows[place]
    if (!seat) {
      members.push(member)
      continue
    }
    const said = answersTo(asked, 'MEMBER', seat.row.own ?? {}, member.ownFacts, `members[${seat.index}].own`)
    if (!said.ok) return said
    members.push({ ...member, ownFacts: said.value })
  }
  return ok({ ...family, ownFacts: own.value, members })
}

const answersTo = (
  asked: readonly OwnQuestion[],
  of: OwnQuestion['of'],
  typed: Typed,
  before: OwnFacts,
  path: string,
): Result<OwnFacts> => {
  const facts = new Map(Object.entries(before))
  for (const question of asked.filter((one) => one.of === of)) {
    const { key } = question
    const read = answerSchema(question).safeParse(typed[key])
    if (!read.success) {
      const fault = ANSWER_FAULTS.find((one) => one === read.error.issues[0]?.message) ?? 'choice'
      return refuse(`questions.${fault}`, {}, `${path}.${key}`)
    }
    if (read.data === null) facts.delete(key)
    else facts.set(key, read.data)
  }
  return ok(Object.fromEntries(facts))
}
