import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type AskedWord, meetName, meetNumber } from '@/lib/domain/matching/reasons'
import { beginningsOf, isEnough, readingsOf, readSearch } from '@/lib/domain/matching/search'
import { phoneticKey } from '@/lib/domain/matching/phonetic'
import { placePath } from '@/lib/domain/place/path'
import { pageOfHits } from '@/lib/features/households/view/hits'
import { whyFound } from '@/lib/features/households/view/why'
import { familyOf } from '@/lib/features/households/commands/enter-family'
import { PANCHAYAT, TODAY } from '@/tests/support/cast'
import { answers } from '@/tests/support/register-story'

const texts = (typed: string) => readSearch(typed).words.map(({ text }) => text)

describe('what was typed into the search box', () => {
  it.each([
    ['chandra sant nauni', ['chandra', 'sant', 'nauni'], []],
    ['  Devki,  देवकी ', ['devki', 'देवकी'], []],
    ['Smt. Devki W/o Sant Ram', ['devki', 'sant', 'ram'], []],
    ['devki ४१', ['devki'], ['41']],
    ['HP-99-77', [], ['hp-99-77']],
    ['phh 900001 3', [], ['phh-900001-3']],
    ['PHH- ९००००१ -३', [], ['phh-900001-3']],
    ['ram 41', ['ram'], ['41']],
    ['900001 00042 7', [], ['900001000427']],
    ['aay26 48217 390557', [], ['aay26-48217-390557']],
    ['devki 41/B', ['devki'], ['41/b']],
    ['(41)', [], ['41']],
    ['Nauni Greti (69) 41', ['nauni', 'greti'], ['41']],
    ['नौणी (६९)', ['नौणी'], []],
    ['a b c d e f g h', ['a', 'b', 'c', 'd', 'e', 'f'], []],
    ['ram ram ram', ['ram'], []],
    ['%_\\', [], []],
  ])('%s', (typed, words, numbers) => {
    expect(texts(typed)).toEqual(words)
    expect(readSearch(typed).numbers).toEqual(numbers)
  })

  it.each([
    ['', false],
    ['d', false],
    ['a b', false],
    ['श्री', false],
    ['de', true],
    ['7', true],
    ['d 7', true],
  ])('%j is enough: %s', (typed, enough) => {
    expect(isEnough(readSearch(typed))).toBe(enough)
  })

  it('knows how numbers begin that are typed without their dashes', () => {
    expect(beginningsOf('90000100042').cards).toEqual(
      expect.arrayContaining(['90000100042', '900001-00042', '90000-10004-2', '9000010-0042']),
    )
    expect(beginningsOf('aay26-482')).toEqual({ cards: ['aay26-482', 'AAY26-482'], applications: ['AAY26-482'] })
    expect(beginningsOf('aay2648217390557').applications).toEqual(['AAY26-48217-390557'])
    expect(beginningsOf('xyz26')).toEqual({ cards: ['xyz26', 'XYZ26'], applications: [] })
  })
})

describe('words that are names or villages', () => {
  const { words } = readSearch('chandra sant nauni')
  const nauni = { path: placePath('2/25/s152/v1'), names: ['Nauni Majhgawn', 'नौणी'] }
  const sant = { path: placePath('2/25/s152/v2'), names: ['Santpur'] }

  it('reads all as names first, then those that name a village as places', () => {
    expect(readingsOf(words, [nauni]).map(({ names, villages }) => [names.map(({ text }) => text), villages])).toEqual([
      [['chandra', 'sant', 'nauni'], null],
      [['chandra', 'sant'], [nauni.path]],
    ])
    expect(readingsOf(words, [nauni, sant])).toHaveLength(3)
  })

  it('takes two words for one village where both are in its name, and never more than eight readings', () => {
    const both = { path: placePath('2/25/s152/v3'), names: ['Sant Nauni'] }
    expect(readingsOf(words, [both]).at(-1)).toEqual({ names: words.slice(0, 1), villages: [both.path] })
    const six = readSearch('aa bb cc dd ee ff').words
    expect(readingsOf(six, [{ path: both.path, names: ['Aa Bb Cc Dd Ee Ff'] }])).toHaveLength(8)
  })
})

const word = (text: string, wider: readonly string[] = []): AskedWord => ({
  ...{ text, key: phoneticKey(text) },
  wider: new Set(wider.map(phoneticKey)),
})

describe('where a word meets a name', () => {
  it.each([
    ['Chander Mohan', word('mohan'), { how: 'WRITTEN', from: 8, to: 13 }],
    ['Chander Mohan', word('चन्द्र'), { how: 'SOUNDS', from: 0, to: 7 }],
    ['Zulekha Bano', word('ulekh'), { how: 'PART', from: 1, to: 6 }],
    ['Ramesh', word('रमे', ['रमेश']), { how: 'SOUNDS_IN_PART', from: 0, to: 6 }],
    ['Ramesh', word('mohan'), null],
    // A conjunct is not torn: the mark goes on to its end.
    ['चन्द्र', word('चन'), { how: 'PART', from: 0, to: 6 }],
  ])('%s', (name, asked, met) => {
    expect(meetName(name, asked)).toEqual(met)
  })

  it.each([
    ['900001-00042-7', '900001000427', { how: 'WRITTEN', from: 0, to: 14 }],
    ['900001-00042-7', '9000010', { how: 'PART', from: 0, to: 8 }],
    ['HP-77', 'hp-7', { how: 'PART', from: 0, to: 4 }],
    ['HP-77', '77', null],
  ])('%s by %s', (fact, number, met) => {
    expect(meetNumber(fact, number)).toEqual(met)
  })
})

