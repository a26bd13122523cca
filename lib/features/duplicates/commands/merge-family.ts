import 'server-only'
import { sideThere } from '@/lib/domain/matching/counterparts'
import { otherSide } from '@/lib/domain/matching/pair'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { MergeFamilyInput } from '@/lib/features/duplicates/schema'
import type { ToldPair } from '@/lib/features/duplicates/store/told'
import type { Command } from '@/lib/platform/command'
import { sha256 } from '@/lib/platform/digest'
import { allowedToEnd } from './allowed'
import { holdFamily } from './hold-pair'
import type { Match } from './matched-entries'
import { shareOut } from './left-over'
import { settleSame } from './settle-same'

interface Decided {
  readonly [key: string]: string
  readonly id: string
  readonly done: 'familyMerged' | 'familyJoined' | 'familyProposed'
}

/**
 * Decides that two households are one family: each of the one who meets somebody of the other is that person. One decision
 * with one reason, under the guards of a single one; what each entry that stays lacks is taken from the one that ends.
 * Of whoever meets nobody the officer says who they are, or that they move over (`shareOut`); of whom nothing is said, they stay
 * where they are, and pairs that are left over wait (F18). Refuses `access.changedMeanwhile` when
 * the pairs between the two are not those that were shown.
 */
export const mergeFamily: Command<MergeFamilyInput, Decided> = async (context, input) => {
  const { id, seen, keepFamily, familyReason: reason, reject } = input
  const held = await holdFamily(context.tx, id)
  if (!held) return refuse('access.absent')
  const { pair, family } = held
  const right = allowedToEnd(context.actor, pair, otherSide(keepFamily))
  if (!right.ok) return right
  if (!family) return refuse('duplicates.notOpen')
  if (sha256(family.seen) !== seen) return refuse('access.changedMeanwhile')
  const [first, ...rest] = family.matched
  const match = ({ pair: one }: ToldPair): Match => ({ pair: one, keep: sideThere(pair, one, keepFamily), take: null })
  const shared = await shareOut(context, right.value, { pair, family }, input)
  if (!shared.ok) return shared
  const { matches: chosen, moves } = shared.value
  const matches = [match(first), ...rest.map(match), ...chosen] as const
  const settled = await settleSame(context, right.value, matches, { reason, reject, moves })
  if (!settled.ok) return settled
  const numberOf = (household: string) =>
    Object.values(first.sides).find(({ householdId }) => householdId === household)?.householdNumber ?? '–'
  const persons = matches.length
  const event = { place: right.value.place, subject: { kind: 'pair', id: first.pair.id }, reason } as const
  const [kept, ended] = [pair.households[keepFamily], pair.households[otherSide(keepFamily)]].map(numberOf)
  const value = { id: first.pair.id }
  if (settled.value === 'proposed') {
    const params = { persons, left: numberOf(pair.households.LEFT), right: numberOf(pair.households.RIGHT) }
    return ok({
      value: { ...value, done: 'familyProposed' },
      event: { type: 'duplicates.familyProposed', ...event, params },
    })
  }
  const params = { persons, kept: kept ?? '–', ended: ended ?? '–' }
  if (moves.length === 0)
    return ok({
      value: { ...value, done: 'familyMerged' },
      event: { type: 'duplicates.familyMerged', ...event, params },
    })
  return ok({
    value: { ...value, done: 'familyJoined' },
    event: { type: 'duplicates.familyJoined', ...event, params: { ...params, moved: moves.length } },
  })
}
