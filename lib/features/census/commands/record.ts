import 'server-only'
import type { RecordCensusInput } from '@/lib/features/census/schema'
import * as census from '@/lib/features/census/store'
import * as households from '@/lib/features/households/store/families'
import { permit } from '@/lib/domain/access/permit'
import { CENSUS_FLAGS, type CensusFlag, DEPRIVATIONS } from '@/lib/domain/census/flags'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { Command } from '@/lib/platform/command'

/** Records a family's census from the paper extract, once for ever (fact 9): a second attempt is refused. */
export const recordCensus: Command<RecordCensusInput, { id: string }> = async (
  { actor, tx, today, now },
  { householdId, takenOn, document, flags: answers },
) => {
  const known = await households.find(tx, householdId)
  if (!known) return refuse('access.absent')
  const { place } = known.family
  const allowed = permit(actor, 'census.record', { place, householdId })
  if (!allowed.ok) return allowed
  if (takenOn > today) return refuse('census.takenInFuture', {}, 'takenOn')
  const flags: Partial<Record<CensusFlag, boolean>> = {}
  for (const flag of CENSUS_FLAGS) if (answers[flag]) flags[flag] = answers[flag] === 'yes'
  const snapshot = { takenOn, flags, source: 'EXTRACT', document, recordedBy: actor.accountId, recordedAt: now }
  if (!(await census.keep(tx, allowed.value, householdId, snapshot))) return refuse('census.alreadyRecorded')
  return ok({
    value: { id: householdId },
    event: {
      type: 'census.recorded',
      place,
      subject: { kind: 'household', id: householdId },
      params: { number: known.number, takenOn, score: DEPRIVATIONS.filter((flag) => flags[flag] === true).length },
    },
  })
}
