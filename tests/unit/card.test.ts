import { describe, expect, it } from 'vitest'
import type { CardBasis } from '@/lib/domain/card/contents'
import { entitlement } from '@/lib/domain/card/entitlement'
import { type CardRequest, issue } from '@/lib/domain/card/issue'
import { AAY_SERIES, cardNumber, parseCardNumber } from '@/lib/domain/card/number'
import { advanceCard } from '@/lib/domain/card/stages'
import { placePath } from '@/lib/domain/place/path'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { grams } from '@/lib/domain/shared/quantity'
import { rationOn } from '@/lib/rules'
import { asha, PANCHAYAT, TODAY } from '@/tests/support/cast'
import { aayRules, household, lawful, member, refusalOf } from '@/tests/support/factories'

const APPROVED_ON = addDays(TODAY, -10)
const basis = (stated: Partial<CardBasis> = {}): CardBasis => ({
  number: cardNumber(AAY_SERIES, PANCHAYAT, TODAY, 42),
  village: placePath('2/25/s152/v18896'),
  address: 'House 12',
  rank: 3,
  resolutionNumber: 'GS/2026/7',
  approval: { orderNumber: 'RD-AAY-112', on: APPROVED_ON },
  shop: null,
  issuedBy: { name: asha.name, post: 'GP_SECRETARY' },
  issuedOn: TODAY,
  grievanceContact: '1967',
  ...stated,
})
const ask = (stated: Partial<CardRequest> = {}) => {
  const request: CardRequest = {
    household: household(),
    basis: basis(),
    listStage: 'DEPT_APPROVED',
    applicationStage: 'APPROVED',
    holdsCard: false,
    duplicateOpen: false,
    notCompared: false,
    otherCardOpen: false,
    ...stated,
  }
  return issue(request, aayRules(), TODAY)
}

describe('what a card is due', () => {
  it('R36 R53 · 35 kg a month, 20 wheat and 15 rice, free today', () => {
    expect(entitlement(aayRules().ration)).toEqual({ total: 35_000, wheat: 20_000, rice: 15_000, cost: 0 })
  })

  it('R37 · it cost Rs 85 until the end of 2022', () => {
    expect(entitlement(lawful(rationOn(plainDate('2022-12-31')))).cost).toBe(8_500)
  })

  it('a scale that does not add up is a fault', () => {
    const { ration } = aayRules()
    expect(() => entitlement({ ...ration, rice: { ...ration.rice, value: grams(14_000) } })).toThrow()
  })
})

describe('issuing', () => {
  it('R52 R53 · the card carries family, scale, place on the list and approval', () => {
    const issued = lawful(ask({ listStage: 'CARDS_ISSUING' }))
    expect(issued).toMatchObject({ stage: 'ACTIVE', applicationStage: 'CARD_ISSUED' })
    expect(issued.contents).toMatchObject({
      scheme: 'AAY',
      rank: 3,
      head: { serial: 1, rule: 'ELDEST_WOMAN' },
      bpl: { number: '1204', listYear: 2018 },
      scale: { total: 35_000 },
      members: [{ serial: 1, age: { least: 56, most: 56 } }],
    })
    expect(JSON.stringify(issued.contents).toLowerCase()).not.toContain('aadhaar')
  })

  it.each([
    [
      'R56 · before the department has approved the list',
      { listStage: 'DISTRICT_CONSOLIDATED' },
      'cards.listNotApproved',
    ],
    ['while the application is not approved', { applicationStage: 'SELECTED' }, 'cards.applicationNotApproved'],
    ['when nobody of the family is left', { household: household({ members: [] }) }, 'cards.nobodyRemains'],
    ['to a family that holds one', { holdsCard: true }, 'cards.alreadyHeld'],
    ['while a possible duplicate is open', { duplicateOpen: true }, 'cards.duplicateOpen'],
    ['before what came in was compared with the family', { notCompared: true }, 'cards.notCompared'],
    ['while another ration-card list asks about the family', { otherCardOpen: true }, 'cards.otherCardOpen'],
    ['before the day of approval', { basis: basis({ issuedOn: addDays(APPROVED_ON, -1) }) }, 'cards.beforeApproval'],
    ['for tomorrow', { basis: basis({ issuedOn: addDays(TODAY, 1) }) }, 'cards.issueInFuture'],
    [
      'while the head’s age is not known',
      { household: household({ members: [member({ birth: null })] }) },
      'households.headAgeUnknown',
    ],
  ] satisfies [string, Partial<CardRequest>, string][])('no card %s', (_, stated, code) => {
    expect(refusalOf(ask(stated))).toBe(code)
  })

  it('a family below the poverty line by attestation has no BPL number on its card', () => {
    expect(lawful(ask({ household: household({ bpl: null }) })).contents.bpl).toBeNull()
  })
})

describe('number and stages', () => {
  it('the number names series, panchayat, year and count, and is read as typed', () => {
    const number = cardNumber(AAY_SERIES, PANCHAYAT, TODAY, 42)
    expect(number).toMatch(/^HP-AAY-900001-26-00042-\d$/)
    expect(lawful(parseCardNumber(AAY_SERIES, `${number.toLowerCase()} `))).toBe(number)
    expect(refusalOf(parseCardNumber(AAY_SERIES, number.replace('HP', 'UP')))).toBe('cards.badNumber')
    expect(refusalOf(parseCardNumber(AAY_SERIES, 'HP-AAY'))).toBe('cards.badNumber')
    expect(() => cardNumber(AAY_SERIES, PANCHAYAT, TODAY, 100_000)).toThrow()
  })

  it('a card is cancelled only out of an inquiry', () => {
    expect(refusalOf(advanceCard('ACTIVE', 'cancel'))).toBe('cards.wrongStage')
    expect(lawful(advanceCard(lawful(advanceCard('ACTIVE', 'suspend')), 'cancel'))).toBe('CANCELLED')
  })
})
