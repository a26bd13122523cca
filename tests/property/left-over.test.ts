import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Family, FamilyMember } from '@/lib/domain/household/family'
import { type Unit } from '@/lib/domain/life/unit'
import { bringOver, leftOver, type Said, sendBack } from '@/lib/domain/matching/left-over'
import { endEntries, reviveEntry } from '@/lib/domain/matching/merge'
import { TODAY } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { ages, person, unit, YESTERDAY } from '@/tests/support/life-facts'

const GONE: readonly FamilyMember['ended'][] = [
  { on: YESTERDAY, cause: 'DIED' },
  { on: YESTERDAY, cause: 'MERGED' },
  { on: YESTERDAY, cause: 'ENTERED_WRONGLY' },
]

/** A family of up to seven, some of whom have gone, but never its head. */
const family = (id: string): fc.Arbitrary<Unit> =>
  fc.array(fc.nat(5), { minLength: 1, maxLength: 7 }).map((drawn) => {
    const gone = drawn.map((one, at) => (at === 0 ? undefined : GONE[one]))
    const members = gone.map((ended, at) =>
      person({
        ...{ serial: at + 1, name: { en: `${id}${at + 1}` }, gender: 'TRANSGENDER' },
        ...{ relation: at === 0 ? 'HEAD' : 'OTHER_RELATIVE', occupation: `of ${id}` },
        ...(ended ? { ended } : {}),
      }),
    )
    return unit(members, id)
  })

const living = ({ members }: Family) => members.filter(({ ended }) => ended === undefined)

/** Two families, how many of the likeliest are matched, and what is said of each who is left over. */
const story = fc
  .record({
    ends: family('a'),
    keeps: family('b'),
    matched: fc.integer({ min: 1, max: 3 }),
    kinds: fc.array(fc.nat(2), { maxLength: 7 }),
    last: fc.boolean(),
  })
  .map(({ ends, keeps, matched: wanted, kinds, last }) => {
    const [there, here] = [living(ends.family), living(keeps.family)]
    const matched = (last ? there.toReversed() : there)
      .slice(0, Math.min(wanted, here.length))
      .map(({ serial }, at) => ({ serial, kept: here[at]?.serial ?? 0 }))
    const free = here.slice(matched.length)
    const alone = there.filter(({ serial }) => !matched.some((one) => one.serial === serial))
    const said = alone.flatMap(({ serial }, at): readonly Said[] => {
      const kept = free.shift()
      const kind = kinds[at] ?? 0
      if (kind === 0) return []
      return kind === 1 && kept
        ? [{ serial, fate: { kind: 'SAME', kept: kept.serial } }]
        : [{ serial, fate: { kind: 'MOVES', relation: 'OTHER_RELATIVE' } }]
    })
    return { ends, keeps, matched, said }
  })

type Story = typeof story extends fc.Arbitrary<infer T> ? T : never

/** One family of two, as the decision makes it; null where it is refused. */
const joined = ({ ends, keeps, matched, said }: Story) => {
  const shared = leftOver({ ends: ends.family, keeps: keeps.family, matched }, said, { today: TODAY, ages })
  if (!shared.ok) return null
  const same = [...matched, ...shared.value.same]
  const leavers = {
    entries: same.map(({ serial }) => serial),
    moving: shared.value.moves.map(({ serial }) => serial),
  }
  const ended = endEntries(ends.family, leavers, TODAY)
  if (!ended.ok) return null
  const { unit: stays, moved } = lawful(bringOver(keeps, ends.family, shared.value.moves, TODAY))
  return { ends: ended.value.family, emptied: ended.value.emptied, keeps: stays, same, moved }
}

describe('F18 · two families that are one (domain §13, Merge)', () => {
  it('whatever is said: persons before are persons after, less those said to be the same; nobody is lost or twice', () => {
    const seen = { joined: 0, refused: 0, moved: 0 }
    fc.assert(
      fc.property(story, (told) => {
        const one = joined(told)
        if (!one) {
          seen.refused += 1
          return
        }
        seen.joined += 1
        seen.moved += one.moved.length
        const before = living(told.ends.family).length + living(told.keeps.family).length
        const after = [...living(one.ends), ...living(one.keeps.family)]
        expect(after).toHaveLength(before - one.same.length)
        expect(new Set(after.map(({ name }) => name.en)).size).toBe(after.length)
        const serials = one.keeps.family.members.map(({ serial }) => serial)
        expect(new Set(serials).size).toBe(serials.length)
        // Whoever moves is there with every fact, and then the family that they left is none any more.
        for (const { from, to } of one.moved) {
          const was = told.ends.family.members.find(({ serial }) => serial === from)
          const is = one.keeps.family.members.find(({ serial }) => serial === to)
          expect({ ...is, serial: from, joined: null }).toEqual({ ...was, relation: 'OTHER_RELATIVE' })
        }
        if (one.moved.length > 0) expect(one.emptied).toBe(true)
        if (!one.emptied) expect(living(one.ends).filter(({ relation }) => relation === 'HEAD')).toHaveLength(1)
      }),
      { numRuns: 500 },
    )
    expect(Object.values(seen).every((count) => count > 20)).toBe(true)
  })

  it('taken back, both families have the rows that they had', () => {
    fc.assert(
      fc.property(story, (told) => {
        const one = joined(told)
        if (!one) return
        const revived = one.same.reduce<Family | null>(
          (family, { serial }) => family && reviveEntry(family, serial),
          one.ends,
        )
        const back = revived && sendBack(one.keeps.family, revived, one.moved)
        expect(back?.ends).toEqual(told.ends.family)
        expect(back?.keeps).toEqual(told.keeps.family)
      }),
      { numRuns: 500 },
    )
  })
})
