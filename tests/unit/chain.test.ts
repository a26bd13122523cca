import { describe, expect, it } from 'vitest'
import { GENESIS, type Link, linkText, verifyChain } from '@/lib/domain/journal/chain'
import { sha256 } from '@/tests/support/selection'

const link = (seq: number, prevHash: string, body = `{"n":${seq}}`, chain = '2/25'): Link => {
  const open = { chain, seq, prevHash, body }
  return { ...open, hash: sha256(linkText(open)) }
}
const first = link(1, GENESIS)
const second = link(2, first.hash)
const third = link(3, second.hash)
const report = (...links: Link[]) => verifyChain(links, sha256)

describe('the chain of a place', () => {
  it('R19 · a link’s text is chain, number, forerunner and body, each on its line', () => {
    expect(linkText(first)).toBe(`2/25\n1\n${'0'.repeat(64)}\n{"n":1}`)
  })

  it('R19 · an intact chain gives its head', () => {
    expect(report(first, second, third)).toEqual({
      intact: true,
      links: 3,
      heads: new Map([['2/25', { seq: 3, hash: third.hash }]]),
    })
    expect(report()).toEqual({ intact: true, links: 0, heads: new Map() })
  })

  it.each<[string, Link[], number, string]>([
    ['a changed body', [first, { ...second, body: '{}' }, third], 2, 'HASH'],
    ['a missing link', [first, third], 3, 'GAP'],
    ['a missing beginning', [second, third], 2, 'GAP'],
    ['a link told twice', [first, second, second], 2, 'ORDER'],
    ['a body rewritten with its own hash', [first, link(2, first.hash, '{}'), third], 3, 'FORERUNNER'],
    ['a first link that has a forerunner', [link(1, third.hash)], 1, 'FORERUNNER'],
  ])('R19 · %s is named with its number', (_what, links, seq, wrong) => {
    expect(report(...links)).toEqual({ intact: false, chain: '2/25', seq, wrong })
  })

  it('R19 · villages do not wait for each other: chains stand side by side, and the broken one is named', () => {
    const other = link(1, GENESIS, '{}', '2/26')
    expect(report(first, other, second).intact).toBe(true)
    expect(report(first, { ...other, body: '' }, second)).toMatchObject({ chain: '2/26', seq: 1, wrong: 'HASH' })
  })
})
