import 'server-only'
import type { RecordCensusInput } from '@/lib/features/census/schema'
import { CENSUS_FLAGS, type CensusFlag } from '@/lib/domain/census/flags'
import type { Command } from '@/lib/platform/command'
import { proposeCensus } from './propose'

/** Asks for a family's census to be kept from the paper extract, once for ever (fact 9). */
export const recordCensus: Command<RecordCensusInput, { id: string }> = (
  context,
  { householdId, takenOn, document, flags: answers },
) => {
  const flags: Partial<Record<CensusFlag, boolean>> = {}
  for (const flag of CENSUS_FLAGS) if (answers[flag]) flags[flag] = answers[flag] === 'yes'
  return proposeCensus(context, {
    ...{ householdId, verb: 'census.record', reason: document, document },
    proposal: { kind: 'EXTRACT', snapshot: { takenOn: takenOn ?? null, flags } },
  })
}
