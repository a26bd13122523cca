import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GENESIS, type Link, linkText, verifyChain } from '@/lib/domain/journal/chain'
import { sha256 } from '@/tests/support/selection'

/** A journal as the database function writes it, chains mixed as events came in. */
const written = (events: readonly (readonly [chain: string, body: string])[]): Link[] => {
  const heads = new Map<string, { seq: number; hash: string }>()
  return events.map(([chain, body]) => {
    const head = heads.get(chain) ?? { seq: 0, hash: GENESIS }
    const open = { chain, seq: head.seq + 1, prevHash: head.hash, body }
    const link = { ...open, hash: sha256(linkText(open)) }
    heads.set(chain, link)
    return link
  })
}

const journal = fc
  .array(fc.tuple(fc.constantFrom('2/25/b135/p900001', '2/25/b135/p900002', '2'), fc.string({ unit: 'grapheme' })), {
    minLength: 1,
    maxLength: 15,
  })
  .map(written)

/** The text with one bit of one character turned over. */
const flip = (text: string, at: number, bit: number): string => {
  if (text === '') return String.fromCharCode(1 << (bit % 7))
  const index = at % text.length
  const turned = String.fromCharCode(text.charCodeAt(index) ^ (1 << (bit % 7)))
  return text.slice(0, index) + turned + text.slice(index + 1)
}

describe('the chained journal', () => {
  it('R19 · an untouched journal is intact, chain by chain', () => {
    fc.assert(
      fc.property(journal, (links) => {
        const report = verifyChain(links, sha256)
        expect(report).toMatchObject({ intact: true, links: links.length })
      }),
    )
  })

  it('R19 · a single bit turned over anywhere is found', () => {
    const change = fc.tuple(
      journal,
      fc.nat(),
      fc.constantFrom('chain', 'seq', 'prevHash', 'body', 'hash'),
      fc.nat(500),
      fc.nat(6),
    )
    fc.assert(
      fc.property(change, ([links, which, field, at, bit]) => {
        const index = which % links.length
        const forged = links.map((link, place): Link => {
          if (place !== index) return link
          if (field === 'seq') return { ...link, seq: link.seq ^ (1 << bit) }
          return { ...link, [field]: flip(link[field], at, bit) }
        })
        const report = verifyChain(forged, sha256)
        expect(report.intact).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('R19 · a link taken out or put elsewhere is found, unless it was the last of its chain', () => {
    fc.assert(
      fc.property(journal, fc.nat(), (links, which) => {
        const gone = links[which % links.length]
        const rest = links.filter((link) => link !== gone)
        const last = !rest.some((link) => link.chain === gone?.chain && link.seq > gone.seq)
        const report = verifyChain(rest, sha256)
        expect(report.intact).toBe(last)
        if (!report.intact)
          expect(report).toMatchObject({ chain: gone?.chain, seq: (gone?.seq ?? 0) + 1, wrong: 'GAP' })
      }),
    )
  })
})
