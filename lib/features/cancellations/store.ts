import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import {
  CANCEL_REASONS,
  type CancelReason,
  type Ending,
  ENDINGS,
  REPLIES,
  type Reply,
} from '@/lib/domain/cancellation/kinds'
import type { Cancellation } from '@/lib/domain/cancellation/steps'
import { type Service, SERVICES } from '@/lib/domain/notice/service'
import { dayInIndia } from '@/lib/domain/shared/moment'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { asColumn, asDay, type Tx } from '@/lib/platform/db'
import type { CardCancellation, Prisma } from '@/prisma/client/client'

/** A cancelling as kept: what the law reads of it, and what was said and written. */
export interface StoredCancellation extends Cancellation {
  readonly id: string
  readonly cardId: string
  readonly version: number
  readonly reason: CancelReason
  readonly grounds: string
  readonly noticedBy: string | null
  readonly servedHow: Service | null
  readonly servedBy: string | null
  readonly repliedOn: PlainDate | null
  readonly replyWords: string | null
  readonly orderNo: string | null
  readonly orderWords: string | null
  readonly endedBy: string | null
  readonly endedOn: PlainDate | null
}

const oneOf = <T extends string>(codes: readonly T[], text: string | null): T | null =>
  codes.find((code) => code === text) ?? null

const toCancellation = (row: CardCancellation): StoredCancellation => {
  const reason = oneOf(CANCEL_REASONS, row.reason)
  if (!reason) throw new Error(`Not a reason to cancel a card: ${row.reason}`)
  return {
    ...{ id: row.id, cardId: row.cardId, version: row.version, grounds: row.grounds, proposedBy: row.proposedBy },
    ...{ noticedBy: row.noticedBy, replyWords: row.replyWords, orderNo: row.orderNo, orderWords: row.orderWords },
    reason,
    proposedOn: dayInIndia(row.proposedAt),
    noticedOn: row.noticedAt && dayInIndia(row.noticedAt),
    servedOn: row.servedOn && asDay(row.servedOn),
    servedHow: oneOf(SERVICES, row.servedHow),
    servedBy: row.servedBy,
    replyBy: row.replyBy && asDay(row.replyBy),
    reply: oneOf(REPLIES, row.reply),
    repliedOn: row.repliedOn && asDay(row.repliedOn),
    ended: oneOf(ENDINGS, row.outcome),
    endedBy: row.endedBy,
    endedOn: row.endedAt && dayInIndia(row.endedAt),
  }
}

/** The cancelling of an id, if its card lies in the actor's scope. */
export const find = async (tx: Tx, id: string): Promise<StoredCancellation | null> => {
  const row = await tx.cardCancellation.findUnique({ where: { id } })
  return row && toCancellation(row)
}

/** Every cancelling of a card, the newest first. */
export const ofCard = async (tx: Tx, cardId: string): Promise<readonly StoredCancellation[]> => {
  const rows = await tx.cardCancellation.findMany({ where: { cardId }, orderBy: { id: 'desc' } })
  return rows.map(toCancellation)
}

/** Whether a proposal about a card waits for its end. */
export const isRunning = async (tx: Tx, cardId: string): Promise<boolean> =>
  (await tx.cardCancellation.findFirst({ where: { cardId, endedAt: null }, select: { id: true } })) !== null

interface Hand {
  readonly by: string
  readonly at: Date
}

/** Writes a proposal down; one that runs already is the database's last word. */
export const open = async (
  tx: Tx,
  _permit: Permit<'card.propose'>,
  { by, at, ...said }: Hand & { readonly cardId: string; readonly reason: CancelReason; readonly grounds: string },
): Promise<string> => {
  const { id } = await tx.cardCancellation.create({
    data: { ...said, proposedBy: by, proposedAt: at },
    select: { id: true },
  })
  return id
}

interface Seen {
  readonly id: string
  readonly version: number
}

const fill = async (
  tx: Tx,
  { id, version }: Seen,
  data: Prisma.CardCancellationUpdateManyMutationInput,
): Promise<Result<true>> => {
  const where = { id, version, endedAt: null }
  const { count } = await tx.cardCancellation.updateMany({ where, data: { ...data, version: { increment: 1 } } })
  return count === 1 ? ok(true) : refuse('access.changedMeanwhile')
}

export const noticed = (tx: Tx, _permit: Permit<'card.suspend'>, seen: Seen, { by, at }: Hand): Promise<Result<true>> =>
  fill(tx, seen, { noticedBy: by, noticedAt: at })

interface Served {
  readonly on: PlainDate
  readonly how: Service
  readonly replyBy: PlainDate
  readonly by: string
}

export const served = (
  tx: Tx,
  _permit: Permit<'card.hear'>,
  seen: Seen,
  { on, how, replyBy, by }: Served,
): Promise<Result<true>> =>
  fill(tx, seen, { servedOn: asColumn(on), servedHow: how, replyBy: asColumn(replyBy), servedBy: by })

interface Heard {
  readonly reply: Reply
  readonly on: PlainDate | null
  readonly words: string | null
  readonly by: string
}

export const heard = (
  tx: Tx,
  _permit: Permit<'card.hear'>,
  seen: Seen,
  { reply, on, words, by }: Heard,
): Promise<Result<true>> => fill(tx, seen, { reply, repliedOn: on && asColumn(on), replyWords: words, heardBy: by })

interface Ended extends Hand {
  readonly ending: Ending
  readonly orderNo: string | null
  readonly words: string
}

export const ended = (
  tx: Tx,
  _permit: Permit<'card.suspend'> | Permit<'card.cancel'>,
  seen: Seen,
  { ending, orderNo, words, by, at }: Ended,
): Promise<Result<true>> => fill(tx, seen, { outcome: ending, orderNo, orderWords: words, endedBy: by, endedAt: at })
