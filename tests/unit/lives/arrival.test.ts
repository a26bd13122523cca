import { describe, expect, it } from 'vitest'
import { arrived, founders, paperKey, relationsHold } from '@/lib/domain/life/arrival'
import { personOf } from '@/lib/domain/life/unit'
import { addDays, plainDate, type PlainDate } from '@/lib/domain/shared/plain-date'
import { TODAY } from '@/tests/support/cast'
import { lawful, refusalOf } from '@/tests/support/factories'
import { ages, devki, guddi, ramesh, sita, unit } from '@/tests/support/life-facts'

const { family } = unit()
const frame = { today: TODAY, ages, temporaryMonths: 3 }
const comes = (members = family.members, on: PlainDate = TODAY, temporaryUntil: PlainDate | null = null) =>
  arrived({ ...family, members }, { on, temporaryUntil }, frame)

describe('a whole family that comes by certificate (domain §13, Migration in)', () => {
  it('everybody is noted as moved in on that day', () => {
    const { members } = lawful(comes(family.members, addDays(TODAY, -3)))
    expect(members.map(({ joined }) => joined)).toEqual(
      Array.from({ length: 4 }, () => ({ on: addDays(TODAY, -3), cause: 'MOVED_IN' })),
    )
  })

  it('lies in the past: today is allowed, tomorrow is not', () => {
    expect(comes().ok).toBe(true)
    expect(refusalOf(comes(family.members, addDays(TODAY, 1)))).toBe('lives.inFuture')
  })

  it('nobody comes before they were born: the day itself is allowed', () => {
    expect(comes([devki, guddi], plainDate('2020-06-01')).ok).toBe(true)
    expect(refusalOf(comes([devki, guddi], plainDate('2020-05-31')))).toBe('lives.beforeBirth')
  })

  it('a temporary ration card runs for at most three months', () => {
    const on = plainDate('2026-02-10')
    expect(comes(family.members, on, plainDate('2026-05-10')).ok).toBe(true)
    expect(refusalOf(comes(family.members, on, plainDate('2026-05-11')))).toBe('lives.temporaryTooLong')
  })

  it('no child heads it while an adult came, no man is a daughter', () => {
    expect(
      refusalOf(
        comes([
          { ...guddi, relation: 'HEAD' },
          { ...sita, relation: 'MOTHER' },
        ]),
      ),
    ).toBe('kin.childHead')
    expect(refusalOf(comes([devki, { ...ramesh, relation: 'DAUGHTER' }]))).toBe('kin.relationOfGender')
  })

  it('its members stand with the head first, under serials of their own, and nobody has joined yet', () => {
    const persons = [sita, ramesh].map(personOf)
    const members = founders([...persons, { ...personOf(devki), relation: 'HEAD' }])
    expect(members.map(({ serial, name, joined }) => [serial, name.en, joined])).toEqual([
      [1, devki.name.en, null],
      [2, 'Sita', null],
      [3, 'Ramesh', null],
    ])
  })

  it('recorded relations are offered only while their head may still come: nothing is guessed', () => {
    const head = { relation: 'HEAD', free: true } as const
    expect(relationsHold([head, { relation: 'SON', free: true }])).toBe(true)
    expect(
      relationsHold([
        { ...head, free: false },
        { relation: 'SON', free: true },
      ]),
    ).toBe(false)
    expect(relationsHold([{ relation: 'SON', free: true }])).toBe(false)
  })

  it('a paper certificate is met again however it was written; of another office it is another one', () => {
    const key = paperKey('NN/12-2026', 'Nagar Nigam, Chandigarh')
    expect(paperKey(' nn 12 2026', 'nagar nigam chandigarh ')).toBe(key)
    expect(paperKey('NN/१२-२०२६', 'Nagar Nigam, Chandigarh')).toBe(key)
    expect(paperKey('NN/12-2026', 'Nagar Nigam, Mohali')).not.toBe(key)
    expect(paperKey('1', '22026')).not.toBe(paperKey('12', '2026'))
  })
})
