import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { writtenAnew } from '@/lib/domain/card/anew'
import { contentsIn } from '@/lib/domain/card/contents'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { findPairsOfHouseholds } from '@/lib/features/duplicates/store/find'
import * as cards from '@/lib/features/cards/store/cards'
import { writeAnew } from '@/lib/features/cards/store/editions'
import * as request from '@/lib/features/cards/store/request'
import * as families from '@/lib/features/households/store/families'
import type { HeldCard } from '@/lib/features/cards/store/stages'
import type { Context } from '@/lib/platform/command'
import { append } from '@/lib/platform/journal'
import { rulesFor } from '@/lib/rules/index'

interface Writing {
  readonly card: HeldCard
  readonly householdId: string
  readonly reason: string
}

/**
 * The answer "written anew" does what it says: the card keeps its number and names the family of today. Only an office that
 * issues cards gives it (R57). Whoever stood on the card and left stands on it no more, so pairs that it held open fall away.
 */
export const writeCardAnew = async (
  { actor, tx, today, now }: Context,
  { card, householdId, reason }: Writing,
): Promise<Result<true>> => {
  const kept = await cards.find(tx, card.id)
  const known = await families.find(tx, householdId)
  if (!kept || !known) return refuse('access.absent')
  const { place } = kept
  const allowed = permit(actor, 'card.issue', { place, householdId })
  if (!allowed.ok) return allowed
  const before = contentsIn(kept.contents)
  const rules = rulesFor(before.scheme, today)
  if (!rules.ok) return rules
  const edition = {
    village: known.family.village,
    address: request.addressOf(known.family),
    issuedBy: await request.issuerOf(tx, actor),
    issuedOn: today,
  }
  const after = writtenAnew(before, kept.stage, known.family, edition, rules.value)
  if (!after.ok) return after
  const by = { by: actor.accountId, at: now, reason }
  const { id, version } = card
  const written = await writeAnew(tx, allowed.value, { card: { id, version }, before, after: after.value, ...by })
  if (!written.ok) return written
  const params = { number: card.number, edition: written.value }
  await append(tx, actor, { type: 'cards.writtenAnew', place, subject: { kind: 'card', id }, params, reason }, now)
  await findPairsOfHouseholds(tx, [householdId])
  return ok(true)
}