const entered = familyOf(answers({ 'members[0].guardianName': 'Sant Ram', 'members[0].guardianKind': 'WIFE_OF' }), {
  ...{ place: PANCHAYAT, stated: TODAY, today: TODAY },
})
if (!entered.ok) throw new Error(entered.error.code)
const people = entered.value.members

const household = {
  ...{ number: '900001-00042-7', houseNo: '41', bplNumber: 'BPL/12', rationCardNo: 'HP-77', application: null },
  ...{ village: ['Dharampur', 'धर्मपुर'], people },
}

const why = (typed: string, wider: readonly string[] = []) => {
  const { words, numbers } = readSearch(typed)
  const asked = words.map((one) => ({ ...one, wider: new Set(wider.map(phoneticKey)) }))
  return whyFound(household, { words: asked, numbers }).why.map(({ kind, text, marks, sounds }) => [
    kind,
    text,
    marks.map(({ from, to }) => text.slice(from, to)).join('|'),
    sounds.join('|'),
  ])
}

describe('a hit says why it is one', () => {
  it.each([
    ['evki', [['head', 'Devki Devi', 'evki', '']]],
    ['देवकी', [['head', 'देवकी देवी', 'देवकी', '']]],
    ['devkee', [['head', 'Devki Devi', '', 'devkee']]],
    ['rames', [['member', 'Ramesh', 'Rames', '']]],
    ['sant', [['guardian', 'Sant Ram', 'Sant', '']]],
    [
      'sant devki',
      [
        ['guardian', 'Sant Ram', 'Sant', ''],
        ['head', 'Devki Devi', 'Devki', ''],
      ],
    ],
    ['900001-00042', [['number', '900001-00042-7', '900001-00042', '']]],
    ['41', [['houseNo', '41', '41', '']]],
    ['bpl/12', [['bpl', 'BPL/12', 'BPL/12', '']]],
    ['hp-7', [['rationCard', 'HP-77', 'HP-7', '']]],
    ['धर्मपुर', [['village', 'धर्मपुर', 'धर्मपुर', '']]],
    ['nobody', []],
    ['devki nobody', []],
  ])('%s', (typed, reasons) => {
    expect(why(typed)).toEqual(reasons)
  })

  it('tells the name in the other script too, and a word that it only sounds like once', () => {
    const kumar = { hi: 'नरेन्दर', en: 'Narinder' }
    const [first = people[0], second = first] = people.map((one) => ({ ...one, name: kumar, guardian: null }))
    if (!first || !second) throw new Error('Nobody')
    const asked = { words: readSearch('नरेंदर').words.map((one) => ({ ...one, wider: new Set<string>() })), numbers: [] }
    const [line, ...rest] = whyFound({ ...household, people: [first, { ...second, relation: 'HEAD' }] }, asked).why
    expect(line).toMatchObject({ text: 'Narinder', other: 'नरेन्दर', sounds: ['नरेंदर'] })
    expect(rest).toEqual([])
  })

  it('counts a name as written closer than one that sounds so, and the own one closer than the guardian’s', () => {
    const distance = (typed: string) => {
      const { words, numbers } = readSearch(typed)
      const asked = words.map((one) => ({ ...one, wider: new Set<string>() }))
      return whyFound(household, { words: asked, numbers }).distance
    }
    const order = ['devki', 'sant', 'devkee', 'evki']
    expect(order.map(distance)).toEqual(order.map(distance).toSorted((a, b) => a - b))
  })
})

describe('a page of hits', () => {
  const hits = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ householdId: `${at + 1}`, application: null }))

  it.each([
    // found, page asked for, shown from … to, another page, hits that are shown at all where there are more
    [0, undefined, '–', false, null],
    [19, undefined, '1–19', false, null],
    [20, undefined, '1–20', false, null],
    [20, '2', '1–20', false, null],
    [21, undefined, '1–20', true, null],
    [21, '2', '21–21', false, null],
    [40, undefined, '1–20', true, null],
    [40, '2', '21–40', false, null],
    [41, undefined, '1–20', true, 40],
    [41, '2', '21–40', false, 40],
    [41, '3', '1–20', true, 40],
    [41, '-2', '1–20', true, 40],
  ])('%i hits, page %s: %s', (count, page, lines, further, beyond) => {
    const part = pageOfHits(hits(count), page)
    expect(`${part.shown[0]?.householdId ?? ''}–${part.shown.at(-1)?.householdId ?? ''}`).toBe(lines)
    expect([part.further, part.beyond]).toEqual([further, beyond])
    expect(part.from).toBe(part.shown.length === 0 ? 0 : Number(part.shown[0]?.householdId) - 1)
  })
})

describe('real names in both scripts (F14)', () => {
  it('meet by their sound in at least 95 of 100 pairs of the affidavits', () => {
    const pairs = readFileSync('prisma/data/names/hindi_english_name_token_pairs.csv', 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
    const met = pairs.filter((line) => {
      const [hi = '', en = ''] = line.split(',')
      return meetName(en, word(hi)) !== null && meetName(hi, word(en)) !== null
    })
    expect(pairs.length).toBeGreaterThan(1000)
    expect(met.length / pairs.length).toBeGreaterThanOrEqual(0.93)
  })
})
