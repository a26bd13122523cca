import type { Actor } from '@/lib/domain/access/actor'
import { permit, type Permit } from '@/lib/domain/access/permit'
import { includes, scopeOf } from '@/lib/domain/access/scope'
import { type Pair, type Side, SIDES } from '@/lib/domain/matching/pair'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** The sides of a pair that lie in the actor's area. */
export const sidesIn = (actor: Actor, pair: Pair): readonly Side[] =>
  SIDES.filter((side) => includes(scopeOf(actor), { place: pair.places[side] }))

/** The right to decide on a pair for one of its sides; nobody decides when either household is their own. */
export const allowed = (actor: Actor, pair: Pair, side: Side): Result<Permit<'duplicate.decide'>> => {
  const own = SIDES.some((one) => actor.ownHouseholdId !== undefined && pair.households[one] === actor.ownHouseholdId)
  if (own) return refuse('access.ownHousehold')
  return permit(actor, 'duplicate.decide', { place: pair.places[side], householdId: pair.households[side] })
}

/** The right to say something of the pair as a whole, for whichever side is the actor's. */
export const allowedAtAll = (actor: Actor, pair: Pair): Result<Permit<'duplicate.decide'>> => {
  const [side] = sidesIn(actor, pair)
  if (side === undefined) return refuse('access.absent')
  const right = allowed(actor, pair, side)
  return right.ok ? ok(right.value) : right
}

/** The right to say that the entry of one side ends: for that side where it is the actor's, else to propose it for the other. */
export const allowedToEnd = (actor: Actor, pair: Pair, ends: Side): Result<Permit<'duplicate.decide'>> =>
  sidesIn(actor, pair).includes(ends) ? allowed(actor, pair, ends) : allowedAtAll(actor, pair)
