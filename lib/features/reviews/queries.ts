import 'server-only'
import { REGISTER_READERS } from '@/lib/domain/access/grants'
import { permit } from '@/lib/domain/access/permit'
import { contentsIn } from '@/lib/domain/card/contents'
import { contentsDigest } from '@/lib/domain/card/shown'
import { parseHouseholdNumber } from '@/lib/domain/household/number'
import { isPlacePath } from '@/lib/domain/place/path'
import { REWRITING } from '@/lib/domain/review/kinds'
import { isPlainDate } from '@/lib/domain/shared/plain-date'
import { isRunning } from '@/lib/features/cancellations/store'
import { find } from '@/lib/features/cards/store/cards'
import { rewritten } from '@/lib/features/cards/store/rewriting'
import { handNames } from '@/lib/features/households/store/ties'
import * as events from '@/lib/features/lives/store/events'
import * as units from '@/lib/features/lives/store/units'
import { names } from '@/lib/features/places/store/names'
import {
  answersOf,
  cursorAfter,
  daysLeft,
  elsewhereOf,
  proposalOf,
  type ReviewRow,
  type ReviewView,
  toAnew,
} from '@/lib/features/reviews/view'
import * as reviews from '@/lib/features/reviews/store'
import { sha256 } from '@/lib/platform/digest'
import { defineQuery, type Reading } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'
import { rulesFor } from '@/lib/rules/index'

const PAGE = 50

interface Asked {
  readonly household?: string | undefined
  readonly after?: string | undefined
}

const cursorOf = (text: string | undefined) => {
  const [dueOn = '', id = ''] = text?.split('~') ?? []
  return isPlainDate(dueOn) && isRowId(id) ? { dueOn, id } : null
}

const rowsOf = async (
  { tx, today }: Reading,
  found: readonly reviews.StoredQuestion[],
): Promise<readonly ReviewRow[]> => {
  const households = await reviews.householdsOf(tx, found)
  const subjects = await reviews.subjectsOf(tx, found)
  const happened = await events.some(
    tx,
    found.flatMap(({ eventId }) => eventId ?? []),
  )
  const called = await names(
    tx,
    found.map(({ place }) => place),
  )
  return found.flatMap((question) => {
    const { id, kind, dueOn, place, subjectKind, subjectId, eventId } = question
    const household = households.get(question.householdId)
    if (!household) return []
    const number = subjects.get(subjectId)
    const about = subjectKind === 'card' || subjectKind === 'application' ? subjectKind : null
    const event = eventId === null ? undefined : happened.get(eventId)
    return [
      {
        ...{ id, kind, dueOn, household },
        daysLeft: daysLeft(today, dueOn),
        panchayat: called[place] ?? { en: place, hi: place },
        about: about !== null && number !== undefined ? { kind: about, id: subjectId, number } : null,
        happened: event ? { kind: event.kind, on: event.on } : null,
      },
    ]
  })
}

/** The open questions of the reader's area by due day; of one household also those that were answered. */
export const listReviews = defineQuery(
  async (reading, { household, after }: Asked) => {
    const { tx, scope } = reading
    const number = household === undefined ? null : parseHouseholdNumber(household)
    const id = number?.ok ? await units.idOf(tx, number.value) : null
    const found = id
      ? (await reviews.ofHousehold(tx, id, PAGE)).filter(({ closedAt }) => closedAt === null)
      : await reviews.waiting(tx, scope, { after: cursorOf(after), limit: PAGE })
    const shown = found.slice(0, PAGE)
    const last = shown.at(-1)
    return {
      household: number?.ok ? number.value : null,
      rows: await rowsOf(reading, shown),
      next: found.length > PAGE && last ? cursorAfter(last) : null,
    }
  },
  { readers: REGISTER_READERS },
)

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

/** One question; null when it is not in the reader's area. */
export const showReview = defineQuery(
  async (reading, id: string): Promise<ReviewView | null> => {
    const { tx, actor } = reading
    const question = isRowId(id) ? await reviews.find(tx, id) : null
    if (!question) return null
    const [row] = await rowsOf(reading, [question])
    if (!row) return null
    const { closedAt, closedBy, outcome, reason, kind, place, householdId, subjectId } = question
    const hands = await handNames(tx, [closedBy])
    const elsewhere = elsewhereOf(kind, subjectId)
    const anew = closedAt === null ? await anewOf(reading, question) : null
    const running = await isRunning(tx, subjectId)
    const may = (verb: 'card.propose' | 'card.suspend' | 'review.close') =>
      permit(actor, verb, { place, householdId }).ok
    const outcomes = answersOf(kind, {
      writeAnew: anew !== null && 'digest' in anew && anew.mayWrite,
      suspend: may('card.suspend') && !running,
      close: may('review.close'),
    })
    return {
      ...row,
      version: question.version,
      person: question.serial === null ? null : await reviews.personOf(tx, householdId, question.serial),
      openedAt: question.openedAt,
      told: question.told && { ...question.told, at: await villageOf(tx, question.told.village) },
      outcomes,
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
  { readers: REGISTER_READERS },
)
