import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bringTogether, saidAt } from '@/lib/domain/change/three-way'
import { type Body, isRecord } from '@/lib/domain/household/facts'
import type { Canonical } from '@/lib/domain/shared/canonical'

/** The boxes of a family's form, among them parts of facts and of persons. */
const BOXES = [
  ...['houseNo', 'mobile', 'bpl', 'dwelling.rooms', 'dwelling.wall', 'ownFacts.well'],
  ...['members.1.name.en', 'members.1.name.hi', 'members.1.birth', 'members.1.ownFacts.school'],
  ...['members.2.name.en', 'members.2.guardian.name', 'members.2.guardian.nameHi', 'members.2.relation'],
] as const

const value: fc.Arbitrary<Canonical> = fc.constantFrom(null, 'a', 'b', 'c')
const filled = fc.record(Object.fromEntries(BOXES.map((box) => [box, value])))
/** What one officer types: some boxes, each with something that may even be what stood there. */
const typing = fc.dictionary(fc.constantFrom<string>(...BOXES), value, { maxKeys: 8 })

const put = (record: Body, [key = '', ...rest]: readonly string[], what: Canonical): Body => {
  const part = record[key]
  return { ...record, [key]: rest.length === 0 ? what : put(isRecord(part) ? part : {}, rest, what) }
}
const written = (boxes: Readonly<Record<string, Canonical>>, over: Body = {}): Body =>
  Object.entries(boxes).reduce((record, [box, what]) => put(record, box.split('.'), what), over)

const story = fc.record({ opened: filled, mine: typing, theirs: typing }).map(({ opened, mine, theirs }) => {
  const base = written(opened)
  return { base, mine: written(mine, base), theirs: written(theirs, base) }
})

describe('Two officers at one family: nothing is lost (F44)', () => {
  it('what I left alone stays theirs, what only I touched is mine, and nothing else is asked', () => {
    fc.assert(
      fc.property(story, ({ base, mine, theirs }) => {
        const { record, clashes } = bringTogether(base, mine, theirs)
        for (const box of BOXES) {
          const [was, typed, stands] = [saidAt(base, box), saidAt(mine, box), saidAt(theirs, box)]
          const clash = clashes.some(({ path }) => path === box)
          expect(clash).toBe(was !== typed && was !== stands && typed !== stands)
          expect(saidAt(record, box)).toBe(was === typed || clash ? stands : typed)
        }
      }),
    )
  })

  it('in whichever order two officers save, the same family comes of what they did not both touch', () => {
    fc.assert(
      fc.property(story, ({ base, mine, theirs }) => {
        const [one, other] = [bringTogether(base, mine, theirs), bringTogether(base, theirs, mine)]
        const paths = one.clashes.map(({ path }) => path)
        expect(other.clashes.map(({ path }) => path).toSorted()).toEqual(paths.toSorted())
        for (const box of BOXES) {
          if (!paths.includes(box)) expect(saidAt(one.record, box)).toBe(saidAt(other.record, box))
        }
      }),
    )
  })

  it('the second Save is mine at the boxes that were shown, and nowhere else', () => {
    fc.assert(
      fc.property(story, typing, ({ base, mine, theirs }, more) => {
        const boxes = bringTogether(base, mine, theirs).clashes.map(({ path }) => path)
        const again = bringTogether(base, mine, theirs, { record: theirs, boxes })
        expect(again.clashes).toEqual([])
        for (const box of boxes) expect(saidAt(again.record, box)).toBe(saidAt(mine, box))
        // A third officer saves in between: what was shown is no longer what stands, so it is asked about again.
        const third = written(more, theirs)
        const late = bringTogether(base, mine, third, { record: theirs, boxes })
        for (const box of BOXES) {
          const [was, typed, stands] = [saidAt(base, box), saidAt(mine, box), saidAt(third, box)]
          const unseen = !boxes.includes(box) || saidAt(theirs, box) !== stands
          const clash = was !== typed && was !== stands && typed !== stands && unseen
          expect(late.clashes.some(({ path }) => path === box)).toBe(clash)
        }
      }),
    )
  })
})

describe('One fact whose parts hang together', () => {
  const guardian = { kind: 'SON_OF', name: 'Sant Ram', nameHi: null }

  it('is one box where one of the two struck it out or said it first', () => {
    const struck = bringTogether({ guardian }, { guardian: null }, { guardian: { ...guardian, nameHi: 'संत राम' } })
    expect(struck.clashes.map(({ path }) => path)).toEqual(['guardian'])
    const first = bringTogether({ guardian: null }, { guardian }, { guardian: { ...guardian, kind: 'CARE_OF' } })
    expect(first.clashes.map(({ path }) => path)).toEqual(['guardian'])
  })

  it('of a birth and a line of a BPL list no half is taken from either', () => {
    const bpl = { kind: 'LISTED', number: '5', listYear: 2002 }
    const both = bringTogether({ bpl }, { bpl: { ...bpl, listYear: 2003 } }, { bpl: { ...bpl, number: '6' } })
    expect(both.clashes).toEqual([{ path: 'bpl', stands: { ...bpl, number: '6' }, gone: false }])
  })

  it('leaves a house that both describe for the first time in the words of both', () => {
    const { record, clashes } = bringTogether({}, { dwelling: { rooms: 2, wall: null } }, { dwelling: { wall: 'MUD' } })
    expect(clashes).toEqual([])
    expect(record).toEqual({ dwelling: { rooms: 2, wall: 'MUD' } })
    expect(bringTogether({ dwelling: { rooms: 2 } }, { dwelling: null }, { dwelling: { rooms: 2 } }).record).toEqual({
      dwelling: null,
    })
  })
})

describe('Somebody who has died or left meanwhile', () => {
  const one = { name: { en: 'Ramesh' }, occupation: null }
  const base = { houseNo: '1', members: { 2: one } }
  const ended = { on: '2026-11-20', cause: 'DIED' }
  const theirs = { houseNo: '1', members: { 2: { ...one, ended } } }

  it('is not changed any more: it is said once, and then left out', () => {
    const mine = { houseNo: '2', members: { 2: { ...one, occupation: 'Mason' } } }
    const { clashes } = bringTogether(base, mine, theirs)
    expect(clashes).toEqual([{ path: 'members.2', stands: ended, gone: true }])
    const again = bringTogether(base, mine, theirs, { record: theirs, boxes: ['members.2'] })
    expect(again).toEqual({ record: { ...theirs, houseNo: '2' }, clashes: [] })
  })

  it('is nobody’s business who typed nothing about the person', () => {
    const { record, clashes } = bringTogether(base, { ...base, houseNo: '2' }, theirs)
    expect({ record, clashes }).toEqual({ record: { ...theirs, houseNo: '2' }, clashes: [] })
  })

  it('keeps a newcomer of either side', () => {
    const { record, clashes } = bringTogether(
      base,
      { ...base, members: { 2: one, 4: { name: { en: 'Asha' } } } },
      { ...base, members: { 2: one, 3: { name: { en: 'Usha' } } } },
    )
    expect(clashes).toEqual([])
    expect(Object.keys(record['members'] as Body)).toEqual(['2', '3', '4'])
  })
})
