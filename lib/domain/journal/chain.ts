/** One link of a journal as stored: `body` is the canonical text of the event; `seq` runs from 1 in each chain. */
export interface Link {
  readonly chain: string
  readonly seq: number
  readonly prevHash: string
  readonly body: string
  readonly hash: string
}

/** What the first link of every chain names as its forerunner. */
export const GENESIS = '0'.repeat(64)

/** What is wrong with a link: its own hash, a missing forerunner, a place out of turn, or another forerunner's hash. */
export const BREAKS = ['HASH', 'GAP', 'ORDER', 'FORERUNNER'] as const
export type Break = (typeof BREAKS)[number]

/** Where a chain stands after the links seen so far. */
export interface Head {
  readonly seq: number
  readonly hash: string
}

export type ChainReport =
  | { readonly intact: true; readonly links: number; readonly heads: ReadonlyMap<string, Head> }
  | { readonly intact: false; readonly chain: string; readonly seq: number; readonly wrong: Break }

/** The text whose SHA-256 is the link's hash; the database function `journal_append` builds the same bytes in UTF-8. */
export const linkText = ({ chain, seq, prevHash, body }: Omit<Link, 'hash'>): string =>
  `${chain}\n${seq}\n${prevHash}\n${body}`

const START: Head = { seq: 0, hash: GENESIS }

/** What is wrong with `link` as the next one after `head` (null for the first of its chain); null when nothing is. */
export const follow = (head: Head | null, link: Link, hash: (text: string) => string): Break | null => {
  const before = head ?? START
  if (link.seq > before.seq + 1) return 'GAP'
  if (link.seq <= before.seq) return 'ORDER'
  if (link.prevHash !== before.hash) return 'FORERUNNER'
  return hash(linkText(link)) === link.hash ? null : 'HASH'
}

/**
 * Reads a journal from its beginning and names the first broken link: chain, number and what is wrong. Links of several
 * chains may be mixed as long as each chain's own come in order. `hash` is SHA-256 in lower-case hex. Links cut off at
 * the end leave no trace in the rest: compare `heads` with the heads that are kept beside the journal.
 */
export const verifyChain = (links: Iterable<Link>, hash: (text: string) => string): ChainReport => {
  const heads = new Map<string, Head>()
  let seen = 0
  for (const link of links) {
    const wrong = follow(heads.get(link.chain) ?? null, link, hash)
    if (wrong) return { intact: false, chain: link.chain, seq: link.seq, wrong }
    heads.set(link.chain, { seq: link.seq, hash: link.hash })
    seen += 1
  }
  return { intact: true, links: seen, heads }
}
