import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { stateOf } from '@/lib/domain/place/path'
import { askedOn } from '@/lib/domain/question/question'
import * as questions from '@/lib/features/questions/store'
import { defineQuery } from '@/lib/platform/query'

/** The State's own questions with all their versions, and the one in hand; null for whoever may not change them. */
export const listQuestions = defineQuery(async ({ tx, actor, today }, key: string | undefined) => {
  const place = stateOf(actor.place)
  if (!permit(actor, 'question.change', { place }).ok) return null
  const all = await questions.all(tx, place)
  const asked = askedOn(all, today).map((question) => question.key)
  const newest = all.filter((one) => !all.some((other) => other.key === one.key && other.version > one.version))
  return {
    today,
    questions: newest.map((question) => ({
      ...question,
      asked: asked.includes(question.key),
      earlier: all.filter(({ key: of, version }) => of === question.key && version < question.version).toReversed(),
    })),
    inHand: newest.find((question) => question.key === key) ?? null,
  }
})
