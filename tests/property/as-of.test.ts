import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knownOf, type Moment, saidAt } from '@/lib/domain/household/as-of'
import { bodyOf, factsOf } from '@/lib/domain/household/facts'
import { provenanceOf } from '@/lib/domain/household/provenance'
import { canonical } from '@/lib/domain/shared/canonical'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'

const START = plainDate('2026-01-01')
const at = (day: number) => Date.parse(`${addDays(START, day)}T10:00:00+05:30`)

const body = fc
  .record({
    mobile: fc.option(fc.constantFrom('9816000001', '9816000002', '9816000003')),
    houseNo: fc.option(fc.constantFrom('1', '2')),
    birth: fc.option(fc.constantFrom('1950-01-01', '1960-01-01')),
    son: fc.boolean(),
  })
  .map(({ mobile, houseNo, birth, son }) => ({
    mobile,
    houseNo,
    members: {
      '1': { name: { en: 'Devki' }, relation: 'HEAD', gender: 'FEMALE', birth: birth && { date: birth } },
      ...(son ? { '2': { name: { en: 'Ramesh' }, relation: 'SON', gender: 'MALE' } } : {}),
    },
  }))

/** A family's versions, each some days after the one before, and some of them about an earlier day. */
const histories: fc.Arbitrary<readonly Moment[]> = fc
  .array(fc.record({ body, gap: fc.integer({ min: 0, max: 9 }), back: fc.option(fc.integer({ min: 0, max: 5 })) }), {
    minLength: 1,
    maxLength: 7,
  })
  .map((steps) => {
    let day = 0
    return steps.map(({ body: said, gap, back }, index): Moment => {
      day += gap
      const on = addDays(START, day)
      return {
        version: index + 1,
        body: said,
        on,
        // Two versions of one day stand one after the other.
        moment: at(day) + index,
        accountId: null,
        event: index === 0 ? 'registered' : 'corrected',
        statedBy: 'FAMILY',
        document: null,
        effectiveOn: back === null || index === 0 ? null : addDays(on, -back),
      }
    })
  })

const facts = (said: ReturnType<typeof bodyOf>) => canonical(bodyOf(factsOf(said)))

describe('F8 · the household as of any day', () => {
  it('F8 · what the register said just after a version is that version, to the letter', () => {
    fc.assert(
      fc.property(histories, (versions) => {
        for (const version of versions) expect(saidAt(versions, version.moment)).toBe(version)
      }),
    )
  })

  it('F8 · what the register said never runs backwards as the day goes on', () => {
    fc.assert(
      fc.property(histories, fc.nat(80), fc.nat(80), (versions, one, other) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map((day) => saidAt(versions, at(day)))
        expect(early?.version ?? 0).toBeLessThanOrEqual(late?.version ?? 0)
      }),
    )
  })

  it('F8 · nothing that was written later is in what the register said', () => {
    fc.assert(
      fc.property(histories, fc.nat(80), (versions, day) => {
        const said = saidAt(versions, at(day))
        const before = versions.filter(({ moment }) => moment <= at(day))
        expect(said?.version ?? 0).toBe(before.length)
        expect(saidAt(before, at(day))).toBe(said)
      }),
    )
  })

  it('F8 · what is known of a day after everything is what the register says now', () => {
    fc.assert(
      fc.property(histories, (versions) => {
        const plain = versions.map((version) => ({ ...version, effectiveOn: null }))
        const last = plain.at(-1)
        expect(facts(knownOf(plain, addDays(START, 200)) ?? {})).toBe(facts(last?.body ?? {}))
      }),
    )
  })

  it('F8 · what is known of a day holds no fact that holds only from a later day, save name, gender and birth', () => {
    fc.assert(
      fc.property(histories, fc.nat(80), (versions, offset) => {
        const day = addDays(START, offset)
        const known = knownOf(versions, day)
        if (!known) return
        const possible = versions.filter(({ on, effectiveOn }) => (effectiveOn ?? on) <= day)
        for (const [path, value] of factsOf(known)) {
          if (/\.(name|gender|birth)$/.test(path)) continue
          const said = possible.map((version) => canonical(factsOf(version.body).get(path) ?? null))
          expect(said).toContain(canonical(value))
        }
      }),
    )
  })

  it('F6 · every fact that stands has one origin: the version from which on it has stood without a break', () => {
    fc.assert(
      fc.property(histories, (versions) => {
        const today = addDays(START, 100)
        const origins = provenanceOf(versions, [], today)
        const now = factsOf(versions.at(-1)?.body ?? {})
        expect([...origins.keys()].sort()).toEqual([...now.keys()].sort())
        for (const [path, { version }] of origins) {
          const value = canonical(now.get(path) ?? null)
          const since = versions.slice(version - 1).map((one) => canonical(factsOf(one.body).get(path) ?? null))
          expect(new Set(since)).toEqual(new Set([value]))
          const earlier = versions[version - 2]
          if (earlier) expect(canonical(factsOf(earlier.body).get(path) ?? null)).not.toBe(value)
        }
      }),
    )
  })
})
