import { describe, expect, it } from 'vitest'
import { writtenAnew } from '@/lib/domain/card/anew'
import { comparedMembers } from '@/lib/domain/card/compare'
import { type CardBasis, cardContents } from '@/lib/domain/card/contents'
import { AAY_SERIES, cardNumber } from '@/lib/domain/card/number'
import { CARD_STAGES } from '@/lib/domain/card/stages'
import { placePath } from '@/lib/domain/place/path'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { asha, PANCHAYAT, TODAY } from '@/tests/support/cast'
import { aayRules, household, lawful, member, refusalOf } from '@/tests/support/factories'

const VILLAGE = placePath('2/25/s152/v18896')
const ISSUED = addDays(TODAY, -200)
const basis: CardBasis = {
  number: cardNumber(AAY_SERIES, PANCHAYAT, ISSUED, 42),
  village: VILLAGE,
  address: 'House 12',
  rank: 3,
  resolutionNumber: 'GS/2026/7',
  approval: { orderNumber: 'RD-AAY-112', on: addDays(ISSUED, -10) },
  shop: null,
  issuedBy: { name: asha.name, post: 'GP_SECRETARY' },
  issuedOn: ISSUED,
  grievanceContact: '1967',
}
const born = (day: string) => ({ date: plainDate(day), precision: 'EXACT' }) as const
const devki = member({ serial: 1, name: { en: 'Devki' }, birth: born('1950-01-01') })
const sita = member({ serial: 2, name: { en: 'Sita' }, relation: 'DAUGHTER_IN_LAW', birth: born('1990-01-01') })
const whole = household({ members: [devki, sita] })
const before = lawful(cardContents(whole, basis, aayRules()))
const edition = {
  village: VILLAGE,
  address: 'House 12',
  issuedBy: { name: 'Harish', post: 'GP_SAHAYAK' },
  issuedOn: TODAY,
}
const anew = (members: typeof whole.members, stage: (typeof CARD_STAGES)[number] = 'ACTIVE') =>
  writtenAnew(before, stage, household({ members }), edition, aayRules())
const died = { ...devki, ended: { on: addDays(TODAY, -1), cause: 'DIED' } } as const

describe('a card is written anew (domain §13, Death of head)', () => {
  it('R53 · it keeps number, rank, resolution and approval; head and members are the family’s of today', () => {
    const after = lawful(anew([died, { ...sita, relation: 'HEAD' }]))
    const { number, rank, resolutionNumber, approval } = before
    expect(after).toMatchObject({ number, rank, resolutionNumber, approval })
    expect(after).toMatchObject({ head: { serial: 2 }, members: [{ serial: 2, relation: 'HEAD' }] })
    expect(after).toMatchObject({ issuedOn: TODAY, issuedBy: { name: 'Harish' } })
  })

  it('not when it would say the same of the family: a later day and another pen make no other card', () => {
    expect(refusalOf(anew([devki, sita]))).toBe('cards.sameAsBefore')
    expect(anew([devki, { ...sita, name: { en: 'Sita Devi' } }]).ok).toBe(true)
    expect(writtenAnew(before, 'ACTIVE', whole, { ...edition, address: 'House 13' }, aayRules()).ok).toBe(true)
  })

  it('F7 · before and after side by side: who comes, who leaves, who is written differently; an age that grew is no change', () => {
    const child = member({ serial: 3, name: { en: 'Pari' }, relation: 'GRANDCHILD', birth: born('2026-01-01') })
    const after = lawful(anew([died, { ...sita, relation: 'HEAD' }, child]))
    expect(comparedMembers(before, after)).toMatchObject([
      { serial: 1, mark: 'leaves', after: null, before: { name: { en: 'Devki' } } },
      { serial: 2, mark: 'restated', before: { relation: 'DAUGHTER_IN_LAW' }, after: { relation: 'HEAD' } },
      { serial: 3, mark: 'comes', before: null },
    ])
    const older = { ...before, members: before.members.map((one) => ({ ...one, age: { least: 1, most: 1 } })) }
    expect(comparedMembers(before, older).map(({ mark }) => mark)).toEqual([null, null])
  })

  it('not of a family in which nobody remains', () => {
    expect(refusalOf(anew([died]))).toBe('cards.nobodyRemains')
  })

  it.each(CARD_STAGES.filter((stage) => stage !== 'ACTIVE'))('not while the card is %s', (stage) => {
    expect(refusalOf(anew([died, { ...sita, relation: 'HEAD' }], stage))).toBe('cards.wrongStage')
  })
})
