import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recompute } from '@/lib/domain/selection/recompute'
import { seal, type SealedRow } from '@/lib/domain/selection/sealed'
import { claims } from '@/tests/support/arbitraries'
import { sealable, sha256 } from '@/tests/support/selection'

/** The Gram Sabha rejects some rows and orders the rest by its own mind, with a reason for every move. */
const decided = fc.tuple(claims, fc.nat(12), fc.infiniteStream(fc.nat(99))).map(([list, seats, minds]) => {
  const decide = (rows: readonly SealedRow[]): readonly SealedRow[] => {
    const mind = new Map(rows.map(({ number }) => [number, Number(minds.next().value)]))
    const of = ({ number }: SealedRow): number => mind.get(number) ?? 0
    const kept = rows.filter((row) => of(row) % 5 !== 0).sort((a, b) => of(a) - of(b) || a.aidRank - b.aidRank)
    return rows.map((row): SealedRow => {
      const at = kept.indexOf(row) + 1
      if (at === 0)
        return { ...row, decision: 'NOT_SELECTED', finalRank: null, rejection: 'NOT_NEEDY', deviation: null }
      return { ...row, finalRank: at, decision: at <= seats ? 'SELECTED' : 'WAITLISTED', deviation: 'RECENT_LOSS' }
    })
  }
  return seal(sealable(list, seats, decide), sha256)
})

type Path = readonly (string | number)[]
const leaves = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) =>
        leaves(inner, [...path, Array.isArray(value) ? Number(key) : key]),
      )
    : [path]

const tampered = (value: unknown): unknown => {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  return typeof value === 'string' ? `${value}x` : 'x'
}

/** The same document with one leaf changed, as somebody with an editor would do it. */
const tamper = <T>(document: T, path: Path): T => {
  const copy = structuredClone(document)
  let holder: unknown = copy
  for (const step of path.slice(0, -1)) holder = Reflect.get(Object(holder), step)
  const last = path.at(-1) ?? ''
  Reflect.set(Object(holder), last, tampered(Reflect.get(Object(holder), last)))
  return copy
}

describe('recomputing a public list', () => {
  it('R27 R48 · says the same for every sealed list', () => {
    fc.assert(
      fc.property(decided, ({ public: list }) => {
        expect(recompute(list, sha256)).toMatchObject({ same: true, digest: list.digest })
      }),
    )
  })

  it('R27 R48 · names the row for every change of a single field, and the list for every other', () => {
    const changed = decided.chain((sealed) => fc.tuple(fc.constant(sealed), fc.constantFrom(...leaves(sealed.public))))
    fc.assert(
      fc.property(changed, ([{ public: list }, path]) => {
        const answer = recompute(tamper(list, path), sha256)
        if (answer.same) throw new Error(`Not noticed: ${path.join('.')}`)
        const row = path[0] === 'rows' && path.length > 1 ? Number(path[1]) + 1 : null
        expect(answer.findings.map((finding) => finding.row)).toContain(row)
      }),
      { numRuns: 500 },
    )
  })
})
