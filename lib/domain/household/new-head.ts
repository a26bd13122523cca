import { familyHead, livingMembers, type Member } from '@/lib/domain/household/household'
import { bothSpellings } from '@/lib/domain/household/written-name'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** Names one after the other, each with both of its spellings. */
export const namesIn = (members: readonly Pick<Member, 'name'>[]): string =>
  members.map(({ name }) => bothSpellings(name)).join(', ')

/**
 * Whoever lives in a family that gets another head, and of whom nobody told how they stand to that one; nobody where the head
 * stays. A relation is one to a head: with another head it is told anew of everybody (domain §13, Death of head).
 */
export const untoldOf = (
  held: readonly Member[],
  head: Member | null,
  told: ReadonlySet<number>,
  today: PlainDate,
): readonly Member[] =>
  head === null || familyHead(held, today)?.serial === head.serial
    ? []
    : livingMembers(held, today).filter(({ serial }) => !told.has(serial))

/**
 * Whether a file that tells a family may make `head` its head: it tells everybody's relation (decision 0102). Refuses
 * `households.relationUntold` with who is missing.
 */
export const checkRetold = (
  held: readonly Member[],
  head: Member | null,
  told: ReadonlySet<number>,
  today: PlainDate,
): Result<true> => {
  const untold = untoldOf(held, head, told, today)
  return head === null || untold.length === 0
    ? ok(true)
    : refuse('households.relationUntold', { head: bothSpellings(head.name), names: namesIn(untold) })
}
