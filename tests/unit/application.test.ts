import { describe, expect, it } from 'vitest'
import { dueOn, isLate, waitsFor } from '@/lib/domain/application/clock'
import { eligibilityFacts } from '@/lib/domain/application/facts'
import { openGroups } from '@/lib/domain/application/groups'
import { applicationNumber, parseApplicationNumber } from '@/lib/domain/application/number'
import { advance, isFinal, isOpen } from '@/lib/domain/application/stages'
import { submit } from '@/lib/domain/application/submit'
import { suggestedGroups } from '@/lib/domain/application/suggested-groups'
import { withdraw } from '@/lib/domain/application/withdraw'
import { currentFlags, snapshotOf } from '@/lib/domain/census/current'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { TODAY, TOWN } from '@/tests/support/cast'
import {
  aayRules,
  application,
  CENSUS_DAY,
  deletionCertificate,
  drive,
  finding,
  household,
  incomeCertificate,
  lawful,
  limits,
  member,
  refusalOf,
  sorted,
} from '@/tests/support/factories'

const rules = aayRules()
type Around = Partial<Parameters<typeof submit>[1]>
const handIn = (stated: Parameters<typeof application>[0] = {}, around: Around = {}, day = TODAY) => {
  const counter = { household: household(), drive: drive(), otherOpenApplication: false, holdsCard: false, ...around }
  return submit(application(stated), counter, rules, limits, day)
}

describe('handing in', () => {
  it('R54 R62 · a complete plain-paper application is submitted the same day, without any fee', () => {
    const submitted = lawful(handIn())
    expect(submitted).toMatchObject({ stage: 'SUBMITTED', submittedOn: TODAY, dueOn: addDays(TODAY, 15) })
    expect(Object.keys(submitted).some((key) => /fee|payment|amount/i.test(key))).toBe(false)
  })

  it('R42 · outside the drive nothing is submitted', () => {
    expect(refusalOf(handIn({}, { drive: null }))).toBe('drives.notOpen')
    const { opensOn, closesOn } = drive()
    expect(refusalOf(handIn({}, {}, addDays(opensOn, -1)))).toBe('drives.windowNotYet')
    expect(refusalOf(handIn({}, {}, addDays(closesOn, 1)))).toBe('drives.windowOver')
    expect(handIn({}, {}, closesOn).ok).toBe(true)
  })

  it('R35 · a family needs a BPL number of a recent list, or the secretary’s attestation', () => {
    const listedIn = (listYear: number) => ({
      household: household({ bpl: { kind: 'LISTED', number: '5', listYear } }),
    })
    expect(refusalOf(handIn({}, { household: household({ bpl: null }) }))).toBe('applications.bplMissing')
    expect(refusalOf(handIn({}, listedIn(rules.oldestBplList - 1)))).toBe('applications.bplListOld')
    expect(handIn({}, listedIn(rules.oldestBplList)).ok).toBe(true)
    expect(handIn({ bplAttested: true }, { household: household({ bpl: null }) }).ok).toBe(true)
    expect(refusalOf(handIn({ bplAttested: true }, { household: household({ bpl: { kind: 'NOT_BPL' } }) }))).toBe(
      'applications.notBpl',
    )
  })

  it('R54 · members and their incomes must be there', () => {
    expect(refusalOf(handIn({}, { household: household({ members: [] }) }))).toBe('households.nobodyRemains')
    expect(refusalOf(handIn({}, { household: household({ members: [member({ monthlyIncome: null })] }) }))).toBe(
      'applications.memberIncomeMissing',
    )
    expect(refusalOf(handIn({ declaredIncome: null }))).toBe('applications.incomeMissing')
  })

  it('R59 R60 · the papers must be there, and none may be dated ahead', () => {
    expect(refusalOf(handIn({ documents: [incomeCertificate] }))).toBe('applications.priorCardProofMissing')
    const ahead = { ...deletionCertificate, issuedOn: addDays(TODAY, 1) }
    expect(refusalOf(handIn({ documents: [incomeCertificate, ahead] }))).toBe('applications.documentInFuture')
  })

  it('a family applies once in a drive, and not with a card in hand', () => {
    expect(refusalOf(handIn({}, { otherOpenApplication: true }))).toBe('applications.alreadyApplied')
    expect(refusalOf(handIn({}, { holdsCard: true }))).toBe('applications.cardHeld')
  })

  it('R58 · a town family applies to its urban body', () => {
    expect(refusalOf(handIn({}, { household: household({ place: TOWN }) }))).toBe('applications.notRural')
  })

  it('an application that was submitted is not submitted again', () => {
    expect(refusalOf(handIn({ stage: 'SUBMITTED' }))).toBe('applications.wrongStage')
  })

  it('a returned application is answered by its own clock, even after the window, and keeps its first day', () => {
    const due = plainDate('2026-09-20')
    const returned = {
      stage: 'RETURNED',
      submittedOn: plainDate('2026-09-01'),
      dueOn: due,
      gaps: ['AFFIDAVIT'],
    } as const
    expect(lawful(handIn(returned, {}, due))).toMatchObject({ submittedOn: '2026-09-01', gaps: [], stage: 'SUBMITTED' })
    expect(refusalOf(handIn(returned, {}, addDays(due, 1)))).toBe('applications.replyTooLate')
  })
})

