import 'server-only'
import type { Family } from '@/lib/domain/household/family'
import type { Moved } from '@/lib/domain/household/moved-along'
import { present } from '@/lib/domain/life/unit'
import { bringOver, type Moving } from '@/lib/domain/matching/left-over'
import { whatComes } from '@/lib/domain/matching/ends'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import * as units from '@/lib/features/lives/store/units'
import type { Context } from '@/lib/platform/command'
import { agesOn } from '@/lib/rules/ages'
import { ask } from './ask'

interface Joining {
  /** The pair under which the decision was taken. */
  readonly pair: string
  /** The household that stays, and its family with what it takes over of those who are one person. */
  readonly id: string
  readonly family: Family
  readonly ends: Family
  readonly moves: readonly Moving[]
}

/** The family that stays with whoever moved over, and what an undo needs of it. */
interface Joined {
  readonly family: Family
  readonly moved: readonly Moved[]
  readonly keptAsked: readonly string[]
  readonly keptPresent: readonly number[]
}

/** Takes those who move over into the family that stays, and asks about its own cards and applications (F13). */
export const takeOver = async (
  context: Context,
  { pair, id, family, ends, moves }: Joining,
): Promise<Result<Joined>> => {
  if (moves.length === 0) return ok({ family, moved: [], keptAsked: [], keptPresent: [] })
  const ages = agesOn(context.today)
  if (!ages.ok) return ages
  const loaded = await units.load(context.tx, id)
  if (!loaded || loaded.unit.ended) return refuse('duplicates.gone')
  const before = { ...loaded.unit, family }
  const joined = bringOver(before, ends, moves, context.today)
  if (!joined.ok) return joined
  const { unit, moved } = joined.value
  const raised = whatComes({ unit: before, ties: loaded.ties }, unit, context.today, ages.value)
  const asked = await ask(context, { pair, place: family.place, householdId: id, raised })
  if (!asked.ok) return asked
  return ok({
    family: unit.family,
    moved,
    keptAsked: raised.map((one) => one.id),
    keptPresent: present(loaded.unit).map(({ serial }) => serial),
  })
}
