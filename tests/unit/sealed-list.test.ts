import { describe, expect, it } from 'vitest'
import { listDigest, type PublicList, type PublicRow, rowDigest } from '@/lib/domain/selection/public-list'
import { recompute } from '@/lib/domain/selection/recompute'
import { seal } from '@/lib/domain/selection/sealed'
import { claim, sealable, sha256 } from '@/tests/support/selection'

const families = [
  claim('A-1', { income: 123_456 }),
  claim('A-2', { income: 98_765 }),
  claim('A-3', { inclusion: true, income: 55_555 }),
]
const list = sealable(families, 2)
const sealed = seal(list, sha256)

/** A forger who also mends the digests of what was changed. */
const forged = (change: (row: PublicRow) => PublicRow): PublicList => {
  const rows = sealed.public.rows.map((row) => {
    const next = change(row)
    return { ...next, digest: rowDigest(next, sha256) }
  })
  const open = { ...sealed.public, rows }
  return { ...open, digest: listDigest(open, sha256) }
}
const checksOf = (found: PublicList): string[] => {
  const answer = recompute(found, sha256)
  return answer.same ? [] : answer.findings.map(({ check, row, number }) => `${check} ${row} ${number}`)
}

describe('the sealed list', () => {
  it('R27 R48 · anybody recomputes the public list from itself', () => {
    expect(recompute(sealed.public, sha256)).toEqual({
      same: true,
      digest: sealed.public.digest,
      selected: 2,
      waiting: 1,
    })
  })

  it('R48 · the full document is bound to the public one by its digest', () => {
    expect(sha256(sealed.text)).toBe(sealed.digest)
    expect(sealed.public.sealedDigest).toBe(sealed.digest)
  })

  it('R27 · the public list tells no income, household or words of the minutes (domain §9.4)', () => {
    const shown = JSON.stringify(sealed.public)
    expect(shown).not.toMatch(/123456|98765|55555|household|salt|income":|deviationWords/)
    expect(shown).toContain('incomePlace')
  })

  it('R27 · what a record carries beside the list’s own facts is never published', () => {
    const rows = list.rows.map((row) => ({ ...row, mobile: '9999999999', head: { ...row.head, aadhaar: '1234' } }))
    expect(JSON.stringify(seal({ ...list, rows }, sha256).public)).not.toMatch(/mobile|9999999999|aadhaar/)
  })

  it('R48 · rows stand in final order, rejected ones last', () => {
    const decided = sealable(families, 2, (rows) =>
      rows.map((row) => {
        if (row.aidRank === 1) return { ...row, decision: 'NOT_SELECTED', finalRank: null, rejection: 'MIGRATED' }
        return { ...row, finalRank: row.aidRank - 1, decision: 'SELECTED' }
      }),
    )
    const { rows } = seal(decided, sha256).public
    expect(rows.map(({ number, finalRank }) => [number, finalRank])).toEqual([
      ['A-2', 1],
      ['A-1', 2],
      ['A-3', null],
    ])
  })

  it('R48 · a list whose order does not follow from its inputs is not sealed', () => {
    const wrong = sealable(families, 2, (rows) => rows.map((row) => ({ ...row, aidRank: 4 - row.aidRank })))
    expect(() => seal(wrong, sha256)).toThrow('cannot be recomputed')
  })

  it('a changed row is named though its digest was mended', () => {
    expect(checksOf(forged((row) => (row.number === 'A-1' ? { ...row, inclusion: true, groups: 9 } : row)))).toContain(
      'AID_RANK 3 A-1',
    )
    expect(checksOf(forged((row) => (row.number === 'A-1' ? { ...row, decision: 'SELECTED' } : row)))).toEqual([
      'QUOTA_LINE 3 A-1',
    ])
    expect(checksOf(forged((row) => (row.number === 'A-1' ? { ...row, finalRank: 2 } : row)))).toContain(
      'DENSITY 3 A-1',
    )
    expect(checksOf(forged((row) => (row.number === 'A-1' ? { ...row, number: 'A-2' } : row)))).toContain(
      'REPEATED 3 A-2',
    )
  })

  it('R47 · a quorum that does not follow from its numbers is named', () => {
    const quorum = { ...sealed.public.quorum, present: 33 }
    const open = { ...sealed.public, quorum }
    expect(checksOf({ ...open, digest: listDigest(open, sha256) })).toEqual(['QUORUM null null'])
    const raised = { ...sealed.public, quorum: { ...quorum, required: 33 } }
    expect(checksOf({ ...raised, digest: listDigest(raised, sha256) })).toEqual(['QUORUM null null'])
  })

  it('a row taken away breaks the list’s digest and the ranks', () => {
    const short = { ...sealed.public, rows: sealed.public.rows.slice(1) }
    expect(checksOf(short)).toContain('LIST_DIGEST null null')
  })
})
