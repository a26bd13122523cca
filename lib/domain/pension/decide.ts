import { type RegisterState } from '@/lib/domain/pension/register'
import { mayMove, type PensionResult, type Verdict } from '@/lib/domain/pension/result'
import { unmatched } from '@/lib/domain/pension/settle'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** The least a reason may hold, in characters: "no" is not one. */
const REASON = 5

/**
 * What a person's verdict on a possible match makes of the result. A named person decides and says why; the portal never
 * does (domain §4). Refuses `pensions.nothingAsked` where no line of a register stands beside the result and `pensions.noReason`.
 */
export const decide = (
  { result: from, line }: { readonly result: PensionResult; readonly line: boolean },
  verdict: Verdict,
  reason: string,
  states: readonly RegisterState[],
): Result<PensionResult> => {
  const to = resultOf(verdict, states)
  if (!line || !mayMove(from, to, 'PERSON')) return refuse('pensions.nothingAsked')
  return reason.trim().length < REASON ? refuse('pensions.noReason', {}, 'reason') : ok(to)
}

const resultOf = (verdict: Verdict, states: readonly RegisterState[]): PensionResult => {
  if (verdict === 'NOT_SAME') return unmatched(states)
  return verdict === 'RECEIVING' ? 'CONFIRMED_RECEIVING' : 'CONFIRMED_STOPPED'
}
