import 'server-only'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { PartFamilyInput } from '@/lib/features/duplicates/schema'
import * as pairs from '@/lib/features/duplicates/store/pairs'
import type { Command } from '@/lib/platform/command'
import { sha256 } from '@/lib/platform/digest'
import { allowedAtAll } from './allowed'
import { holdFamily } from './hold-pair'

/**
 * Decides that nobody of the one family is anybody of the other: every open pair between the two is two persons, with one
 * reason, and is asked again when the facts of it change (F18).
 */
export const partFamily: Command<PartFamilyInput, { id: string }> = async (context, input) => {
  const { id, seen, noneReason: reason } = input
  const { actor, tx, now } = context
  const held = await holdFamily(tx, id)
  if (!held) return refuse('access.absent')
  const right = allowedAtAll(actor, held.pair)
  if (!right.ok) return right
  if (!held.family) return refuse('duplicates.notOpen')
  if (sha256(held.family.seen) !== seen) return refuse('access.changedMeanwhile')
  const { all, matched } = held.family
  const [{ pair: lead, sides }] = matched
  const together = [lead.id, ...all.flatMap((one) => (one.id === lead.id ? [] : [one.id]))]
  for (const pair of all) {
    const decision = { accountId: actor.accountId, at: now, reason, effects: { together } }
    await pairs.decide(tx, right.value, pair, { ...decision, stage: 'DIFFERENT' })
  }
  const params = {
    persons: all.length,
    left: sides.LEFT.householdNumber ?? '–',
    right: sides.RIGHT.householdNumber ?? '–',
  }
  const about = { place: right.value.place, subject: { kind: 'pair', id: lead.id }, params, reason } as const
  return ok({ value: { id: lead.id }, event: { type: 'duplicates.familyParted', ...about } })
}
