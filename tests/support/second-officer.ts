import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import type { ChangeVerdict } from '@/lib/domain/change/request'
import { decideChange } from '@/lib/features/changes/commands/decide'
import * as changes from '@/lib/features/changes/store'
import * as families from '@/lib/features/households/store/families'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { NOON } from '@/tests/support/register-story'

/** The second officer decides the request that waits for a family, against the register as it stands. */
export const secondOfficer = async (officer: Actor, householdId: string, verdict: ChangeVerdict = 'ACCEPTED') => {
  const seen = await transaction(scopeOf(officer), async (tx) => ({
    id: await changes.pendingOf(tx, householdId),
    household: (await families.find(tx, householdId))?.version,
  }))
  const input = { id: seen.id ?? '', version: 1, household: seen.household ?? 0, verdict, reason: 'Paper seen' }
  return execute(decideChange, officer, input, { now: NOON })
}
