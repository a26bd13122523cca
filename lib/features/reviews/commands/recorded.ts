import 'server-only'
import { livingMembers } from '@/lib/domain/household/household'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import * as families from '@/lib/features/households/store/families'
import type { StoredQuestion } from '@/lib/features/reviews/store/questions'
import type { Context } from '@/lib/platform/command'

/**
 * "What happened is recorded in the family" is true once everybody of whom a newer file said nothing has ended in the register,
 * or the family has. Refuses `reviews.stillThere` with the names of those who stand there.
 */
export const isRecorded = async (
  { tx, today }: Pick<Context, 'tx' | 'today'>,
  { householdId, serials }: Pick<StoredQuestion, 'householdId' | 'serials'>,
): Promise<Result<true>> => {
  const held = await families.find(tx, householdId)
  if (!held || held.ended) return ok(true)
  const there = livingMembers(held.family.members, today).filter(({ serial }) => serials.includes(serial))
  if (there.length === 0) return ok(true)
  const names = there.map(({ name }) => [...new Set([name.hi, name.en])].filter(Boolean).join(' · '))
  return refuse('reviews.stillThere', { names: names.join(', ') }, 'outcome')
}
