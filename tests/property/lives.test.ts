import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TOLD_KINDS } from '@/lib/domain/life/kinds'
import { present } from '@/lib/domain/life/unit'
import { steps } from '@/tests/support/life-steps'
import { living, through } from '@/tests/support/life-world'

describe('what happens to families (F4, domain §13)', () => {
  it('the worlds of this test see every kind of event, and events taken back', () => {
    const seen = new Set<string>()
    for (const taken of fc.sample(steps, { numRuns: 300, seed: 4 })) {
      through(taken, ({ done }) => {
        done.forEach((kind) => seen.add(kind))
      })
    }
    expect([...seen].sort()).toEqual([...TOLD_KINDS, 'UNDO'].sort())
  })

  it('nobody is a living member of two families at once', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        through(taken, ({ units }) => {
          const names = living(units)
          expect(new Set(names).size).toBe(names.length)
        })
      }),
      { numRuns: 300 },
    )
  })

  it('no serial of a family is given to two persons', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        through(taken, ({ units }) => {
          for (const { family } of units) {
            expect(new Set(family.members.map(({ serial }) => serial)).size).toBe(family.members.length)
          }
        })
      }),
      { numRuns: 300 },
    )
  })

  it('nobody is lost and nobody is made: everyone lives in one family, has died, was entered wrongly, or travels', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        through(taken, ({ units, outside, persons }) => {
          // A household that came of a split taken back holds nobody: its rows only say that.
          const rows = units.filter(({ ended }) => ended?.cause !== 'UNDONE').flatMap(({ family }) => family.members)
          const gone = rows.filter(({ ended }) => ended?.cause === 'DIED' || ended?.cause === 'ENTERED_WRONGLY')
          expect(living(units).length + gone.length + outside.length).toBe(persons)
        })
      }),
      { numRuns: 300 },
    )
  })

  it('a household without living members has ended, and one that has ended has none', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        through(taken, ({ units }) => {
          for (const one of units) expect(present(one).length === 0).toBe(one.ended !== null)
        })
      }),
      { numRuns: 300 },
    )
  })

  it('F6 · whatever brings somebody into another family: what no event changed was said as it was said before', () => {
    let moved = 0
    fc.assert(
      fc.property(steps, (taken) => {
        through(taken, (world) => {
          for (const one of world.units) {
            const origins = world.origins(one.id)
            for (const { serial, name, joined } of present(one)) {
              const { statedBy, document, said, confirmed } = origins.get(`members.${serial}.name`) ?? {}
              const identity = name.en ?? ''
              if (!/^[abc]-/.test(identity)) continue
              if (joined) moved += 1
              expect({ statedBy, document, said }).toEqual({
                ...{ statedBy: 'SECC2011', document: 'a survey', said: '2011-06-01' },
              })
              expect(confirmed?.on).toBe(identity.startsWith('a-') ? '2025-12-01' : undefined)
              expect(origins.get(`members.${serial}.gender`)).toMatchObject({
                statedBy: 'SECC2011',
                document: 'a survey',
              })
            }
          }
        })
      }),
      { numRuns: 300 },
    )
    expect(moved).toBeGreaterThan(100)
  })

  it('every living family has exactly one head', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        through(taken, ({ units }) => {
          for (const one of units.filter(({ ended }) => ended === null)) {
            expect(present(one).filter(({ relation }) => relation === 'HEAD')).toHaveLength(1)
          }
        })
      }),
      { numRuns: 300 },
    )
  })
})
