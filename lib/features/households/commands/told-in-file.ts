import 'server-only'
import { bothSpellings } from '@/lib/domain/household/written-name'
import {
  bearersOf,
  familyNumbers,
  sameFamily,
  type SameBy,
  sharedNumber,
  standsFor,
} from '@/lib/domain/matching/same-family'
import type { Read } from './readings'
import { foundAbove, rememberFamily, type ToldFamilies, toldIn } from './told-families'

/** The numbers on papers that new families of this file bear, each with the family that bore it first. */
type ToldNumbers = Map<string, { readonly key: string; readonly line: number }>

/** What is remembered of a file, so that it tells no family twice. */
export interface ToldInFile {
  readonly numbers: ToldNumbers
  /** Null where families are not looked for by names: a census tells each but once, or a person has said to enter them. */
  readonly families: ToldFamilies | null
}

/** So many are remembered, the last ones: memory does not grow with the file. A list goes panchayat by panchayat. */
const MOST = 200_000

/** An earlier family of the same file, by its line, that is probably this one. */
export interface ToldBefore {
  readonly line: number
  readonly by: SameBy
  readonly alike: number
  /** Who stands for it, and who lives in it, as the file names them; empty where it was told too long before. */
  readonly head: string
  readonly names: string
}

/** What the file has told before a family: the one that it tells again, if any; whether more namesakes were told than were looked at. */
export interface Before {
  readonly twin: ToldBefore | null
  readonly crowded: boolean
}

/**
 * The family of the same file that this one tells again under another key (F22): both bear one number of a paper, or two of
 * one village are alike by their names (decision 0100).
 */
export const toldBefore = (told: ToldInFile, { key, family }: Read, line: number): Before => {
  const shared = familyNumbers(family).filter((number) => (told.numbers.get(number)?.key ?? key) !== key)
  const by = sharedNumber(shared)
  const first = told.numbers.get(shared[0] ?? '')
  if (by !== null && first) {
    const before = told.families && toldIn(told.families, first.line)
    // Of one told too long before only who bears the number is known.
    const alike = before ? (sameFamily(family, before)?.alike ?? 0) : bearersOf(family, shared)
    return { twin: { by, alike, ...saidIn(told, first.line) }, crowded: false }
  }
  if (told.families === null) return { twin: null, crowded: false }
  const { same, crowded } = foundAbove(told.families, family, line)
  return { twin: same && { by: 'NAMES', alike: same.alike, ...saidIn(told, same.line) }, crowded }
}

const saidIn = ({ families }: ToldInFile, line: number) => {
  const family = families && toldIn(families, line)
  return {
    line,
    head: bothSpellings((family && standsFor(family)?.name) ?? {}),
    names: family?.members.map(({ name }) => bothSpellings(name)).join(', ') ?? '',
  }
}

/** Remembers a family that is entered as new, and the numbers it bears. */
export const remember = (told: ToldInFile, read: Read, line: number): void => {
  rememberNumbers(told, read, line, familyNumbers(read.family))
  if (told.families !== null) rememberFamily(told.families, read.family, line)
}

/** Remembers whose numbers a family bears, or is newly told to bear; whoever bore one first keeps it. */
export const rememberNumbers = (
  { numbers }: ToldInFile,
  { key }: Read,
  line: number,
  borne: readonly string[],
): void => {
  for (const number of borne) if (!numbers.has(number)) numbers.set(number, { key, line })
  for (const oldest of numbers.keys()) {
    if (numbers.size <= MOST) return
    numbers.delete(oldest)
  }
}
