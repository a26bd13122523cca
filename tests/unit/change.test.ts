import { describe, expect, it } from 'vitest'
import { differencesBetween, overtaken, withDifferences } from '@/lib/domain/change/differences'
import { decideChange, withdrawChange } from '@/lib/domain/change/request'
import { type ChangeRules, weigh } from '@/lib/domain/change/risk'
import { bodyOf, factsOf } from '@/lib/domain/household/facts'
import { type Family, NEW_FAMILY, NEW_MEMBER, recorded } from '@/lib/domain/household/family'
import { provenanceOf } from '@/lib/domain/household/provenance'
import { familyOfRecord } from '@/lib/domain/household/read-record'
import { inForceOn } from '@/lib/domain/shared/cited'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { agesOn } from '@/lib/rules/ages'
import { CHANGE_RULES } from '@/lib/rules/changes'
import { DHARAMPUR } from '@/tests/support/register-story'
import { household, lawful, member, refusalOf } from '@/tests/support/factories'

const TODAY = plainDate('2026-11-21')
const ages = lawful(agesOn(TODAY))
const rules: ChangeRules = lawful(inForceOn(CHANGE_RULES, TODAY)).value

const devki: Family = {
  ...household(),
  ...NEW_FAMILY,
  village: DHARAMPUR,
  houseNo: '41',
  addressLine: null,
  pincode: null,
  mobile: null,
  minority: null,
  rationCardNo: null,
  members: [
    {
      ...member(),
      ...NEW_MEMBER,
      guardian: { kind: 'WIFE_OF', name: 'Late Sant Ram', nameHi: null },
      occupation: null,
      aadhaar: { last4: '7058', digest: 'never in a version' },
    },
  ],
}

const before = recorded(devki)
const [head] = devki.members
const withHead = (facts: Partial<Family['members'][number]>): Family => ({
  ...devki,
  members: head ? [{ ...head, ...facts }] : [],
})
const asked = (family: Family) => differencesBetween(before, recorded(family))
const risks = (family: Family) => asked(family).map((one) => weigh(one, TODAY, rules, ages))

describe('F7 · how much a change weighs', () => {
  it('R35 · BPL waits also when nobody had spoken of it before; another first statement does not', () => {
    const silent = recorded({ ...devki, bpl: null, category: null })
    const weighed = (told: Partial<Family>) =>
      differencesBetween(silent, recorded({ ...devki, bpl: null, category: null, ...told })).map(
        (one) => weigh(one, TODAY, rules, ages).risk,
      )
    expect(weighed({ bpl: { kind: 'LISTED', number: 'BPL-1', listYear: 2023 } })).toEqual(['HIGH'])
    expect(weighed({ bpl: { kind: 'NOT_BPL' } })).toEqual(['HIGH'])
    expect(weighed({ category: 'SC' })).toEqual(['LOW'])
  })

  it.each([
    ['a mobile number', { ...devki, mobile: '9816012345' }, 'LOW'],
    ['a house number', { ...devki, houseNo: '42' }, 'LOW'],
    ['a category', { ...devki, category: 'ST' as const }, 'HIGH'],
    ['a BPL reference', { ...devki, bpl: { kind: 'NOT_BPL' as const } }, 'HIGH'],
    ['a name', withHead({ name: { en: 'Devaki Devi', hi: 'देवकी देवी' } }), 'HIGH'],
    ['an income', withHead({ monthlyIncome: null }), 'HIGH'],
    ['who is the head', withHead({ relation: 'MOTHER' }), 'HIGH'],
    ['somebody who left', withHead({ ended: { on: TODAY, cause: 'DIED' } }), 'HIGH'],
  ])('F7 · %s', (_what, family, risk) => {
    expect(risks(family).map((one) => one.risk)).toEqual([risk])
  })

  it('F7 · what nobody had said is stated alone, as it is when a family is entered', () => {
    expect(risks({ ...devki, rationCardNo: 'PHH-1' }).map((one) => one.risk)).toEqual(['LOW'])
    const hindi = withHead({ guardian: { kind: 'WIFE_OF', name: 'Late Sant Ram', nameHi: 'स्वर्गीय संत राम' } })
    expect(risks(hindi).map((one) => one.risk)).toEqual(['LOW'])
  })

  it('F7 · a person who is new in a correction waits for a second officer', () => {
    const son = { ...member({ serial: 2, relation: 'SON' }), ...NEW_MEMBER, guardian: null, occupation: null }
    const [only, ...others] = risks({ ...devki, members: [...devki.members, son] })
    expect(others).toEqual([])
    expect(only).toMatchObject({ field: 'member', serial: 2, before: null, risk: 'HIGH', paper: false })
  })

  it.each([
    ['1970-03-04', '1961-11-21', true],
    ['1970-03-04', '1961-11-22', false],
    ['1970-03-04', '1969-01-01', false],
    ['1970-03-04', '2008-11-21', false],
    ['1970-03-04', '2008-11-22', true],
  ])('F7 · a birth from %s to %s needs a paper: %s', (from, to, paper) => {
    const born = (date: string) => ({ date: plainDate(date), precision: 'EXACT' }) as const
    const [one] = differencesBetween(
      recorded(withHead({ birth: born(from) })),
      recorded(withHead({ birth: born(to) })),
    ).map((difference) => weigh(difference, TODAY, rules, ages))
    expect(one).toMatchObject({ field: 'birth', risk: 'HIGH', paper })
  })
})

