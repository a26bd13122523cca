import 'server-only'
import { bearersOf, familyNumbers, sharedNumber } from '@/lib/domain/matching/same-family'
import type { SameBy } from '@/lib/domain/matching/same-family'
import type { Read } from './readings'

/** The numbers on papers that new families of this file bear, each with the family that bore it first. */
export type ToldInFile = Map<string, { readonly key: string; readonly line: number }>

/** So many are remembered, the last ones: memory does not grow with the file. A list goes panchayat by panchayat. */
const MOST = 200_000

/** An earlier family of the same file, by its line, that bears a number of this one. */
export interface ToldBefore {
  readonly line: number
  readonly by: SameBy
  readonly alike: number
}

/**
 * The family of the same file that this one tells again under another key (F22): both bear one number of a paper. By names
 * alone families of one file are not compared: a list that tells two of a name side by side means two.
 */
export const toldBefore = (told: ToldInFile, { key, family }: Read): ToldBefore | null => {
  const shared = familyNumbers(family).filter((number) => (told.get(number)?.key ?? key) !== key)
  const by = sharedNumber(shared)
  const first = told.get(shared[0] ?? '')
  return by === null || !first ? null : { line: first.line, by, alike: bearersOf(family, shared) }
}

/** Remembers whose numbers a family bears, or is newly told to bear; whoever bore one first keeps it. */
export const remember = (
  told: ToldInFile,
  { key, family }: Read,
  line: number,
  numbers = familyNumbers(family),
): void => {
  for (const number of numbers) if (!told.has(number)) told.set(number, { key, line })
  for (const oldest of told.keys()) {
    if (told.size <= MOST) return
    told.delete(oldest)
  }
}
