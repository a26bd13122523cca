import 'server-only'
import { QUESTION_READERS, REGISTER_READERS } from '@/lib/domain/access/readers'
import { permit } from '@/lib/domain/access/permit'
import { contentsIn } from '@/lib/domain/card/contents'
import { contentsDigest } from '@/lib/domain/card/shown'
import { isPlacePath } from '@/lib/domain/place/path'
import type { AnsweringVerb } from '@/lib/domain/review/hands'
import { ABOUT_CARDS, ON_A_FINDING, REWRITING, SEEN_TO, WITH_NOTICE } from '@/lib/domain/review/kinds'
import { certain } from '@/lib/domain/shared/certain'
import { isRunning } from '@/lib/features/cancellations/store'
import { find } from '@/lib/features/cards/store/cards'
import { rewritten } from '@/lib/features/cards/store/rewriting'
import { movedBy } from '@/lib/features/households/store/moved'
import { handNames } from '@/lib/features/households/store/ties'
import { careOf } from '@/lib/features/lives/store/care'
import { names } from '@/lib/features/places/store/names'
import {
  answersOf,
  elsewhereOf,
  proposalOf,
  type NoticeView,
  type ReviewView,
  toAnew,
} from '@/lib/features/reviews/view'
import { lastAnswer } from '@/lib/features/reviews/store/last-answer'
import * as named from '@/lib/features/reviews/store/named'
import * as reviews from '@/lib/features/reviews/store/questions'
import { rowsOf } from '@/lib/features/reviews/store/rows'
import * as settings from '@/lib/features/settings/store'
import { sha256 } from '@/lib/platform/digest'
import { defineQuery, type Reading } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'
import { rulesFor } from '@/lib/rules/index'
import { settingsOn } from '@/lib/rules/state-settings'

/** What the answer "written anew" would make of the card, or why it cannot; null where no card is written anew. */
const anewOf = async ({ tx, actor, today }: Reading, { kind, subjectKind, subjectId }: reviews.StoredQuestion) => {
  const card = REWRITING.includes(kind) && subjectKind === 'card' ? await find(tx, subjectId) : null
  if (!card) return null
  const before = contentsIn(card.contents)
  const rules = rulesFor(before.scheme, today)
  if (!rules.ok) return { refusal: rules.error }
  const after = await rewritten(tx, card, { actor, today, rules: rules.value })
  if (!after.ok) return { refusal: after.error }
  const called = await names(tx, [before.village, after.value.village])
  const mayWrite = permit(actor, 'card.issue', { place: card.place, householdId: card.householdId }).ok
  return toAnew({ before, after: after.value, called, mayWrite, digest: contentsDigest(after.value, sha256) })
}

/** A village's names; a list may tell none. */
const villageOf = async (tx: Reading['tx'], village: string | null) =>
  village !== null && isPlacePath(village) ? ((await names(tx, [village]))[village] ?? null) : null

/** Where another office has taken in who left the card's family: what is asked is not open any more as far as they go. */
const takenInOf = async (
  tx: Reading['tx'],
  { kind, householdId }: reviews.StoredQuestion,
): Promise<ReviewView['takenIn']> => {
  if (!ABOUT_CARDS.includes(kind)) return []
  const { wentTo } = await movedBy(tx, householdId, false)
  const called = await names(
    tx,
    wentTo.map(({ place }) => place),
  )
  return wentTo.map(({ on, persons, number, place }) => ({
    ...{ on, persons, number },
    panchayat: called[place] ?? { en: place, hi: place },
  }))
}

/** The Verifying Officer's finding on which an order is to be given; null where a question rests on none. */
const findingOf = async (
  tx: Reading['tx'],
  { kind, subjectId, openedAt }: reviews.StoredQuestion,
): Promise<ReviewView['finding']> => {
  const found = ON_A_FINDING.includes(kind) ? await lastAnswer(tx, 'NEXT_CHECK', subjectId, openedAt) : null
  if (!found) return null
  const { by, ...said } = found
  return { ...said, who: (by === null ? undefined : (await handNames(tx, [by])).get(by)) ?? null }
}

interface Servers {
  readonly hands: Awaited<ReturnType<typeof handNames>>
  readonly mayServe: boolean
}

/** The notice for which an answer waits, as far as it has come; null where no answer of this kind waits for one. */
const noticeOf = async (
  { tx, today }: Reading,
  { kind, place, served, closedAt }: reviews.StoredQuestion,
  { hands, mayServe }: Servers,
): Promise<NoticeView | null> => {
  if (!WITH_NOTICE.includes(kind)) return null
  const { pensionNoticeDays } = certain(settingsOn(today, await settings.ofState(tx, place)))
  return {
    ...{ days: pensionNoticeDays.value, today },
    mayServe: mayServe && closedAt === null && served === null,
    served: served && { ...served, by: hands.get(served.by) ?? null },
  }
}

/** One question; null when it is not in the reader's area. */
export const showReview = defineQuery(
  async (reading, id: string): Promise<ReviewView | null> => {
    const { tx, actor } = reading
    const question = isRowId(id) ? await reviews.find(tx, id) : null
    if (!question) return null
    const [row] = await rowsOf(tx, reading.today, [question])
    if (!row) return null
    const { closedAt, closedBy, outcome, reason, kind, place, householdId, subjectId } = question
    const hands = await handNames(tx, [closedBy, question.served?.by ?? null])
    const elsewhere = elsewhereOf(kind, subjectId)
    const anew = closedAt === null ? await anewOf(reading, question) : null
    const running = await isRunning(tx, subjectId)
    const may = (verb: AnsweringVerb | 'card.propose' | 'card.hear') => permit(actor, verb, { place, householdId }).ok
    const outcomes = answersOf(kind, {
      writeAnew: anew !== null && 'digest' in anew && anew.mayWrite,
      hold: (verb) => may(verb) && !(verb === 'card.suspend' && running),
    })
    return {
      ...row,
      readsRegister: REGISTER_READERS.includes(actor.role),
      version: question.version,
      persons: await named.personsOf(tx, householdId, question.serials),
      person: question.serial === null ? null : await named.personOf(tx, householdId, question.serial),
      born:
        kind === 'CHILD_MARRIED' && question.serial !== null && REGISTER_READERS.includes(actor.role)
          ? await named.birthOf(tx, householdId, question.serial)
          : null,
      openedAt: question.openedAt,
      care: question.eventId === null || !SEEN_TO.includes(kind) ? null : await careOf(tx, question.eventId),
      takenIn: await takenInOf(tx, question),
      finding: await findingOf(tx, question),
      told: question.told && { ...question.told, at: await villageOf(tx, question.told.village) },
      outcomes,
      notice: await noticeOf(reading, question, { hands, mayServe: may('card.hear') }),
      anew,
      elsewhere,
      answer:
        closedAt === null
          ? null
          : {
              outcome: outcome ?? '',
              reason: reason ?? '',
              at: closedAt,
              who: (closedBy === null ? undefined : hands.get(closedBy)) ?? null,
            },
      mayAnswer: closedAt === null && elsewhere === null && outcomes.length > 0,
      propose: closedAt === null && !running && may('card.propose') ? proposalOf(kind, subjectId) : null,
    }
  },
  { readers: QUESTION_READERS },
)