describe('F7 · deciding a request', () => {
  const changes = asked({ ...devki, category: 'ST', mobile: '9816012345' })
  const request = { stage: 'PENDING', askedBy: 'asha', changes } as const

  it('F7 · an accepted request gives exactly the family that was asked for', () => {
    const { body } = lawful(decideChange(request, 'ACCEPTED', 'bhanu', before))
    expect(factsOf(body ?? {})).toEqual(factsOf(recorded({ ...devki, category: 'ST', mobile: '9816012345' })))
  })

  it('F7 · the asker never decides, and nobody decides twice', () => {
    expect(refusalOf(decideChange(request, 'ACCEPTED', 'asha', before))).toBe('changes.ownRequest')
    expect(refusalOf(decideChange(request, 'REFUSED', 'asha', before))).toBe('changes.ownRequest')
    expect(refusalOf(decideChange({ ...request, stage: 'REFUSED' }, 'ACCEPTED', 'bhanu', before))).toBe(
      'changes.decided',
    )
  })

  it('F7 · other facts may have moved on meanwhile, its own may not', () => {
    const moved = recorded({ ...devki, houseNo: '50' })
    const { body } = lawful(decideChange(request, 'ACCEPTED', 'bhanu', moved))
    expect(body).toMatchObject({ houseNo: '50', category: 'ST' })
    const overtook = recorded({ ...devki, category: 'OBC' })
    expect(refusalOf(decideChange(request, 'ACCEPTED', 'bhanu', overtook))).toBe('changes.movedOn')
    expect(overtaken(overtook, changes).map(({ field }) => field)).toEqual(['category'])
    expect(lawful(decideChange(request, 'REFUSED', 'bhanu', overtook))).toEqual({ stage: 'REFUSED', body: null })
  })

  it('F7 · only the asker takes a request back', () => {
    expect(lawful(withdrawChange(request, 'asha'))).toBe('WITHDRAWN')
    expect(refusalOf(withdrawChange(request, 'bhanu'))).toBe('changes.notYours')
  })
})

describe('F6 F11 · a version read again', () => {
  it('F6 · tells the family it was written from, but for the Aadhaar digest', () => {
    const again = familyOfRecord(before)
    expect(again).toEqual({ ...devki, members: devki.members.map((one) => ({ ...one, aadhaar: null })) })
    expect(JSON.stringify(before)).not.toContain('never in a version')
    expect(bodyOf(factsOf(before))).toMatchObject({ houseNo: '41' })
    expect(withDifferences(before, [])).toEqual(bodyOf(factsOf(before)))
  })
})

describe('F6 · how old a fact is', () => {
  const version = (on: string, effectiveOn: string | null) => ({
    ...{ version: 1, body: before, on: plainDate(on), accountId: null, event: 'imported', document: null },
    statedBy: 'SECC2011' as const,
    effectiveOn: effectiveOn === null ? null : plainDate(effectiveOn),
  })
  const seen = { version: 1, fields: ['houseNo'], on: plainDate('2026-11-19'), document: null, accountId: 'bhanu' }

  it.each([
    ['written down ten days ago', version('2026-11-11', null), [], 10],
    ['said by an old survey', version('2026-11-11', '2026-10-22'), [], 30],
    ['confirmed two days ago', version('2026-11-11', '2026-10-22'), [seen], 2],
  ])('F6 · %s', (_what, written, confirmations, days) => {
    const origins = provenanceOf([written], confirmations, TODAY)
    expect(origins.get('houseNo')?.days).toBe(days)
    expect(origins.get('mobile')).toBeUndefined()
    expect(origins.get('category')?.confirmed).toBeNull()
  })

  it('F6 · where an event was taken back the value is as it was said before; a value that was said anew is new', () => {
    const first = version('2020-01-01', null)
    const gone = { ...first, version: 2, event: 'death', body: {}, on: plainDate('2026-01-01') }
    const third = { ...first, version: 3, statedBy: 'PORTAL' as const, on: plainDate('2026-01-02') }
    const taken = provenanceOf([first, gone, { ...third, event: 'undone' }], [], TODAY).get('houseNo')
    expect(taken).toMatchObject({ version: 1, statedBy: first.statedBy })
    expect(provenanceOf([first, gone, { ...third, event: 'corrected' }], [], TODAY).get('houseNo')?.version).toBe(3)
  })
})
