import 'server-only'
import type { CorrectCensusInput } from '@/lib/features/census/schema'
import type { Command } from '@/lib/platform/command'
import { proposeCensus } from './propose'

/** Asks for a sourced correction of one flag; the snapshot itself stays as it is (fact 9, R19). */
export const correctCensus: Command<CorrectCensusInput, { id: string }> = (
  context,
  { householdId, reason, ...correction },
) =>
  proposeCensus(context, {
    ...{ householdId, verb: 'census.correct', reason, document: correction.note },
    proposal: { kind: 'CORRECTION', ...correction },
  })
