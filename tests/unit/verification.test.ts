import { describe, expect, it } from 'vitest'
import { giveBack } from '@/lib/domain/application/return'
import { takeUp } from '@/lib/domain/application/take-up'
import { recommendation, verify } from '@/lib/domain/application/verify'
import { addDays } from '@/lib/domain/shared/plain-date'
import { asha, bhanu, NEXT_PANCHAYAT, TODAY } from '@/tests/support/cast'
import { application, assignment, finding, lawful, limits, refusalOf } from '@/tests/support/factories'

const SUBMITTED_ON = addDays(TODAY, -5)
const submitted = application({ stage: 'SUBMITTED', submittedOn: SUBMITTED_ON, dueOn: addDays(SUBMITTED_ON, 15) })
const underway = { ...submitted, stage: 'UNDER_VERIFICATION' as const }
const sign = (stated: Parameters<typeof finding>[0] = {}) => verify(underway, finding(stated), assignment(), TODAY)

describe('taking up', () => {
  it('R44 · the one assigned officer takes it up, and the clock runs on from submission', () => {
    expect(lawful(takeUp(submitted, bhanu.accountId, assignment(), TODAY))).toMatchObject({
      stage: 'UNDER_VERIFICATION',
      dueOn: submitted.dueOn,
    })
  })

  it.each([
    ['nobody is assigned', null],
    ['another officer is assigned', assignment({ officerId: 'somebody-else' })],
    ['the assignment is for the next panchayat', assignment({ panchayat: NEXT_PANCHAYAT })],
    ['the assignment is for another drive', assignment({ driveId: 'drive-2025' })],
    ['the assignment ended yesterday', assignment({ until: addDays(TODAY, -1) })],
    ['the assignment begins tomorrow', assignment({ from: addDays(TODAY, 1) })],
  ])('R44 · refused when %s', (_, given) => {
    expect(refusalOf(takeUp(submitted, bhanu.accountId, given, TODAY))).toBe('applications.notAssigned')
  })

  it('separation of duty 2 · who entered an application does not verify it', () => {
    const own = { ...submitted, enteredBy: bhanu.accountId }
    expect(refusalOf(takeUp(own, bhanu.accountId, assignment(), TODAY))).toBe('access.sameHand')
    expect(refusalOf(verify({ ...own, stage: 'UNDER_VERIFICATION' }, finding(), assignment(), TODAY))).toBe(
      'access.sameHand',
    )
  })

  it('a draft cannot be taken up', () => {
    expect(refusalOf(takeUp(application(), bhanu.accountId, assignment(), TODAY))).toBe('applications.wrongStage')
  })
})

describe('giving back', () => {
  const order = { by: bhanu.accountId, gaps: ['AFFIDAVIT'], reason: 'The affidavit is not signed' } as const

  it('it is returned with its gaps and fifteen days to reply', () => {
    expect(lawful(giveBack(underway, order, assignment(), limits, TODAY))).toMatchObject({
      stage: 'RETURNED',
      gaps: ['AFFIDAVIT'],
      dueOn: addDays(TODAY, 15),
    })
  })

  it('it is not returned without a gap, without a reason, or by another', () => {
    const told = (changed: object) =>
      refusalOf(giveBack(underway, { ...order, ...changed }, assignment(), limits, TODAY))
    expect(told({ gaps: [] })).toBe('applications.gapsMissing')
    expect(told({ reason: '' })).toBe('applications.reasonMissing')
    expect(told({ by: asha.accountId })).toBe('applications.notAssigned')
  })
})

describe('verifying', () => {
  it('R46 · the finding is signed by name on the day', () => {
    const verified = lawful(sign())
    expect(verified).toMatchObject({ stage: 'VERIFIED_ELIGIBLE', dueOn: null })
    expect(verified.verification).toMatchObject({ by: bhanu.accountId, signedOn: TODAY })
    expect(recommendation(verified)).toBe('RECOMMENDED')
    expect(recommendation(underway)).toBeNull()
  })

  it('R55 · a family not recommended still goes before the Gram Sabha, with the reason', () => {
    const verified = lawful(sign({ recommended: false, remarks: 'A pucca house of four rooms' }))
    expect(verified.stage).toBe('VERIFIED_INELIGIBLE')
    expect(recommendation(verified)).toBe('NOT_RECOMMENDED')
    expect(refusalOf(sign({ recommended: false, remarks: ' ' }))).toBe('applications.reasonMissing')
  })

  it.each([
    [addDays(SUBMITTED_ON, -1), 'applications.visitBeforeSubmission'],
    [SUBMITTED_ON, null],
    [TODAY, null],
    [addDays(TODAY, 1), 'applications.visitInFuture'],
  ])('a visit on %s: %s', (visitedOn, code) => {
    const signed = sign({ visitedOn })
    expect(signed.ok ? null : signed.error.code).toBe(code)
  })

  it('separation of duty 4 · without the declaration of no kinship nothing is signed', () => {
    expect(refusalOf(sign({ notKin: false }))).toBe('applications.kinDeclarationMissing')
  })

  it('a family found elsewhere is not recommended, but may be put before the Gram Sabha as such', () => {
    expect(refusalOf(sign({ noDuplicate: false }))).toBe('applications.duplicateFound')
    expect(sign({ noDuplicate: false, recommended: false, remarks: 'Also in the next panchayat' }).ok).toBe(true)
  })

  it('R44 · another officer’s signature is refused', () => {
    expect(refusalOf(verify(underway, finding({ by: asha.accountId }), assignment(), TODAY))).toBe(
      'applications.notAssigned',
    )
  })
})
