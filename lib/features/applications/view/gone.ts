import type { FamilyMember } from '@/lib/domain/household/family'
import type { EndCause } from '@/lib/domain/household/household'
import { nameInBoth } from '@/lib/domain/household/written-name'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** Whom an application names as the head and who lives in the family no more. */
export interface GoneView {
  readonly name: PlaceName
  readonly cause: EndCause
  readonly on: PlainDate
  /** The open question about the application, if one waits; by id. */
  readonly question: string | null
}

/**
 * Whoever the application names, if they died or left since; an entry that was made wrongly tells of nobody's going. Somebody
 * of the same name who lives in the family still is taken for the one who is named.
 */
export const goneHead = (
  head: PlaceName,
  members: readonly FamilyMember[],
  question: string | null,
): GoneView | null => {
  const named = members.filter((member) => {
    const { en, hi } = nameInBoth(member.name)
    return en === head.en && hi === head.hi
  })
  if (named.some(({ ended }) => ended === undefined)) return null
  const ended = named.flatMap((one) => (one.ended && one.ended.cause !== 'ENTERED_WRONGLY' ? [one.ended] : []))
  const last = ended.toSorted((a, b) => (a.on < b.on ? 1 : -1))[0]
  return last ? { name: head, cause: last.cause, on: last.on, question } : null
}
