import 'server-only'
import { allowedAtAll } from './allowed'
import { askAnew } from './ask-anew'
import { holdDecided } from './hold-pair'
import { reinstateRejected } from './reinstate'
import { undoMerger } from './undo-merger'
import { CANDIDATE_FROM } from '@/lib/domain/matching/compare'
import { decidedTogether, readEffects } from '@/lib/domain/matching/effects'
import { undoable } from '@/lib/domain/matching/pair'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { UndoPairInput } from '@/lib/features/duplicates/schema'
import { findPairsOfHouseholds } from '@/lib/features/duplicates/store/find'
import * as pairs from '@/lib/features/duplicates/store/pairs'
import * as sides from '@/lib/features/duplicates/store/sides'
import type { Command } from '@/lib/platform/command'

/**
 * Takes a decision back within thirty days, with a reason (F18): two persons are asked about again; a merger is undone in
 * every register it wrote, and what was corrected since then stays. A decision on a whole family is taken back as a whole. Then
 * both families are compared anew: of an entry that has ended in a third one nothing is asked, but of that third one (0097).
 */
export const undoPair: Command<UndoPairInput, { id: string }> = async (context, { id, version, reason }) => {
  const { actor, tx, today } = context
  const settled = await holdDecided(tx, id)
  const pair = settled?.find((one) => one.id === id)
  if (!settled || !pair) return refuse('access.absent')
  const right = allowedAtAll(actor, pair)
  if (!right.ok) return right
  const still = undoable(pair, version, today)
  if (!still.ok) return still
  const mergers = settled.flatMap((one) => {
    const effects = one.stage === 'SAME' ? readEffects(one.effects) : null
    return effects ? [{ pair: one, effects }] : []
  })
  const [first, ...rest] = mergers
  if (first) {
    // One decision, one way back: nothing of it was undone otherwise meanwhile.
    if (mergers.length < decidedTogether(pair.effects).length) return refuse('duplicates.changedSince')
    const undone = await undoMerger(context, [first, ...rest], reason)
    if (!undone.ok) return undone
    const back = await reinstateRejected(context, right.value, first.effects, reason)
    if (!back.ok) return back
    const asked = await askAnew(context, [first, ...rest], reason)
    if (!asked.ok) return asked
  }
  const entries = await sides.sidesOf(tx, Object.values(pair.members))
  for (const one of settled) {
    // Whom an officer chose by hand the facts do not name: without that word nothing is left to ask.
    const stage = one.score < CANDIDATE_FROM ? 'LAPSED' : 'OPEN'
    await pairs.decide(tx, right.value, one, { stage, accountId: null, at: null, reason: null })
  }
  // An entry may have ended meanwhile in a third one, or a card been written anew: what is open now the facts of today say.
  await findPairsOfHouseholds(tx, Object.values(pair.households))
  return ok({
    value: { id },
    event: {
      type: 'duplicates.undone',
      place: right.value.place,
      subject: { kind: 'pair', id },
      params: {
        decision: pair.stage,
        left: entries.get(pair.members.LEFT)?.householdNumber ?? '–',
        right: entries.get(pair.members.RIGHT)?.householdNumber ?? '–',
      },
      reason,
    },
  })
}
