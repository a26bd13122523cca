import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { Scope } from '@/lib/domain/access/scope'
import type { CardContents } from '@/lib/domain/card/contents'
import { CARD_STAGES, type CardStage } from '@/lib/domain/card/stages'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { ISSUING_STAGES } from '@/lib/domain/selection/stages'
import { plain } from '@/lib/domain/shared/plain'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { asColumn, asDay, type Tx } from '@/lib/platform/db'
import type { Card } from '@/prisma/client/client'

/** A card as kept; `contents` is the text that was written on the day of issue. */
export interface StoredCard {
  readonly id: string
  readonly number: string
  readonly place: PlacePath
  readonly applicationId: string
  readonly listId: string
  readonly stage: CardStage
  readonly contents: string
  readonly householdId: string
  readonly issuedBy: string
  readonly version: number
}

const stageOf = (text: string): CardStage => {
  const stage = CARD_STAGES.find((code) => code === text)
  if (!stage) throw new Error(`Not a stage of a card: ${text}`)
  return stage
}

const stored = (card: Card): StoredCard => ({
  ...card,
  place: placePath(card.place),
  stage: stageOf(card.stage),
  contents: JSON.stringify(card.contents),
})

export const find = async (tx: Tx, id: string): Promise<StoredCard | null> => {
  const card = await tx.card.findUnique({ where: { id } })
  return card && stored(card)
}

/** The card that an application got, whatever became of it. */
export const ofApplication = async (tx: Tx, applicationId: string): Promise<StoredCard | null> => {
  const card = await tx.card.findUnique({ where: { applicationId } })
  return card && stored(card)
}

/** One line of the cards issued. */
export interface CardLine {
  readonly id: string
  readonly number: string
  readonly place: PlacePath
  readonly stage: CardStage
  readonly rank: number
  readonly issuedOn: PlainDate
  readonly headName: string
  readonly headNameHi: string | null
}

interface Page {
  readonly after?: string | undefined
  readonly limit: number
}

/** A page of the cards of an area, the newest first; one more than `limit` when there are more. */
export const issued = async (tx: Tx, { area }: Scope, { after, limit }: Page): Promise<readonly CardLine[]> => {
  const rows = await tx.card.findMany({
    where: { place: { gte: area, lt: `${area}0` }, ...(after === undefined ? {} : { id: { lt: after } }) },
    select: {
      ...{ id: true, number: true, place: true, stage: true, rank: true, issuedOn: true },
      application: { select: { headName: true, headNameHi: true } },
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  return rows.map(({ application, ...card }) => ({
    ...card,
    ...application,
    place: placePath(card.place),
    stage: stageOf(card.stage),
    issuedOn: asDay(card.issuedOn),
  }))
}

/** One approved family that waits for its card. */
export interface DueLine {
  readonly applicationId: string
  readonly number: string
  readonly listId: string
  readonly place: PlacePath
  readonly rank: number
  readonly headName: string
  readonly headNameHi: string | null
  readonly headGuardian: string | null
  readonly headGuardianHi: string | null
  readonly dueOn: PlainDate | null
}

/** Where a page of families due a card begins: after which rank of which list. */
export interface DueKey {
  readonly listId: string
  readonly rank: number
}

/** A page of the approved families of an area, list by list in the Gram Sabha's order. */
export const due = async (
  tx: Tx,
  { area }: Scope,
  { after, limit }: { readonly after?: DueKey | undefined; readonly limit: number },
): Promise<readonly DueLine[]> => {
  const from = after ?? { listId: '00000000-0000-0000-0000-000000000000', rank: 0 }
  const rows = await tx.$queryRaw<
    (Omit<DueLine, 'place' | 'dueOn'> & { readonly place: string; readonly dueOn: Date | null })[]
  >`
    select a.id as "applicationId", a.number, r.list_id as "listId", a.place, r.final_rank as rank,
      a.head_name as "headName", a.head_name_hi as "headNameHi", a.head_guardian as "headGuardian",
      a.head_guardian_hi as "headGuardianHi", a.due_on as "dueOn"
    from applications a join list_rows r on r.application_id = a.id
      join priority_lists l on l.id = r.list_id and l.stage = any(${ISSUING_STAGES})
    where a.place >= ${area} and a.place < ${`${area}0`} and a.stage = 'APPROVED' and r.final_rank is not null
      and (r.list_id, r.final_rank) > (${from.listId}::uuid, ${from.rank}::int)
    order by r.list_id, r.final_rank limit ${limit + 1}`
  return rows.map((row) => ({ ...row, place: placePath(row.place), dueOn: row.dueOn && asDay(row.dueOn) }))
}

interface Issued {
  readonly householdId: string
  readonly applicationId: string
  readonly listId: string
  readonly stage: CardStage
  readonly contents: CardContents
  readonly accountId: string
  readonly now: Date
}

/** Writes the card with its contents as they are today. One active card a family is the database's last word. */
export const keep = async (
  tx: Tx,
  permit: Permit<'card.issue'>,
  { contents, accountId, now, ...card }: Issued,
): Promise<string> => {
  const { id } = await tx.card.create({
    data: {
      ...card,
      number: contents.number,
      scheme: contents.scheme,
      place: permit.place,
      rank: contents.rank,
      contents: plain(contents),
      issuedOn: asColumn(contents.issuedOn),
      issuedBy: accountId,
      issuedAt: now,
    },
    select: { id: true },
  })
  await tx.cardStep.create({ data: { cardId: id, version: 1, stage: card.stage, at: now } })
  return id
}
