import { scopeOf } from '@/lib/domain/access/scope'
import { systemActor } from '@/lib/domain/access/system'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { compareWaiting } from '@/lib/features/duplicates/commands/compare-waiting'
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

/**
 * Compares a piece of what files brought into a State's register with the rest of it (F20): the step after an import, in the
 * background. False when nothing waits anywhere.
 */
export const stepDuplicates = async (): Promise<boolean> => {
  for (const place of await states()) {
    const compared = await transaction(scopeOf(systemActor(place)), compareWaiting)
    if (compared > 0) return true
  }
  return false
}