describe('taking back', () => {
  it('before approval a family may withdraw, with the reason written down', () => {
    expect(lawful(withdraw(application({ stage: 'WAITLISTED' }), 'Moving to Una')).stage).toBe('WITHDRAWN')
    expect(refusalOf(withdraw(application(), ' '))).toBe('applications.reasonMissing')
    expect(refusalOf(withdraw(application({ stage: 'APPROVED' }), 'Moving'))).toBe('applications.wrongStage')
  })
})

describe('number', () => {
  it('it is read as people type it', () => {
    const number = applicationNumber('AAY', TODAY, '4821739055')
    expect(number).toMatch(/^AAY26-48217-39055\d$/)
    expect(lawful(parseApplicationNumber(` ${number.toLowerCase().replaceAll('-', ' ')} `))).toBe(number)
    expect(refusalOf(parseApplicationNumber('AAY26-48217'))).toBe('applications.badNumber')
    expect(refusalOf(parseApplicationNumber(number.replace('AAY', 'XYZ')))).toBe('applications.badNumber')
    expect(() => applicationNumber('AAY', TODAY, '123')).toThrow()
  })
})

describe('stages and clock', () => {
  it('R49 · what is sent back goes before a new Gram Sabha, not to an office', () => {
    for (const stage of ['SELECTED', 'WAITLISTED', 'NOT_SELECTED'] as const)
      expect(lawful(advance(stage, 'relist'))).toBe('LISTED')
    expect(refusalOf(advance('APPROVED', 'relist'))).toBe('applications.wrongStage')
  })

  it('card issued, withdrawn, rejected and closed are final', () => {
    expect((['WITHDRAWN', 'REJECTED', 'CLOSED'] as const).every(isFinal)).toBe(true)
    // A card that was handed back or cancelled leaves a place that may be given up; it competes with nobody meanwhile.
    expect([isFinal('CARD_ISSUED'), isOpen('CARD_ISSUED')]).toEqual([false, false])
    expect(isFinal('NOT_SELECTED')).toBe(false)
    expect([isOpen('NOT_SELECTED'), isOpen('WAITLISTED'), isOpen('CLOSED')]).toEqual([false, true, false])
  })

  it('verification is due on the fifteenth day and late on the sixteenth', () => {
    const due = dueOn('verification', TODAY, limits)
    expect(isLate({ stage: 'SUBMITTED', dueOn: due }, due)).toBe(false)
    expect(isLate({ stage: 'SUBMITTED', dueOn: due }, addDays(due, 1))).toBe(true)
    expect(isLate({ stage: 'LISTED', dueOn: due }, addDays(due, 1))).toBe(false)
    expect(waitsFor('LISTED')).toBeNull()
    expect(dueOn('acknowledgement', TODAY, limits)).toBe(TODAY)
  })
})

describe('groups', () => {
  it('illness with a name stays with verifier and approver', () => {
    expect(openGroups(['DESTITUTE', 'HIV_POSITIVE'])).toEqual(['DESTITUTE'])
  })

  it('the register suggests groups, and never one about illness', () => {
    const flags = currentFlags(snapshotOf(CENSUS_DAY, ['D7', 'I2', 'I4']), [])
    const alone = [member({ birth: { date: plainDate('1950-01-01'), precision: 'EXACT' }, disabilityPercent: 50 })]
    expect(suggestedGroups(household({ members: alone }), flags, TODAY, rules.ages)).toEqual([
      'LANDLESS_AGRI_LABOUR',
      'DESTITUTE',
      'HEADED_BY_WIDOW',
      'HEADED_BY_DISABLED',
      'HEADED_BY_60PLUS',
      'SINGLE_PERSON_SAME_CONDITION',
      'PRIMITIVE_TRIBAL',
    ])
    expect(suggestedGroups(household({ members: [] }), currentFlags(null, []), TODAY, rules.ages)).toEqual([])
  })

  it('the officer’s finding, once signed, is what the assessment reads', () => {
    const around = { otherOpenApplication: false, holdsCard: false, sorting: sorted() }
    expect(eligibilityFacts(application(), around)).toMatchObject({ mealInsecureFound: null, foundGroups: null })
    const signed = application({ verification: { ...finding({ mealInsecure: false }), signedOn: TODAY } })
    expect(eligibilityFacts(signed, around)).toMatchObject({
      mealInsecureFound: false,
      foundGroups: ['HEADED_BY_WIDOW'],
    })
  })
})
