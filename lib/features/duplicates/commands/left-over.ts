import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { Family } from '@/lib/domain/household/family'
import { compare } from '@/lib/domain/matching/compare'
import { sideThere } from '@/lib/domain/matching/counterparts'
import { leftOver, type Moving, type Said } from '@/lib/domain/matching/left-over'
import { otherSide, type Pair, type Side } from '@/lib/domain/matching/pair'
import { personOf } from '@/lib/domain/matching/person'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import type { MergeFamilyInput } from '@/lib/features/duplicates/schema'
import type { FamilyPairs } from '@/lib/features/duplicates/store/family-pairs'
import { idsOf } from '@/lib/features/duplicates/store/member'
import { sayAlike } from '@/lib/features/duplicates/store/said-alike'
import * as families from '@/lib/features/households/store/families'
import type { Context } from '@/lib/platform/command'
import { agesOn } from '@/lib/rules/ages'
import { sidesIn } from './allowed'
import type { Match } from './matched-entries'

interface Held {
  readonly pair: Pair
  readonly family: FamilyPairs
}

/** What becomes of those who are left over: further pairs of one person each, and who moves over. */
interface Shared {
  readonly matches: readonly Match[]
  readonly moves: readonly Moving[]
}

/** Of which person on the page something was refused, by the box in which it was said. */
const inItsBox = (refused: Result<never>, side: Side, said: MergeFamilyInput['leftOver']): Result<never> => {
  if (refused.ok) return refused
  const { error } = refused
  const row = said.findIndex((one) => one.side === side && one.serial === error.params['serial'])
  return row < 0 ? refused : { ok: false, error: { ...error, field: `leftOver[${row}].fate` } }
}

/**
 * Weighs what was said of those of the family that ends whom nobody is like, and writes down as pairs whom the officer holds
 * to be one person. Both families must be the officer's: nobody moves into another office's register without its
 * certificate (domain §13). Refuses `access.denied`, `duplicates.decidedTwo` and as `leftOver`.
 */
export const shareOut = async (
  { actor, tx, today }: Context,
  permit: Permit<'duplicate.decide'>,
  { pair, family }: Held,
  { keepFamily, leftOver: rows }: Pick<MergeFamilyInput, 'keepFamily' | 'leftOver'>,
): Promise<Result<Shared>> => {
  const side = otherSide(keepFamily)
  const said = rows.flatMap(({ side: of, serial, fate }): readonly Said[] =>
    of === side && fate ? [{ serial, fate }] : [],
  )
  if (said.length === 0) return ok({ matches: [], moves: [] })
  if (sidesIn(actor, pair).length < 2) return refuse('access.denied', { verb: 'duplicate.decide' })
  const ages = agesOn(today)
  if (!ages.ok) return ages
  const [ends, keeps] = [
    await families.find(tx, pair.households[side]),
    await families.find(tx, pair.households[keepFamily]),
  ]
  if (!ends || !keeps) return refuse('duplicates.gone')
  const matched = family.matched.map(({ pair: one, sides }) => ({
    serial: sides[sideThere(pair, one, side)].serial,
    kept: sides[sideThere(pair, one, keepFamily)].serial,
  }))
  const shared = leftOver({ ends: ends.family, keeps: keeps.family, matched }, said, { today, ages: ages.value })
  if (!shared.ok) return inItsBox(shared, side, rows)
  const [endIds, keepIds] = [await idsOf(tx, ends.id), await idsOf(tx, keeps.id)]
  const entry = (
    { id, family: of }: { id: string; family: Family },
    ids: ReadonlyMap<number, string>,
    serial: number,
  ) => {
    const member = of.members.find((one) => one.serial === serial)
    const memberId = ids.get(serial)
    const place = { household_id: id, place: of.place }
    return member && memberId !== undefined ? { ...place, id: memberId, person: personOf(member, of) } : null
  }
  const matches: Match[] = []
  for (const { serial, kept } of shared.value.same) {
    const [one, other] = [entry(ends, endIds, serial), entry(keeps, keepIds, kept)]
    if (!one || !other) return refuse('duplicates.gone')
    const found = await sayAlike(tx, permit, [one, other], compare(one.person, other.person))
    if (!found) return inItsBox(refuse('duplicates.decidedTwo', { serial }), side, rows)
    matches.push({ pair: found, keep: sideThere(pair, found, keepFamily), take: null })
  }
  return ok({ matches, moves: shared.value.moves })
}
