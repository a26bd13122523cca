import type { Family } from '@/lib/domain/household/family'
import { partsOf, pathOf } from '@/lib/domain/household/facts'
import { familyHead, type Member } from '@/lib/domain/household/household'
import { checkRetold } from '@/lib/domain/household/new-head'
import type { FactDifference } from '@/lib/domain/import/newer'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result } from '@/lib/domain/shared/result'

/** Whom the file makes the head, where what it says of the present head and of the next one may be taken over. */
const headIn = (held: Family, told: Family, facts: readonly FactDifference[], today: PlainDate): Member | null => {
  const [now, next] = [familyHead(held.members, today), familyHead(told.members, today)]
  if (now === null || next === null || now.serial === next.serial) return null
  const isKnown = held.members.some(({ serial }) => serial === next.serial)
  const needed = [pathOf('relation', now.serial), pathOf(isKnown ? 'relation' : 'joined', next.serial)]
  return needed.every((path) => facts.some(({ field, applied }) => applied && field === path)) ? next : null
}

/**
 * A newer file's differences where it makes another one the head (decision 0102): it must tell how everybody who lives in the
 * family stands to that one, and then all of these relations are the file's, also where an officer had told one – that was
 * the relation to another head. A head of whom the file says nothing stays the head: with two the family would not stand
 * (`FAMILY`), and what became of that one is asked. Refuses `households.relationUntold`.
 */
export const withNewHead = (
  held: Family,
  told: Family,
  facts: readonly FactDifference[],
  today: PlainDate,
): Result<readonly FactDifference[]> => {
  const head = headIn(held, told, facts, today)
  if (head === null) return ok(facts)
  const retold = checkRetold(held.members, head, new Set(told.members.map(({ serial }) => serial)), today)
  if (!retold.ok) return retold
  return ok(
    facts.map((one) => {
      const { field, before, after, why } = one
      return why === 'OFFICER' && partsOf(field).field === 'relation' ? { field, before, after, applied: true } : one
    }),
  )
}
