import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { otherSide } from '@/lib/domain/matching/pair'
import { ok, type Result } from '@/lib/domain/shared/result'
import * as pairs from '@/lib/features/duplicates/store/pairs'
import type { Context } from '@/lib/platform/command'
import { allowed, sidesIn } from './allowed'
import type { Match } from './matched-entries'
import { mergeFamilies } from './merge-families'

interface Said {
  readonly reason: string
  /** A running application of a family in which nobody is left is rejected as a duplicate. */
  readonly reject: boolean
}

/**
 * Settles that each of some pairs between the same two families is one person. Where the entries that should end stand in
 * another office's register the decision is a proposal to it: every office writes its own register only (F18, F19). What is
 * settled together is taken back together.
 */
export const settleSame = async (
  context: Context,
  right: Permit<'duplicate.decide'>,
  matches: readonly [Match, ...Match[]],
  { reason, reject }: Said,
): Promise<Result<'merged' | 'proposed'>> => {
  const { actor, tx, now } = context
  const [{ pair, keep }] = matches
  const mine = sidesIn(actor, pair)
  const decision = { accountId: actor.accountId, at: now, reason }
  const together = matches.length > 1 ? matches.map((match) => match.pair.id) : []
  if (!mine.includes(otherSide(keep))) {
    for (const match of matches) {
      const effects = { keep: match.keep, together }
      await pairs.decide(tx, right, match.pair, { ...decision, stage: 'PROPOSED', effects })
    }
    return ok('proposed')
  }
  const stays = mine.includes(keep) ? allowed(actor, pair, keep) : null
  if (stays && !stays.ok) return stays
  const merged = await mergeFamilies(context, right, matches, { reason, reject, staying: stays?.value ?? null })
  if (!merged.ok) return merged
  for (const [at, match] of matches.entries()) {
    const effects = { ...merged.value[at], together }
    await pairs.decide(tx, right, match.pair, { ...decision, stage: 'SAME', effects })
  }
  return ok('merged')
}
