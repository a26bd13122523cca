import 'server-only'
import { FEEDING_STAGES } from '@/lib/domain/card/stages'
import * as reviews from '@/lib/features/reviews/store/questions'
import type { Permit } from '@/lib/domain/access/permit'
import { everyKey } from '@/lib/domain/matching/keys'
import { otherCard, type OtherCard } from '@/lib/domain/pension/other-card'
import { registersFor } from '@/lib/domain/pension/register'
import { type PlacePath, placePath, within } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Tx } from '@/lib/platform/db'
import * as candidates from './candidates'
import * as persons from './persons'
import * as registers from './registers'

/** On which day it is asked, from which likeness on, and until when an officer answers. */
export interface Asking {
  readonly day: PlainDate
  readonly from: number
  readonly dueOn: PlainDate
  readonly at: Date
}

/** A family with more lines than this that are like it shows a fault of the list; the likest are asked about. */
const MOST = 5

const keyOf = (householdId: string, { entry }: OtherCard): string =>
  [householdId, entry.sender, entry.number, entry.name.en ?? '', entry.name.hi ?? ''].join('\u001f')

/**
 * Compares families with the ration-card lists that reach them and raises a question about each line that may be theirs
 * (complaint 25). What an officer answered about a line is not asked again while the line reads the same. Answers how many
 * questions are new.
 */
export const askAboutCards = async (
  tx: Tx,
  householdIds: readonly string[],
  { day, from, dueOn, at }: Asking,
): Promise<number> => {
  const lists = (await registers.list(tx)).filter(({ kind }) => kind === 'RATION_CARDS')
  if (lists.length === 0) return 0
  const members = await persons.ofFamilies(tx, householdIds)
  const wanted = members.map(({ memberId, match }) => ({ memberId, keys: everyKey(match), known: [] }))
  const ids = lists.map(({ id }) => id)
  const lines = await candidates.linesFor(tx, ids, wanted)
  const asked = householdIds.flatMap((householdId) => {
    const own = members.filter((member) => member.householdId === householdId)
    const place = own[0]?.place
    if (place === undefined) return []
    const speaking = new Set(registersFor(lists, place, day).map(({ id }) => id))
    const met = new Map(own.flatMap(({ memberId }) => lines.get(memberId) ?? []).map((entry) => [entry.id, entry]))
    return [...met.values()]
      .filter(({ registerId }) => speaking.has(registerId))
      .flatMap((entry) => {
        const matches = own.map(({ match }) => match)
        return otherCard(matches, entry, from) ?? []
      })
      .toSorted((a, b) => b.comparison.score - a.comparison.score)
      .slice(0, MOST)
      .map((card) => ({ householdId, place, card, asOf: lists.find(({ id }) => id === card.entry.registerId)?.asOf }))
  })
  const subjects = await reviews.subjectsFor(
    tx,
    asked.map(({ householdId, card }) => keyOf(householdId, card)),
  )
  const known = await reviews.everAsked(tx, 'OTHER_RATION_CARD', subjects)
  let raised = 0
  for (const [index, { householdId, place, card, asOf }] of asked.entries()) {
    const subjectId = subjects[index] ?? ''
    if (known.has(subjectId)) continue
    const { number, name, guardian, village, sender } = card.entry
    await reviews.open(tx, {
      ...{ place, householdId, serial: null, kind: 'OTHER_RATION_CARD', subjectKind: 'cardLine', subjectId, dueOn, at },
      told: {
        ...{ number, name: { ...name }, guardian, village, sender, asOf: asOf ?? null },
        ...{ sameNumber: card.sameNumber, score: card.comparison.score },
      },
    })
    raised += 1
  }
  return raised
}

/** A list that the families under way were not, or not all, compared with. */
export interface WaitingList {
  readonly id: string
  readonly place: PlacePath
  readonly after: string | null
}

/** The oldest such list; held until the transaction ends, so that no other worker takes it on. */
export const nextWaiting = async (tx: Tx): Promise<WaitingList | null> => {
  const [row] = await tx.$queryRaw<{ id: string; place: string; compare_after: string | null }[]>`
    select id, place, compare_after from outside_registers
    where kind = 'RATION_CARDS' and complete and compared_at is null
    order by loaded_at, id limit 1 for update skip locked`
  return row ? { id: row.id, place: placePath(row.place), after: row.compare_after } : null
}

/** The next families of an area that have an application under way or a card: about nobody else a card must be asked. */
export const underWayAfter = async (
  tx: Tx,
  { place, after }: WaitingList,
  limit: number,
): Promise<readonly string[]> => {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from (
      select household_id as id from applications
      where place >= ${place} and place < ${`${place}0`} and stage not in ('WITHDRAWN', 'REJECTED', 'CLOSED', 'NOT_SELECTED')
      union
      select household_id from cards
      where place >= ${place} and place < ${`${place}0`} and stage = any(${FEEDING_STAGES})) under_way
    where ${after}::uuid is null or id > ${after}::uuid
    order by id limit ${limit}`
  return rows.map(({ id }) => id)
}

/** Notes how far a list was compared, or with `done` that it was. */
export const noteCompared = async (
  tx: Tx,
  _permit: Permit<'pension.check'>,
  id: string,
  { after, done }: { readonly after: string | null; readonly done: Date | null },
): Promise<void> => {
  await tx.outsideRegister.updateMany({ where: { id }, data: { compareAfter: after, comparedAt: done } })
}

/** Whether a list reaches a place that nobody was compared with yet: then nothing can be said of a family's cards. */
export const awaited = async (tx: Tx, place: PlacePath): Promise<boolean> => {
  const rows = await tx.outsideRegister.findMany({
    where: { kind: 'RATION_CARDS', complete: true, comparedAt: null },
    select: { place: true },
  })
  return rows.some((row) => within(place, placePath(row.place)))
}
