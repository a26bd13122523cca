import { type Comparison, compare } from '@/lib/domain/matching/compare'
import type { MatchPerson } from '@/lib/domain/matching/person'
import { type OutsideEntry, personOfLine } from '@/lib/domain/pension/entry'

/** A line of another office's ration-card list that a family must be asked about, and why it came into question. */
export interface OtherCard {
  readonly entry: OutsideEntry
  /** The list has the family's own number, under a name that nobody of the family bears. */
  readonly sameNumber: boolean
  readonly comparison: Comparison
}

const SAME_NAME = ['sameName', 'likeName', 'partOfName']

/**
 * Whether a line of an earlier ration-card list raises a question about a family (complaint 25). By the exact number first:
 * a card that the register knows already, borne by somebody of the family, is no question; the same number under another
 * name is one. Else as with pensions: a member who is as like the line as `from` says. It only asks; nothing stops by itself.
 */
export const otherCard = (members: readonly MatchPerson[], entry: OutsideEntry, from: number): OtherCard | null => {
  const line = personOfLine(entry)
  const compared = members.map((member) => compare(member, line)).toSorted((a, b) => b.score - a.score)
  const [likest] = compared
  if (!likest) return null
  const sameNumber = members.some(({ rationCardNo }) => rationCardNo !== null && rationCardNo === line.rationCardNo)
  if (!sameNumber) return likest.score >= from ? { entry, sameNumber, comparison: likest } : null
  const named = compared.some(({ grounds }) => grounds.some(({ code }) => SAME_NAME.includes(code)))
  return named ? null : { entry, sameNumber, comparison: likest }
}
