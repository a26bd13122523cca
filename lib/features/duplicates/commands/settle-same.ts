import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { FamilyMember } from '@/lib/domain/household/family'
import { readProposal } from '@/lib/domain/matching/effects'
import type { Moving } from '@/lib/domain/matching/left-over'
import { otherSide } from '@/lib/domain/matching/pair'
import { seenLacking } from '@/lib/domain/matching/seen-facts'
import { ok, type Result } from '@/lib/domain/shared/result'
import { serialOf } from '@/lib/features/duplicates/store/member'
import * as pairs from '@/lib/features/duplicates/store/pairs'
import { sidesOf } from '@/lib/features/duplicates/store/sides'
import * as families from '@/lib/features/households/store/families'
import type { Context } from '@/lib/platform/command'
import type { Tx } from '@/lib/platform/db'
import { allowed, sidesIn } from './allowed'
import { factsTold, type Match } from './matched-entries'
import { mergeFamilies } from './merge-families'
import { plainActor, type Staying } from './staying'

interface Said {
  readonly reason: string
  /** A running application of a family in which nobody is left is rejected as a duplicate. */
  readonly reject: boolean
  /** Who moves over into the family that stays. */
  readonly moves: readonly Moving[]
}

/**
 * The right to write the entries that stay: the actor's own, or by what the other office proposed when that is agreed to
 * as it was said; null when that office has not spoken, and then nothing of its register changes.
 */
const standing = (
  { actor }: Context,
  [{ pair, keep }, ...rest]: readonly [Match, ...Match[]],
): Result<Staying | null> => {
  if (sidesIn(actor, pair).includes(keep)) {
    const right = allowed(actor, pair, keep)
    return right.ok ? ok({ permit: right.value, by: null }) : right
  }
  const proposals = [{ pair, keep }, ...rest].map((match) => {
    const proposal = match.pair.stage === 'PROPOSED' ? readProposal(match.pair.effects) : null
    return proposal?.keep === match.keep ? proposal : null
  })
  const by = proposals.every((proposal) => proposal !== null) ? (proposals[0]?.by ?? null) : null
  const right = by && allowed(by, pair, keep)
  return ok(right?.ok ? { permit: right.value, by } : null)
}

/** The entry that stays, of the actor's own register. */
const stayingMember = async (tx: Tx, { pair, keep }: Match): Promise<FamilyMember | null> => {
  const serial = await serialOf(tx, pair.members[keep])
  const household = await families.find(tx, pair.households[keep])
  return household?.family.members.find((member) => member.serial === serial) ?? null
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
  { reason, reject, moves }: Said,
): Promise<Result<'merged' | 'proposed'>> => {
  const { actor, tx, now } = context
  const [{ pair, keep }] = matches
  const mine = sidesIn(actor, pair)
  const decision = { accountId: actor.accountId, at: now, reason }
  const together = matches.length > 1 ? matches.map((match) => match.pair.id) : []
  if (!mine.includes(otherSide(keep))) {
    const seen = await sidesOf(
      tx,
      matches.flatMap((match) => Object.values(match.pair.members)),
    )
    for (const match of matches) {
      const [kept, ends] = [match.keep, otherSide(match.keep)].map((side) => seen.get(match.pair.members[side]))
      const take = match.take ?? (kept && ends ? seenLacking(kept, ends) : [])
      const stays = await stayingMember(tx, match)
      const told = stays ? factsTold(stays, take) : {}
      const effects = { keep: match.keep, take: [...take], told, together, by: plainActor(actor) }
      await pairs.decide(tx, right, match.pair, { ...decision, stage: 'PROPOSED', effects, proposedSide: match.keep })
    }
    return ok('proposed')
  }
  const stays = standing(context, matches)
  if (!stays.ok) return stays
  const chosen = matches.map((match): Match => {
    const proposal = stays.value?.by ? readProposal(match.pair.effects) : null
    return proposal ? { ...match, take: proposal.take, told: proposal.told } : match
  })
  const [first = matches[0], ...rest] = chosen
  const merged = await mergeFamilies(context, right, [first, ...rest], { reason, reject, moves, staying: stays.value })
  if (!merged.ok) return merged
  for (const [at, match] of matches.entries()) {
    const effects = { ...merged.value[at], together }
    await pairs.decide(tx, right, match.pair, { ...decision, stage: 'SAME', effects })
  }
  return ok('merged')
}
