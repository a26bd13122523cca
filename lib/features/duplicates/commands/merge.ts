import 'server-only'
import { allowedToEnd, sidesIn } from './allowed'
import { askAboutCard } from './ask-card'
import { holdPair } from './hold-pair'
import { settleSame } from './settle-same'
import { decidable, mayStay, otherSide, SIDES } from '@/lib/domain/matching/pair'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { MergePairInput } from '@/lib/features/duplicates/schema'
import * as pairs from '@/lib/features/duplicates/store/pairs'
import * as sides from '@/lib/features/duplicates/store/sides'
import type { Command } from '@/lib/platform/command'

interface Decided {
  readonly [key: string]: string
  readonly id: string
  /**
   * `merged`, `proposed` when the entry that should end stands in another office's register, or `asked` when it has ended
   * and only a card names its person still.
   */
  readonly done: 'merged' | 'proposed' | 'asked'
}

/**
 * Decides that two entries are one person. The officer of the entry that ends carries it out: it ends as entered wrongly, what
 * was chosen of it goes to the entry that stays. When that entry is another office's, the decision is a proposal to it: every
 * office writes its own register only (F18, F19).
 */
export const mergePair: Command<MergePairInput, Decided> = async (context, input) => {
  const { id, version, keep, take, reason, reject } = input
  const { actor, tx, now } = context
  const pair = await holdPair(tx, id)
  if (!pair) return refuse('access.absent')
  const mine = sidesIn(actor, pair)
  const ends = otherSide(keep)
  const right = allowedToEnd(actor, pair, ends)
  if (!right.ok) return right
  const open = decidable(pair, version)
  if (!open.ok) return open
  const entries = await sides.sidesOf(tx, Object.values(pair.members))
  const hasEnded = (side: (typeof SIDES)[number]) => entries.get(pair.members[side])?.ended === true
  const stays = mayStay({ LEFT: hasEnded('LEFT'), RIGHT: hasEnded('RIGHT') }, keep)
  if (!stays.ok) return stays
  const numberOf = (side: (typeof SIDES)[number]) => entries.get(pair.members[side])?.householdNumber ?? '–'
  const said = { place: right.value.place, subject: { kind: 'pair', id }, reason }
  const sent = { type: 'duplicates.proposed', ...said } as const
  const params = { score: pair.score, left: numberOf('LEFT'), right: numberOf('RIGHT') }
  if (mine.includes(ends) && hasEnded(ends)) {
    const asked = await askAboutCard(context, right.value, pair, ends)
    if (!asked.ok) return asked
    const decision = { accountId: actor.accountId, at: now, reason }
    await pairs.decide(tx, right.value, pair, { ...decision, stage: 'PROPOSED', effects: { keep } })
    return ok({ value: { id, done: 'asked' }, event: { ...sent, params } })
  }
  const settled = await settleSame(context, right.value, [{ pair, keep, take }], { reason, reject, moves: [] })
  if (!settled.ok) return settled
  if (settled.value === 'proposed') return ok({ value: { id, done: 'proposed' }, event: { ...sent, params } })
  const kept = { score: pair.score, kept: numberOf(keep), ended: numberOf(ends) }
  return ok({ value: { id, done: 'merged' }, event: { type: 'duplicates.merged', ...said, params: kept } })
}
