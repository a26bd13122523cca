import {
  type AskedWord,
  CLOSENESS,
  meetName,
  type Meeting,
  meetNumber,
  type PersonMet,
} from '@/lib/domain/matching/reasons'
import type { SearchNumber } from '@/lib/domain/matching/search'

/** The facts in which a household can be found. */
export type WhyKind =
  'head' | 'member' | 'guardian' | 'village' | 'houseNo' | 'number' | 'bpl' | 'rationCard' | 'application'

/** Why a household was found: the fact, the stretches of it that were typed, and the words that it only sounds like. */
export interface Why {
  readonly kind: WhyKind
  readonly text: string
  /** The same name in the other script, where it is written in both. */
  readonly other: string | null
  readonly marks: readonly { readonly from: number; readonly to: number }[]
  readonly sounds: readonly string[]
}

/** What was looked for. */
export interface Asked {
  readonly words: readonly AskedWord[]
  readonly numbers: readonly SearchNumber[]
}

/** The facts of a household among which the reason is sought. */
export interface Found {
  readonly number: string
  readonly houseNo: string | null
  readonly bplNumber: string | null
  readonly rationCardNo: string | null
  readonly application: string | null
  readonly village: readonly string[]
  readonly people: readonly PersonMet[]
}

/** The reasons of a hit, and how close they are: the smaller, the closer. */
export interface Reasons {
  readonly why: readonly Why[]
  readonly distance: number
}

interface Met {
  readonly kind: WhyKind
  readonly text: string
  readonly other: string | null
  readonly word: string
  readonly meeting: Meeting
}

/** Persons whose reasons are shown: a family of nine Devis needs no nine lines. */
const MOST_PERSONS = 3
/** A guardian's name counts after the own one. */
const THROUGH_GUARDIAN = 0.5
const THROUGH_VILLAGE = 2

const distanceOf = ({ kind, meeting }: Met): number => {
  const through = kind === 'guardian' ? THROUGH_GUARDIAN : kind === 'village' ? THROUGH_VILLAGE : 0
  return CLOSENESS[meeting.how] + through
}

const closest = (found: readonly Met[]): Met | null =>
  found.reduce<Met | null>((best, one) => (best && distanceOf(best) <= distanceOf(one) ? best : one), null)

const meetIn = (kind: WhyKind, texts: readonly (string | null | undefined)[], word: AskedWord): readonly Met[] =>
  texts.flatMap((text) => {
    const meeting = text ? meetName(text, word) : null
    const other = texts.find((one) => one && one !== text) ?? null
    return text && meeting ? [{ kind, text: text.normalize('NFC'), other, word: word.text, meeting }] : []
  })

const ofPerson = ({ name, guardian, relation }: PersonMet, words: readonly AskedWord[]): readonly Met[] =>
  words.flatMap((word) => {
    const own = meetIn(relation === 'HEAD' ? 'head' : 'member', [name.en, name.hi], word)
    const best = closest([...own, ...meetIn('guardian', [guardian?.name, guardian?.nameHi], word)])
    return best ? [best] : []
  })

/** One line for each fact, with all that was met in it. */
const asLines = (met: readonly Met[]): readonly Why[] => {
  const lines = new Map<string, Why>()
  for (const { kind, text, other, word, meeting } of met) {
    const line = lines.get(`${kind} ${text}`) ?? { kind, text, other, marks: [], sounds: [] }
    const { how, from, to } = meeting
    const heard = how === 'SOUNDS' || how === 'SOUNDS_IN_PART'
    lines.set(`${kind} ${text}`, {
      ...line,
      marks: heard ? line.marks : [...line.marks, { from, to }].sort((one, other) => one.from - other.from),
      sounds: heard && !line.sounds.includes(word) ? [...line.sounds, word] : line.sounds,
    })
  }
  return [...lines.values()]
}

/** The villages among what was met, or the others: persons come first. */
const of = (met: readonly Met[], village: boolean): readonly Met[] =>
  [...new Set(met)].filter(({ kind }) => (kind === 'village') === village)

const numbersMet = (found: Found, numbers: readonly SearchNumber[]): readonly Met[] => {
  const facts: readonly (readonly [WhyKind, string | null, boolean])[] = [
    ['number', found.number, false],
    ['houseNo', found.houseNo, true],
    ['rationCard', found.rationCardNo, false],
    ['bpl', found.bplNumber, true],
    ['application', found.application, false],
  ]
  return numbers.flatMap((number) =>
    facts.flatMap(([kind, text, wholly]): Met[] => {
      const meeting = text === null ? null : meetNumber(text, number)
      return text === null || meeting === null || (wholly && meeting.how !== 'WRITTEN')
        ? []
        : [{ kind, text, other: null, word: number, meeting }]
    }),
  )
}

/**
 * Why a household was found: persons in whose own and guardian's name the words are met, the village where it names what
 * they do not, and the numbers; so that nobody wonders why it is there.
 */
export const whyFound = (found: Found, { words, numbers }: Asked): Reasons => {
  // A village is met by what its words begin with, as written.
  const bare = words.map((word) => ({ ...word, wider: new Set<string>() }))
  const places = bare.flatMap((word) => closest(meetIn('village', found.village, word)) ?? [])
  const covers = (met: readonly Met[], word: AskedWord): boolean => met.some((one) => one.word === word.text)
  const whole = found.people
    .map((person) => ofPerson(person, words))
    .filter((met) => met.length > 0 && words.every((word) => covers(met, word) || covers(places, word)))
    .map((met) => {
      const named = places.filter(({ word }) => met.every((one) => one.word !== word))
      return { met: [...met, ...named], distance: [...met, ...named].reduce((sum, one) => sum + distanceOf(one), 0) }
    })
    .toSorted((one, other) => one.distance - other.distance)
  const shown = whole.length > 0 ? whole.slice(0, MOST_PERSONS).flatMap(({ met }) => met) : places
  const figures = numbersMet(found, numbers)
  return {
    why: asLines([...of(shown, false), ...of(shown, true), ...figures]),
    distance:
      (whole[0]?.distance ?? places.length * THROUGH_VILLAGE) +
      figures.reduce((sum, one) => Math.min(sum, CLOSENESS[one.meeting.how]), figures.length > 0 ? 1 : 0),
  }
}
