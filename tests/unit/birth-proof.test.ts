import { describe, expect, it } from 'vitest'
import { type Birth, BIRTH_EVIDENCE } from '@/lib/domain/household/household'
import { provedBirth } from '@/lib/domain/household/typed-birth'
import { differencesOf } from '@/lib/domain/import/newer'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { bornIn } from '@/components/households/birth-words'
import { registerHouseholdSchema } from '@/lib/features/households/schema/family'
import { answers, DEVKI, posted, understood } from '@/tests/support/register-story'

const year = (text: string, precision: Birth['precision'] = 'YEAR'): Birth => ({
  ...{ date: plainDate(`${text}-01-01`), precision },
})

describe('F10 · by what an age is known', () => {
  it('F10 · the order of proofs is that of domain §4: Aadhaar, voter card, register, medical', () => {
    const told = ['AADHAAR', 'EPIC', 'FAMILY_REGISTER', 'MEDICAL'] as const
    const places = told.map((proof) => BIRTH_EVIDENCE.indexOf(proof))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
  })

  it('F10 · a proof stays with the birth that it proved, gives way to another, and goes over to no other birth', () => {
    const before: Birth = { ...year('1950'), evidence: 'EPIC' }
    expect(provedBirth(year('1950'), undefined, before)).toEqual(before)
    expect(provedBirth(year('1950'), 'AADHAAR', before)).toEqual({ ...before, evidence: 'AADHAAR' })
    expect(provedBirth(year('1951'), undefined, before)).toEqual(year('1951'))
    expect(provedBirth(year('1950', 'ESTIMATE'), undefined, before)).toEqual(year('1950', 'ESTIMATE'))
    expect(provedBirth(year('1950'), undefined, null)).toEqual(year('1950'))
  })

  it('F10 F22 · a newer file that tells no proofs denies none; with another birth the old proof is gone', () => {
    const body = (birth: Birth) => ({ place: '2', members: { '1': { birth: { ...birth }, ended: null } } })
    const held = body({ ...year('1950'), evidence: 'EPIC' })
    const versions = [{ body: held, event: 'imported' }]
    expect(differencesOf(versions, held, body(year('1950')))).toEqual([])
    expect(differencesOf(versions, held, body(year('1951')))).toMatchObject([{ after: { ...year('1951') } }])
    const [proved] = differencesOf(versions, held, body({ ...year('1950'), evidence: 'AADHAAR' }))
    expect(proved?.after).toEqual({ ...year('1950'), evidence: 'AADHAAR' })
  })

  it('F10 · the form takes it with a birth only; none is needed (R90)', () => {
    expect(answers({ 'members[0].birthEvidence': 'MEDICAL' }).members[0]).toMatchObject({ birthEvidence: 'MEDICAL' })
    expect(answers().members[0]?.birthEvidence).toBeUndefined()
    const errorsOf = (changes: object) => understood(registerHouseholdSchema, posted({ ...DEVKI, ...changes })).errors
    expect(errorsOf({ 'members[1].birthEvidence': 'EPIC' })).toEqual({
      'members[1].birth': ['births.error.evidenceOfNothing'],
    })
    expect(errorsOf({ 'members[0].birthEvidence': 'HEARSAY' })).toEqual({
      'members[0].birthEvidence': ['births.error.evidence'],
    })
  })

  it('F10 · it reads as surely as it is known', () => {
    const say = {
      about: (told: string) => `about ${told}`,
      by: (proof: string, born: string) => `${born}, by ${proof}`,
    }
    expect(bornIn(year('1950'), say)).toBe('1950')
    expect(bornIn(year('1950', 'ESTIMATE'), say)).toBe('about 1950')
    expect(bornIn({ ...year('1950'), evidence: 'EPIC' }, say)).toBe('1950, by EPIC')
    expect(bornIn({ date: plainDate('1968-08-05'), precision: 'EXACT' }, say)).toBe('05-08-1968')
  })
})
