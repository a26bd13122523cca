import { createHash } from 'node:crypto'
import type { Client } from 'pg'
import { follow, type Break, type Head, type Link } from '@/lib/domain/journal/chain'

export type JournalReport =
  | { readonly intact: true; readonly chains: number; readonly links: number }
  | { readonly intact: false; readonly chain: string; readonly seq: number; readonly wrong: Break }

const PAGE = 5_000

const NEXT = `
  SELECT chain, seq, prev_hash AS "prevHash", body, hash FROM journal_events
   WHERE (chain, seq) > ($1, $2) ORDER BY chain, seq LIMIT $3`

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** Follows every chain from its first link to its last, a page at a time, and stops at the first broken link. */
export const verifyJournal = async (client: Client, page = PAGE): Promise<JournalReport> => {
  let at: { readonly chain: string; readonly head: Head } | undefined
  let chains = 0
  let links = 0
  for (;;) {
    const { rows } = await client.query<Link>(NEXT, [at?.chain ?? '', at?.head.seq ?? 0, page])
    for (const link of rows) {
      const head = at?.chain === link.chain ? at.head : null
      const wrong = follow(head, link, sha256)
      if (wrong) return { intact: false, chain: link.chain, seq: link.seq, wrong }
      if (!head) chains += 1
      links += 1
      at = { chain: link.chain, head: { seq: link.seq, hash: link.hash } }
    }
    if (rows.length < page) return { intact: true, chains, links }
  }
}
