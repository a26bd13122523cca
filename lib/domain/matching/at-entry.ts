import type { Name } from '@/lib/domain/household/household'
import { CANDIDATE_FROM, compare } from '@/lib/domain/matching/compare'
import type { MatchPerson } from '@/lib/domain/matching/person'

/** The first letter of each part of a name, with its vowel sign: enough to know somebody again, too little to learn of them. */
export const maskedName = ({ en, hi }: Name): string =>
  (en ?? hi ?? '')
    .split(/\s+/)
    .map((part) => `${/^\P{M}\p{M}*/u.exec(part)?.[0] ?? ''}…`)
    .join(' ')

/** Somebody of a form, and an entry of the register that was found for them. */
export interface Encounter<E> {
  readonly row: number
  readonly person: MatchPerson
  readonly entry: E
}

/** The first number of a form that somebody else of the register bears (F16). */
export const heldNumber = <E extends { readonly person: MatchPerson }>(
  encounters: readonly Encounter<E>[],
): { readonly number: 'epic' | 'aadhaar'; readonly met: Encounter<E> } | null => {
  for (const met of encounters) {
    const { person, entry } = met
    if (person.aadhaarDigest !== null && person.aadhaarDigest === entry.person.aadhaarDigest)
      return { number: 'aadhaar', met }
    if (person.epic !== null && person.epic === entry.person.epic) return { number: 'epic', met }
  }
  return null
}

/**
 * Somebody of another family that bears the ration card of the form. Two families may rightly name one card – they were one
 * when it was issued – so it is asked about, not refused for good (F16).
 */
export const cardBorne = <E extends { readonly person: MatchPerson }>(
  rationCardNo: string | null,
  encounters: readonly Encounter<E>[],
): E | null =>
  rationCardNo === null
    ? null
    : (encounters.find(({ entry }) => entry.person.rationCardNo === rationCardNo)?.entry ?? null)

/** A number that two rows of one form, or of one family of a file, share, and the second of the rows. */
export const numberTwice = (
  rows: readonly { readonly row: number; readonly person: Pick<MatchPerson, 'epic' | 'aadhaarDigest'> }[],
): { readonly number: 'epic' | 'aadhaar'; readonly row: number } | null => {
  const seen = new Set<string>()
  for (const { row, person } of rows) {
    for (const [number, value] of [
      ['epic', person.epic],
      ['aadhaar', person.aadhaarDigest],
    ] as const) {
      if (value === null) continue
      if (seen.has(`${number} ${value}`)) return { number, row }
      seen.add(`${number} ${value}`)
    }
  }
  return null
}

/** The entries that are likely the person of the form, the likeliest first, each once. */
export const likely = <E extends { readonly memberId: string; readonly person: MatchPerson }>(
  encounters: readonly Encounter<E>[],
): readonly E[] => {
  const scored = encounters
    .map(({ person, entry }) => ({ entry, score: compare(person, entry.person).score }))
    .filter(({ score }) => score >= CANDIDATE_FROM)
    .sort((a, b) => b.score - a.score)
  return [...new Map(scored.map(({ entry }) => [entry.memberId, entry])).values()]
}
