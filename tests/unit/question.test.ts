import { describe, expect, it } from 'vitest'
import { ROLES, type Role } from '@/lib/domain/access/actor'
import {
  answerAgain,
  askedOn,
  keyFor,
  type OwnQuestion,
  readAnswer,
  withKeptCodes,
} from '@/lib/domain/question/question'
import { ANSWER_KEEPERS, ANSWER_READERS, partedFor } from '@/lib/domain/question/readers'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { withOwnAnswers } from '@/lib/features/households/commands/own-answers'
import { answerSchema, saveQuestionSchema } from '@/lib/features/questions/schema'
import { toAnswers } from '@/lib/features/questions/view'
import { type Family, NEW_FAMILY, NEW_MEMBER } from '@/lib/domain/household/family'
import { household, lawful, member, refusalOf } from '@/tests/support/factories'
import { answers, DHARAMPUR } from '@/tests/support/register-story'

const asked = (facts: Partial<OwnQuestion> = {}): OwnQuestion => ({
  key: 'goats',
  version: 1,
  of: 'HOUSEHOLD',
  kind: 'NUMBER',
  en: 'How many goats?',
  hi: 'कितनी बकरियाँ?',
  choices: [],
  least: null,
  most: null,
  sensitive: false,
  readers: [],
  from: plainDate('2026-01-01'),
  until: null,
  ...facts,
})

const choices = [
  { code: 'c1', en: 'Own', hi: 'अपना' },
  { code: 'c2', en: 'Shared', hi: 'साझा' },
]

describe('F15 · an answer is read by the schema of its question', () => {
  it.each([
    [{ kind: 'NUMBER', least: 0, most: 50 }, '50', 50],
    [{ kind: 'NUMBER', least: 0, most: 50 }, '५', 5],
    [{ kind: 'TEXT', most: 5 }, ' गाय  ', 'गाय'],
    [{ kind: 'DATE' }, '05-08-2025', '2025-08-05'],
    [{ kind: 'CHOICE', choices }, 'c2', 'c2'],
    [{ kind: 'YES_NO' }, 'no', false],
  ] as const)('F15 · %j takes %s', (facts, typed, value) => {
    expect(answerSchema(asked(facts)).parse(typed)).toBe(value)
    expect(readAnswer(asked(facts), answerAgain(value))).toEqual({ ok: true, value })
  })

  it.each([
    [{ kind: 'NUMBER', least: 0, most: 50 }, '51', 'bounds'],
    [{ kind: 'NUMBER', least: 0, most: 50 }, '-1', 'bounds'],
    [{ kind: 'NUMBER' }, 'many', 'number'],
    [{ kind: 'TEXT', most: 5 }, 'दस अक्षर से', 'length'],
    [{ kind: 'DATE' }, '31-02-2025', 'date'],
    [{ kind: 'CHOICE', choices }, 'Own', 'choice'],
    [{ kind: 'YES_NO' }, 'perhaps', 'yesNo'],
  ] as const)('F15 · %j refuses %s', (facts, typed, fault) => {
    expect(answerSchema(asked(facts)).safeParse(typed).error?.issues[0]?.message).toBe(fault)
  })

  it('F11 · an Aadhaar number is no answer, neither in words nor as a figure', () => {
    for (const typed of ['आधार 9999 4105 7058', '999941057058', '९९९९-४१०५-७०५८'])
      for (const kind of ['TEXT', 'NUMBER'] as const)
        expect(readAnswer(asked({ kind }), typed)).toEqual({ ok: false, fault: 'aadhaar' })
    expect(readAnswer(asked({ kind: 'NUMBER' }), '999941057059')).toEqual({ ok: true, value: 999941057059 })
    expect(readAnswer(asked({ kind: 'TEXT' }), '900001-00014-8')).toEqual({ ok: true, value: '900001-00014-8' })
  })

  it('F15 · nothing typed is no answer', () => {
    expect(answerSchema(asked()).parse('  ')).toBeNull()
    expect(answerSchema(asked()).parse(undefined)).toBeNull()
  })
})

