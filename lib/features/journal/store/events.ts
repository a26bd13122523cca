import 'server-only'
import type { Link } from '@/lib/domain/journal/chain'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { Tx } from '@/lib/platform/db'

/** A link of the journal as it is kept; `body` is the text that the hash seals. */
export interface KeptEvent {
  readonly chain: PlacePath
  readonly seq: number
  readonly at: Date
  readonly accountId: string | null
  readonly type: string
  readonly subject: string
  readonly body: string
  readonly hash: string
}

/** Where a page of the journal begins: just before this link, in time. */
export type Before = Pick<KeptEvent, 'at' | 'chain' | 'seq'>

export interface Filter {
  /** The place and all under it. */
  readonly area?: PlacePath | undefined
  readonly subject?: string | undefined
  /** A span of time: the beginning is in it, the end is not. */
  readonly span?: { readonly from: Date; readonly to: Date } | undefined
  readonly before?: Before | undefined
}

/** One page of the journal of one's area, newest first. */
export const list = async (tx: Tx, filter: Filter, limit: number): Promise<readonly KeptEvent[]> => {
  const { area, subject, span, before } = filter
  const rows = await tx.journalEvent.findMany({
    where: {
      ...(area === undefined ? {} : { chain: { gte: area, lt: `${area}0` } }),
      ...(subject === undefined ? {} : { subject }),
      AND: [
        ...(span ? [{ at: { gte: span.from, lt: span.to } }] : []),
        ...(before
          ? [
              {
                OR: [
                  { at: { lt: before.at } },
                  { at: before.at, chain: { lt: before.chain } },
                  { at: before.at, chain: before.chain, seq: { lt: before.seq } },
                ],
              },
            ]
          : []),
      ],
    },
    orderBy: [{ at: 'desc' }, { chain: 'desc' }, { seq: 'desc' }],
    take: limit,
  })
  return rows.map((row) => ({ ...row, chain: placePath(row.chain) }))
}

/** The links of a chain after a number, in order. */
export const linksAfter = (tx: Tx, chain: PlacePath, seq: number, limit: number): Promise<readonly Link[]> =>
  tx.journalEvent.findMany({
    where: { chain, seq: { gt: seq } },
    orderBy: { seq: 'asc' },
    take: limit,
    select: { chain: true, seq: true, prevHash: true, body: true, hash: true },
  })
