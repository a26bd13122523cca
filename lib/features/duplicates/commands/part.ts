import 'server-only'
import { allowedAtAll } from './allowed'
import { holdPair } from './hold-pair'
import { decidable, SIDES } from '@/lib/domain/matching/pair'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { PartPairInput } from '@/lib/features/duplicates/schema'
import * as pairs from '@/lib/features/duplicates/store/pairs'
import * as sides from '@/lib/features/duplicates/store/sides'
import type { Command } from '@/lib/platform/command'

/**
 * Decides that two entries are two persons. It is not asked again while the facts of both stay as they are; the decision
 * keeps why.
 */
export const partPair: Command<PartPairInput, { id: string }> = async ({ actor, tx, now }, { id, version, reason }) => {
  const pair = await holdPair(tx, id)
  if (!pair) return refuse('access.absent')
  const right = allowedAtAll(actor, pair)
  if (!right.ok) return right
  const open = decidable(pair, version)
  if (!open.ok) return open
  const entries = await sides.sidesOf(tx, Object.values(pair.members))
  const [left, rightSide] = SIDES.map((side) => entries.get(pair.members[side])?.householdNumber ?? '–')
  await pairs.decide(tx, right.value, pair, { stage: 'DIFFERENT', accountId: actor.accountId, at: now, reason })
  return ok({
    value: { id },
    event: {
      type: 'duplicates.parted',
      place: right.value.place,
      subject: { kind: 'pair', id },
      params: { score: pair.score, left: left ?? '–', right: rightSide ?? '–' },
      reason,
    },
  })
}
