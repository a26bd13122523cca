import 'server-only'
import * as census from '@/lib/features/census/store'
import type { KeptRequest } from '@/lib/features/changes/store'
import type { Permit } from '@/lib/domain/access/permit'
import { type CensusProposal, mayPropose } from '@/lib/domain/census/proposal'
import { DEPRIVATIONS } from '@/lib/domain/census/flags'
import { SURVEY_YEAR } from '@/lib/domain/census/survey-day'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import type { Context } from '@/lib/platform/command'
import { append } from '@/lib/platform/journal'

interface Accepting {
  readonly request: KeptRequest
  readonly proposal: CensusProposal
  /** The household's number. */
  readonly number: string
}

/** What a second officer accepted counts from now on: under the hand of who asked, verified by who decided (F5). */
export const acceptCensus = async (
  { actor, tx, today, now }: Context,
  permit: Permit<'change.decide'>,
  { request, proposal, number }: Accepting,
): Promise<Result<true>> => {
  const { householdId, place, reason, askedBy } = request
  await census.hold(tx, householdId)
  const lawful = mayPropose(proposal, await census.find(tx, householdId), today)
  if (!lawful.ok) return lawful
  const verifiedBy = actor.accountId
  const subject = { kind: 'household', id: householdId }
  if (proposal.kind === 'CORRECTION') {
    const { flag, value, evidence } = proposal
    await census.add(tx, permit, householdId, { ...proposal, reason, accountId: askedBy, at: now, verifiedBy })
    const params = { number, flag, value: value ? 'yes' : 'no', evidence } as const
    await append(tx, actor, { type: 'census.corrected', place, subject, params, reason }, now)
    return ok(true)
  }
  const { takenOn, flags } = proposal.snapshot
  const source = { source: 'EXTRACT', document: request.document, recordedBy: askedBy, recordedAt: now, verifiedBy }
  const kept = await census.keep(tx, permit, householdId, { takenOn, flags, ...source })
  if (!kept) return refuse('census.alreadyRecorded')
  const params = {
    number,
    takenOn: takenOn ?? SURVEY_YEAR,
    score: DEPRIVATIONS.filter((flag) => flags[flag] === true).length,
  }
  await append(tx, actor, { type: 'census.recorded', place, subject, params }, now)
  return ok(true)
}