describe('F15 · which questions are asked on a day', () => {
  const first = asked({ until: plainDate('2026-06-30') })
  const second = asked({ version: 2, from: plainDate('2026-07-01'), most: 50 })

  it.each([
    ['2025-12-31', []],
    ['2026-01-01', [1]],
    ['2026-06-30', [1]],
    ['2026-07-01', [2]],
  ])('F15 · on %s', (day, versions) => {
    expect(askedOn([first, second], plainDate(day)).map(({ version }) => version)).toEqual(versions)
  })

  it('F15 · a question is over after its last day', () => {
    expect(askedOn([first], plainDate('2026-07-01'))).toEqual([])
  })

  const DAY = plainDate('2026-08-15')
  const keysFor = (role: Role, questions: readonly OwnQuestion[]) =>
    partedFor(role, questions, DAY).seen.map(({ key }) => key)

  it('F15 F25 · a sensitive answer is seen by those who enter and verify it, and by whom the State names', () => {
    const secret = asked({ key: 'illness', sensitive: true, readers: ['BLOCK_OFFICER'] })
    const seeing = ROLES.filter((role) => keysFor(role, [secret]).length > 0)
    expect(seeing).toEqual(['GP_SECRETARY', 'GP_SAHAYAK', 'VERIFYING_OFFICER', 'BLOCK_OFFICER'])
    expect(partedFor('COLLECTOR', [secret, asked()], DAY).closed).toEqual([secret])
    expect(toAnswers({ seen: [secret], former: [] }, 'MEMBER', {})).toEqual([])
  })

  it('F15 F25 · a question that became sensitive closes its old answers, one that is open names nobody', () => {
    const open = asked({ until: plainDate('2026-12-31') })
    const closed = asked({ version: 2, sensitive: true, from: plainDate('2026-09-01') })
    expect(keysFor('COLLECTOR', [open])).toEqual(['goats'])
    expect(keysFor('COLLECTOR', [open, closed])).toEqual([])
    expect(keysFor('GP_SECRETARY', [open, closed])).toEqual(['goats'])
  })

  it('F15 · what was answered does not go with its question: asked no more after its last day, it still stands', () => {
    const last = asked({ until: DAY })
    const answersOn = (day: string, facts: Family['ownFacts'], role: Role = 'COLLECTOR', questions = [last]) =>
      toAnswers(partedFor(role, questions, plainDate(day)), 'HOUSEHOLD', facts).map(({ answer, former }) => [
        answer,
        former,
      ])
    expect(answersOn('2026-08-15', { goats: 3 })).toEqual([[3, false]])
    expect(answersOn('2026-08-16', { goats: 3 })).toEqual([[3, true]])
    expect(answersOn('2026-08-16', {})).toEqual([])
    expect(answersOn('2025-12-31', { goats: 3 })).toEqual([])
    const secret = { ...last, sensitive: true }
    expect(answersOn('2026-08-16', { goats: 3 }, 'COLLECTOR', [secret])).toEqual([])
    expect(answersOn('2026-08-16', { goats: 3 }, 'GP_SECRETARY', [secret])).toEqual([[3, true]])
  })

  it('F15 · whoever reads no register is no reader of answers either', () => {
    expect(ANSWER_READERS).not.toContain('FPS_DEALER')
    expect(ANSWER_READERS.filter((role) => ANSWER_KEEPERS.includes(role))).toEqual([])
  })

  it('F15 · two questions of the same words have two keys', () => {
    expect(keyFor('How many goats?', [])).toBe('how-many-goats')
    expect(keyFor('How many goats?', ['how-many-goats'])).toBe('how-many-goats-2')
    expect(keyFor('?', [])).toBe('question')
  })
})

describe('F15 · the answers of a form', () => {
  const family: Family = {
    ...household(),
    ...NEW_FAMILY,
    village: DHARAMPUR,
    ...{ houseNo: null, addressLine: null, pincode: null, mobile: null, minority: null, rationCardNo: null },
    ownFacts: { goats: 3, cows: 2 },
    members: [{ ...member(), ...NEW_MEMBER, guardian: null, occupation: null }],
  }
  const questions = [asked(), asked({ key: 'school', of: 'MEMBER', kind: 'YES_NO' })]

  it('F15 · stand with the family and the member they are about; an empty one is taken back, others stay', () => {
    const form = answers({ 'own.goats': '7', 'members[0].own.school': 'yes' })
    expect(lawful(withOwnAnswers(family, form, questions))).toMatchObject({
      ownFacts: { goats: 7, cows: 2 },
      members: [{ ownFacts: { school: true } }],
    })
    expect(lawful(withOwnAnswers(family, answers({ 'own.goats': '' }), questions)).ownFacts).toEqual({ cows: 2 })
  })

  it('F15 · a wrong one points at its box', () => {
    const wrong = withOwnAnswers(family, answers({ 'own.goats': 'many' }), questions)
    expect(refusalOf(wrong)).toBe('questions.number')
    expect(wrong).toMatchObject({ error: { field: 'own.goats' } })
    const below = withOwnAnswers(family, answers({ 'members[0].own.school': 'perhaps' }), questions)
    expect(below).toMatchObject({ error: { code: 'questions.yesNo', field: 'members[0].own.school' } })
  })
})

describe('F15 · a question as the State words it', () => {
  const typed = { of: 'HOUSEHOLD', kind: 'CHOICE', en: 'Toilet', hi: 'शौचालय', from: '01-01-2027' }
  const faults = (facts: object) =>
    saveQuestionSchema.safeParse({ ...typed, ...facts }).error?.issues.map(({ message }) => message)

  it('F15 · choices are read line by line, in both languages', () => {
    expect(saveQuestionSchema.parse({ ...typed, choices: 'Own | अपना\nShared | साझा' }).choices).toEqual(choices)
    expect(faults({ choices: 'Own\nShared' })).toContain('questions.error.choices')
    expect(faults({ choices: 'Own | अपना' })).toContain('questions.error.choices')
  })

  it('F15 · a choice keeps its code through all versions, whatever its place', () => {
    const next = [
      { code: 'c1', en: 'None', hi: 'नहीं' },
      { code: 'c2', en: 'shared', hi: 'साझा' },
      { code: 'c3', en: 'Own', hi: 'अपना' },
    ]
    expect(withKeptCodes(next, choices).map(({ code }) => code)).toEqual(['c3', 'c2', 'c1'])
    expect(withKeptCodes(choices, []).map(({ code }) => code)).toEqual(['c1', 'c2'])
  })

  it('F15 · bounds and days run forwards', () => {
    expect(faults({ kind: 'NUMBER', least: '5', most: '4' })).toEqual(['questions.error.boundsCross'])
    expect(faults({ kind: 'NUMBER', until: '31-12-2026' })).toEqual(['questions.error.endsBefore'])
  })
})
