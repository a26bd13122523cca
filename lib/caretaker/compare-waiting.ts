import { scopeOf } from '@/lib/domain/access/scope'
import { systemActor } from '@/lib/domain/access/system'
import { placePath } from '@/lib/domain/place/path'
import { compareWaiting } from '@/lib/features/duplicates/commands/compare-waiting'
import { transaction } from '@/lib/platform/db'

/**
 * Compares a piece of what files brought into a State's register with the rest of it (F20): the step after an import, in the
 * background. False when nothing waits anywhere.
 */
export const stepDuplicates = async (): Promise<boolean> => {
  const states = await transaction(null, (tx) =>
    tx.place.findMany({ where: { kind: 'STATE' }, select: { path: true }, orderBy: { path: 'asc' } }),
  )
  for (const { path } of states) {
    const compared = await transaction(scopeOf(systemActor(placePath(path))), compareWaiting)
    if (compared > 0) return true
  }
  return false
}
