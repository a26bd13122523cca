import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { rupees } from '@/lib/domain/shared/quantity'
import { startApplicationSchema } from '@/lib/features/applications/schema'
import { findingSchema, returnSchema } from '@/lib/features/verifications/schema'

const ID = '019ab1d4-0000-7000-8000-000000000001'

const read = <S extends z.ZodType>(schema: S, fields: readonly (readonly [string, string])[]) => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return parseWithZod(form, { schema })
}

const EMPTY_PAPER = ['incomeCertificate', 'priorCardProof', 'affidavitPaper'].flatMap((name) =>
  ['issuer', 'number', 'issuedOn'].map((field) => [`${name}.${field}`, ''] as const),
)

describe('What the form of an application may say', () => {
  it('nothing at all but the family is a draft (F38)', () => {
    const empty = [['statedBy', ''], ['witness', ''], ['declaredIncome', ''], ...EMPTY_PAPER] as const
    const answer = read(startApplicationSchema, [['householdId', ID], ...empty])
    expect(answer.status).toBe('success')
    expect(answer.status === 'success' && answer.value).toMatchObject({
      householdId: ID,
      entryMode: 'PLAIN_PAPER',
      claimedGroups: [],
      bplAttested: false,
      affidavit: false,
      declaredIncome: undefined,
    })
  })

  it('is read as people write it: rupees with commas, days with dashes, several groups', () => {
    const answer = read(startApplicationSchema, [
      ['householdId', ID],
      ['declaredIncome', '18,000'],
      ['mealInsecure', 'yes'],
      ['claimedGroups', 'HEADED_BY_WIDOW'],
      ['claimedGroups', 'DESTITUTE'],
      ['incomeCertificate.issuer', ' Patwari,  Dharampur '],
      ['incomeCertificate.issuedOn', '5-8-2026'],
      ['affidavit', 'yes'],
    ])
    expect(answer.status === 'success' && answer.value).toMatchObject({
      declaredIncome: rupees(18_000),
      mealInsecure: 'yes',
      claimedGroups: ['HEADED_BY_WIDOW', 'DESTITUTE'],
      incomeCertificate: { issuer: 'Patwari, Dharampur', issuedOn: plainDate('2026-08-05') },
      affidavit: true,
    })
  })

  it('cannot carry an HIV status: that is told to the visiting officer alone (HIV and AIDS Act 2017)', () => {
    const answer = read(startApplicationSchema, [
      ['householdId', ID],
      ['claimedGroups', 'HIV_POSITIVE'],
    ])
    expect(answer.status).toBe('error')
  })

  it('names the field of an unreadable day and of a sum that is none', () => {
    const answer = read(startApplicationSchema, [
      ['householdId', ID],
      ['declaredIncome', 'little'],
      ['incomeCertificate.issuedOn', '31-02-2026'],
    ])
    expect(answer.reply().error).toEqual({
      declaredIncome: ['forms.error.money'],
      'incomeCertificate.issuedOn': ['forms.error.date'],
    })
  })

  it('needs a family from the register', () => {
    expect(read(startApplicationSchema, []).reply().error?.['householdId']).toEqual(['applications.error.noHousehold'])
  })
})

describe('What the form of a finding may say (R46)', () => {
  const seen = [
    ['applicationId', ID],
    ['version', '3'],
    ['shown', 'a'.repeat(64)],
  ] as const

  it('asks for day, income, meals, duplicates and advice, each with words of its own', () => {
    expect(read(findingSchema, seen).reply().error).toEqual({
      visitedOn: ['forms.error.required'],
      foundIncome: ['forms.error.required'],
      mealInsecure: ['verifications.error.mealInsecure'],
      duplicates: ['verifications.error.duplicates'],
      recommended: ['verifications.error.recommended'],
    })
  })

  it('leaves an undeclared kinship to the law, which refuses it', () => {
    const answer = read(findingSchema, [
      ...seen,
      ['visitedOn', '20-08-2026'],
      ['foundIncome', '0'],
      ['mealInsecure', 'no'],
      ['duplicates', 'none'],
      ['recommended', 'yes'],
      ['foundGroups', 'HIV_POSITIVE'],
    ])
    expect(answer.status === 'success' && answer.value).toMatchObject({
      notKin: false,
      foundIncome: rupees(0),
      foundGroups: ['HIV_POSITIVE'],
      papersSeen: [],
    })
  })

  it('takes a forged digest for an unreadable form', () => {
    const forged = [...seen.slice(0, 2), ['shown', 'nonsense']] as const
    expect(read(findingSchema, forged).reply().error?.['shown']).toEqual(['forms.error.unreadable'])
  })

  it('of a return may be empty: the law says what is missing', () => {
    const answer = read(returnSchema, [...seen.slice(0, 2), ['reason', '']])
    expect(answer.status === 'success' && answer.value).toMatchObject({ gaps: [], reason: undefined })
  })
})
