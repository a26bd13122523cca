import { describe, expect, it } from 'vitest'
import { bringOver, leftOver, type Said, sendBack } from '@/lib/domain/matching/left-over'
import { TODAY } from '@/tests/support/cast'
import { lawful, refusalOf } from '@/tests/support/factories'
import { ages, devki, guddi, person, ramesh, sita, unit } from '@/tests/support/life-facts'

const sense = { today: TODAY, ages }
const reena = person({ serial: 1, name: { en: 'Reena Kumari' }, relation: 'DAUGHTER' })
const other = unit([person({ serial: 1, name: { en: 'Devki' } }), { ...reena, serial: 2 }], 'b')
const families = { ends: unit().family, keeps: other.family, matched: [{ serial: 1, kept: 1 }] }
const moves = (serial: number, relation: 'SON' | 'DAUGHTER' | 'GRANDCHILD' | 'OTHER_RELATIVE' | 'MOTHER'): Said => ({
  serial,
  fate: { kind: 'MOVES', relation },
})
const is = (serial: number, kept: number): Said => ({ serial, fate: { kind: 'SAME', kept } })
const said = (...all: readonly Said[]) => leftOver(families, all, sense)

describe('F18 · who is left over when two families are one (domain §13, Merge)', () => {
  it('each is somebody of the other family or moves over into it', () => {
    expect(lawful(said(is(2, 2), moves(3, 'SON'), moves(4, 'GRANDCHILD')))).toEqual({
      same: [{ serial: 2, kept: 2 }],
      moves: [
        { serial: 3, relation: 'SON' },
        { serial: 4, relation: 'GRANDCHILD' },
      ],
    })
  })

  it('while one moves over, nobody is forgotten; where nobody does, the others stay', () => {
    expect(said(is(2, 2), moves(3, 'SON'))).toMatchObject({
      error: { code: 'duplicates.leftOver', params: { serial: 4 } },
    })
    expect(lawful(said(is(2, 2)))).toEqual({ same: [{ serial: 2, kept: 2 }], moves: [] })
    expect(lawful(said())).toEqual({ same: [], moves: [] })
  })

  it('nobody is chosen twice, and only who lives there', () => {
    expect(said(is(2, 1))).toMatchObject({ error: { code: 'duplicates.chosenTwice', params: { serial: 2 } } })
    expect(said(is(2, 2), is(3, 2))).toMatchObject({ error: { code: 'duplicates.chosenTwice', params: { serial: 3 } } })
    for (const wrong of [is(2, 3), is(5, 2), is(1, 2), moves(5, 'SON')])
      expect(refusalOf(said(wrong))).toBe('duplicates.gone')
    expect(refusalOf(said(is(2, 2), is(2, 2)))).toBe('duplicates.gone')
  })

  it('the relation can be so', () => {
    const rest = [is(2, 2), moves(4, 'GRANDCHILD')] as const
    expect(said(...rest, moves(3, 'DAUGHTER'))).toMatchObject({
      error: { code: 'kin.relationOfGender', params: { serial: 3 } },
    })
    expect(refusalOf(said(is(2, 2), moves(3, 'SON'), moves(4, 'MOTHER')))).toBe('kin.relationOfAge')
  })

  it('who moves over gets a serial that nobody had, keeps every fact, and goes back with what was corrected since', () => {
    const keeps = { ...other, lastSerial: 7 }
    const ended = { on: TODAY, cause: 'MERGED' } as const
    const ends = { ...unit().family, members: [devki, sita, { ...ramesh, ended }, { ...guddi, ended }] }
    const both = [
      { serial: 3, relation: 'OTHER_RELATIVE' },
      { serial: 4, relation: 'GRANDCHILD' },
    ] as const
    const { unit: joined, moved } = lawful(bringOver(keeps, unit().family, both, TODAY))
    expect(moved).toEqual([
      { from: 3, to: 8 },
      { from: 4, to: 9 },
    ])
    const came = { joined: { on: TODAY, cause: 'MERGED' } }
    expect(joined.family.members.slice(2)).toEqual([
      { ...ramesh, ...came, serial: 8, relation: 'OTHER_RELATIVE' },
      { ...guddi, ...came, serial: 9 },
    ])
    const corrected = joined.family.members.map((one) => (one.serial === 8 ? { ...one, occupation: 'Mason' } : one))
    const back = sendBack({ ...joined.family, members: corrected }, ends, moved)
    expect(back?.keeps).toEqual(other.family)
    expect(back?.ends.members).toEqual([devki, sita, { ...ramesh, occupation: 'Mason' }, guddi])
  })

  it('who died, left or became head since does not go back, nor who is a member there again', () => {
    const { unit: joined, moved } = lawful(
      bringOver(other, unit().family, [{ serial: 3, relation: 'OTHER_RELATIVE' }], TODAY),
    )
    const ended = { on: TODAY, cause: 'MERGED' } as const
    const ends = { ...unit().family, members: [{ ...ramesh, ended }] }
    const since = (change: object) => ({
      ...joined.family,
      members: joined.family.members.map((one) => (one.serial === 3 ? { ...one, ...change } : one)),
    })
    expect(sendBack(since({}), ends, moved)).not.toBeNull()
    expect(sendBack(since({ ended: { on: TODAY, cause: 'DIED' } }), ends, moved)).toBeNull()
    expect(sendBack(since({ relation: 'HEAD' }), ends, moved)).toBeNull()
    expect(sendBack(since({ serial: 12 }), ends, moved)).toBeNull()
    expect(sendBack(since({}), { ...ends, members: [ramesh] }, moved)).toBeNull()
    const wrong = { ...ramesh, ended: { on: TODAY, cause: 'DIED' } as const }
    expect(sendBack(since({}), { ...ends, members: [wrong] }, moved)).toBeNull()
  })
})
