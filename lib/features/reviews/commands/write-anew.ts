import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { contentsIn } from '@/lib/domain/card/contents'
import { contentsDigest } from '@/lib/domain/card/shown'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { findPairsOfHouseholds } from '@/lib/features/duplicates/store/find'
import type { StoredCard } from '@/lib/features/cards/store/cards'
import { writeAnew } from '@/lib/features/cards/store/editions'
import { rewritten } from '@/lib/features/cards/store/rewriting'
import type { Context } from '@/lib/platform/command'
import { sha256 } from '@/lib/platform/digest'
import { append } from '@/lib/platform/journal'
import { rulesFor } from '@/lib/rules/index'

interface Writing {
  readonly card: StoredCard
  readonly reason: string
  /** Binds the writing to the card that was shown (F57). */
  readonly digest: string | undefined
}

/**
 * The answer "written anew" does what it says: the card keeps its number and names the family of today, as it was shown.
 * Only an office that issues cards gives it (R57). Whoever stood on the card and left stands on it no more, so pairs that
 * it held open fall away.
 */
export const writeCardAnew = async (
  { actor, tx, today, now }: Context,
  { card, reason, digest }: Writing,
): Promise<Result<true>> => {
  const { id, version, number, place, householdId } = card
  const allowed = permit(actor, 'card.issue', { place, householdId })
  if (!allowed.ok) return allowed
  const before = contentsIn(card.contents)
  const rules = rulesFor(before.scheme, today)
  if (!rules.ok) return rules
  const after = await rewritten(tx, card, { actor, today, rules: rules.value })
  if (!after.ok) return after
  if (contentsDigest(after.value, sha256) !== digest) return refuse('reviews.shownChanged')
  const by = { by: actor.accountId, at: now, reason }
  const written = await writeAnew(tx, allowed.value, { card: { id, version }, before, after: after.value, ...by })
  if (!written.ok) return written
  const params = { number, edition: written.value }
  await append(tx, actor, { type: 'cards.writtenAnew', place, subject: { kind: 'card', id }, params, reason }, now)
  await findPairsOfHouseholds(tx, [householdId])
  return ok(true)
}
