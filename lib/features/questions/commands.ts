import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { stateOf } from '@/lib/domain/place/path'
import { keyFor, type OwnQuestion, withKeptCodes } from '@/lib/domain/question/question'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { SaveQuestion } from '@/lib/features/questions/schema'
import * as questions from '@/lib/features/questions/store'
import type { Command } from '@/lib/platform/command'

/**
 * Adds a question of the State's own, or its next version: other words, bounds, a last day. What kind of answer is kept and
 * about whom stays, so that every answer can always be read (F15). Refuses `questions.kindFixed`, `questions.beginsInPast`.
 */
export const saveQuestion: Command<SaveQuestion, { key: string }> = async (
  { actor, tx, today, now },
  { key: known, reason, ...said },
) => {
  const place = stateOf(actor.place)
  const allowed = permit(actor, 'question.change', { place })
  if (!allowed.ok) return allowed
  const all = await questions.all(tx, place)
  const before = all.findLast(({ key }) => key === known)
  if (known !== undefined && !before) return refuse('access.absent')
  if (before && (before.kind !== said.kind || before.of !== said.of)) return refuse('questions.kindFixed', {}, 'kind')
  if (!before && said.from < today) return refuse('questions.beginsInPast', {}, 'from')
  const everOffered = all.flatMap(({ key, choices }) => (key === known ? choices : []))
  const question: OwnQuestion = {
    ...{ of: said.of, kind: said.kind, en: said.en, hi: said.hi, sensitive: said.sensitive, from: said.from },
    readers: said.sensitive ? said.readers : [],
    key: before?.key ?? keyFor(said.en, [...new Set(all.map(({ key }) => key))]),
    version: (before?.version ?? 0) + 1,
    choices: withKeptCodes(said.choices ?? [], everOffered),
    least: said.least ?? null,
    most: said.most ?? null,
    until: said.until ?? null,
  }
  await questions.insert(tx, allowed.value, question, { accountId: actor.accountId, at: now })
  const { key, version, from, until } = question
  const about = { place, subject: { kind: 'question', id: key }, ...(reason === undefined ? {} : { reason }) }
  return ok({
    value: { key },
    event:
      until === null
        ? { type: 'questions.asked', ...about, params: { key, version, from } }
        : { type: 'questions.ended', ...about, params: { key, version, until } },
  })
}
