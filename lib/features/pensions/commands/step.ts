import 'server-only'
import * as counted from '@/lib/features/pensions/store/counts'
import * as persons from '@/lib/features/pensions/store/persons'
import * as rounds from '@/lib/features/pensions/store/rounds'
import type { Permit } from '@/lib/domain/access/permit'
import { isConcerned, type PensionFrame } from '@/lib/domain/pension/frame'
import { sumOf } from '@/lib/domain/pension/kept'
import type { ResultCounts } from '@/lib/domain/pension/round'
import type { PlacePath } from '@/lib/domain/place/path'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import type { Tx } from '@/lib/platform/db'
import { compareAll } from './compare'
import { keepCompared } from './keep'

/** Families that are met in one transaction. */
const CHUNK = 250

/** By whom a round is taken on, and when. */
interface Walker {
  readonly accountId: string
  readonly now: Date
}

/**
 * Meets the next families of a round, keeps what came of it and how far it is, in one transaction; answers whether any
 * are left. Refuses `access.changedMeanwhile` when somebody decided about one of them just then: the step is made again.
 */
export const stepOn = async (
  tx: Tx,
  allowed: Permit<'pension.check'>,
  round: rounds.Round,
  frame: PensionFrame,
  { accountId, now }: Walker,
): Promise<Result<boolean>> => {
  const families = await persons.familiesAfter(tx, round.place, round.checkpoint, CHUNK)
  const last = families.at(-1)
  if (!last) return ok(false)
  const ids = families.map(({ id }) => id)
  const concerned = (await persons.ofFamilies(tx, ids)).filter(({ facts }) => isConcerned(facts, frame))
  const compared = await compareAll(tx, concerned, frame)
  const moved = await keepCompared(tx, allowed, compared, { round: round.id, accountId, at: now })
  if (moved === null) return refuse('access.changedMeanwhile')
  const done = round.done + families.length
  await rounds.advance(tx, allowed, { id: round.id, done, checkpoint: last.id, moved: round.moved + moved })
  return ok(families.length === CHUNK)
}

/** Ends a round with what its area came to. */
export const endRound = async (
  tx: Tx,
  allowed: Permit<'pension.check'>,
  { id, place, moved }: { readonly id: string; readonly place: PlacePath; readonly moved: number },
  at: Date,
): Promise<ResultCounts> => {
  const parts = await counted.countByPlace(tx, place)
  const counts = sumOf(parts)
  await rounds.finish(tx, allowed, { id, counts, parts, moved, at })
  return counts
}
