import { describe, expect, it } from 'vitest'
import { registerHouseholdSchema } from '@/lib/features/households/schema/family'
import { answers, DEVKI, posted, understood } from '@/tests/support/register-story'

const errorsOf = (changes: Readonly<Record<string, string>>) =>
  understood(registerHouseholdSchema, posted({ ...DEVKI, ...changes })).errors

describe('the form of a family', () => {
  it('ignores blank rows and squeezes spaces in names', () => {
    const { members } = answers()
    expect(members).toMatchObject([{ name: 'Devki Devi', nameHi: 'देवकी देवी' }, { name: 'Ramesh' }, null])
  })

  it('keeps what nobody has said unknown: birth, category, minority, literacy, income', () => {
    const { members, category, minority, bpl } = answers({ category: '' })
    expect({ category, minority, bpl }).toEqual({ category: undefined, minority: null, bpl: undefined })
    expect(members[1]).toMatchObject({
      birth: undefined,
      literate: null,
      monthlyIncome: undefined,
      disabilityPercent: undefined,
    })
  })

  it.each([
    ['a family without a head', { 'members[0].relation': 'MOTHER' }, { members: 'households.error.noHead' }],
    ['two heads', { 'members[1].relation': 'HEAD' }, { 'members[1].relation': 'households.error.twoHeads' }],
    ['a member without any name', { 'members[1].name': '' }, { 'members[1].name': 'households.error.name' }],
    ['a member without gender', { 'members[1].gender': '' }, { 'members[1].gender': 'households.error.gender' }],
    ['a birth that is no day', { 'members[0].birth': '31-02-1968' }, { 'members[0].birth': 'households.error.birth' }],
    ['an age above 120', { 'members[0].birth': '121' }, { 'members[0].birth': 'households.error.birth' }],
    [
      'more than 100 per cent',
      { 'members[0].disabilityPercent': '101' },
      { 'members[0].disabilityPercent': 'households.error.percent' },
    ],
    ['a mobile number that begins with 5', { mobile: '5812345678' }, { mobile: 'households.error.mobile' }],
    ['a PIN code of five digits', { pincode: '17321' }, { pincode: 'households.error.pincode' }],
    [
      'an income that is no sum',
      { 'members[0].monthlyIncome': 'some' },
      { 'members[0].monthlyIncome': 'forms.error.money' },
    ],
    [
      'a guardian of nobody knows whom',
      { 'members[0].guardianKind': '' },
      { 'members[0].guardianKind': 'households.error.guardianKind' },
    ],
    ['a BPL number without its list', { bplNumber: '12' }, { bplListYear: 'households.error.bplPart' }],
    ['land half told', { landUnirrigated: '1.5' }, { landUnirrigated: 'households.error.landPart' }],
    ['no village', { village: '' }, { village: 'households.error.village' }],
  ])('says at the field what is wrong with %s', (_what, changes, expected) => {
    const errors = errorsOf(changes)
    expect(Object.fromEntries(Object.entries(errors).map(([field, keys]) => [field, keys?.[0]]))).toEqual(expected)
  })

  it('F11 · asks once more for a ration card’s number that looks like an Aadhaar number, in whatever writing', () => {
    for (const rationCardNo of ['999941057058', '9999 4105 7058', '९९९९४१०५७०५८'])
      expect(errorsOf({ rationCardNo })).toEqual({ rationCardNo: ['forms.error.cardOrAadhaar'] })
    expect(answers({ rationCardNo: '999941057058', cardSeen: 'yes' }).rationCardNo).toBe('999941057058')
    for (const rationCardNo of ['999941057059', 'PHH-900001-3'])
      expect(answers({ rationCardNo }).rationCardNo).toBe(rationCardNo)
  })

  it('says everything that is wrong at once', () => {
    const errors = errorsOf({ 'members[1].gender': '', 'members[0].birth': 'x', mobile: '1' })
    expect(Object.keys(errors).sort()).toEqual(['members[0].birth', 'members[1].gender', 'mobile'])
  })

  it('takes digits of a Hindi keyboard, and a year or an age for a birth', () => {
    const { members, mobile, pincode } = answers({
      mobile: '+९१ ९८१६०-१२३४५',
      pincode: '१७३ २१२',
      'members[0].birth': '१९६८',
      'members[1].birth': '34',
    })
    expect({ mobile, pincode }).toEqual({ mobile: '9816012345', pincode: '173212' })
    expect(members[0]?.birth).toEqual({ kind: 'YEAR', year: 1968 })
    expect(members[1]?.birth).toEqual({ kind: 'AGE', years: 34 })
  })

  it('takes transgender heads, single persons and families headed by a child', () => {
    const alone = answers({ 'members[1].name': '', 'members[1].relation': '', 'members[1].gender': '' })
    expect(alone.members.filter((member) => member !== null)).toHaveLength(1)
    expect(answers({ 'members[0].gender': 'TRANSGENDER' }).members[0]?.gender).toBe('TRANSGENDER')
    expect(
      answers({ 'members[0].birth': '01-01-2014', 'members[0].maritalStatus': '' }).members[0]?.birth,
    ).toMatchObject({
      kind: 'DAY',
    })
  })
})
