import { scopeOf } from '@/lib/domain/access/scope'
import { systemActor } from '@/lib/domain/access/system'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { compareWaiting, TURN } from '@/lib/features/duplicates/commands/compare-waiting'
import { inTurn } from '@/lib/features/duplicates/store/uncompared'
import { compareWaitingList } from '@/lib/features/pensions/commands/compare-cards'
import { now, today } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'

/** Compares a piece of the families under way with a ration-card list that came in; false when none waits anywhere. */
export const stepCardLists = async (): Promise<boolean> => {
  for (const place of await states()) {
    const scope = scopeOf(systemActor(place))
    if (await transaction(scope, (tx) => compareWaitingList(tx, { day: today(), at: now() }))) return true
  }
  return false
}

const states = async (): Promise<readonly PlacePath[]> => {
  const rows = await transaction(null, (tx) =>
    tx.place.findMany({ where: { kind: 'STATE' }, select: { path: true }, orderBy: { path: 'asc' } }),
  )
  return rows.map(({ path }) => placePath(path))
}

// After which panchayat of each State the next turn goes on; a worker that begins anew begins at the first one.
const served = new Map<PlacePath, string>()

/**
 * Compares a piece of what files brought into a State's register with the rest of it (F20): the step after an import, in the
 * background, panchayats in turn. Whose turn it was is noted before it is taken: what fails there holds nobody else up.
 * False when nothing waits anywhere.
 */
export const stepDuplicates = async (): Promise<boolean> => {
  for (const state of await states()) {
    const scope = scopeOf(systemActor(state))
    const places = await transaction(scope, (tx) => inTurn(tx, served.get(state) ?? null, TURN))
    const last = places.at(-1)
    if (last === undefined) continue
    served.set(state, last)
    await transaction(scope, (tx) => compareWaiting(tx, places))
    return true
  }
  return false
}
