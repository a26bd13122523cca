import { type Scope, scopeOf } from '@/lib/domain/access/scope'
import { systemActor } from '@/lib/domain/access/system'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { compareWaiting, TURN } from '@/lib/features/duplicates/commands/compare-waiting'
import * as delays from '@/lib/features/duplicates/store/delays'
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
 * background, panchayats in turn, each by itself: what fails in one is put off and noted, and holds nobody else up. False
 * when nothing was done: nothing waits, or somebody else holds it just now.
 */
export const stepDuplicates = async (): Promise<boolean> => {
  for (const state of await states()) {
    const scope = scopeOf(systemActor(state))
    const places = await transaction(scope, (tx) => inTurn(tx, served.get(state) ?? null, TURN))
    const last = places.at(-1)
    if (last === undefined) continue
    served.set(state, last)
    const share = Math.max(1, Math.floor(TURN.families / places.length))
    let busy = false
    for (const place of places) if (await compareIn(scope, place, share)) busy = true
    if (busy) return true
  }
  return false
}

/** Compares up to so many families of one panchayat; whether any was met, or could not be. */
const compareIn = async (scope: Scope, place: string, families: number): Promise<boolean> => {
  try {
    return await transaction(scope, async (tx) => {
      // What failed with several may be through with one.
      const failed = await delays.isDelayed(tx, place)
      const compared = await compareWaiting(tx, place, failed ? 1 : families)
      if (failed && compared > 0) await delays.end(tx, place)
      return compared > 0
    })
  } catch (fault) {
    // Without a database nothing can be noted, and the worker waits for it.
    await transaction(scope, (tx) => delays.putOff(tx, place, now()))
    console.error(`Comparing ${place}:`, fault instanceof Error ? fault.message : fault)
    return true
  }
}
