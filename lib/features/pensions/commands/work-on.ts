import 'server-only'
import * as rounds from '@/lib/features/pensions/store/rounds'
import { permit } from '@/lib/domain/access/permit'
import { scopeOf } from '@/lib/domain/access/scope'
import { systemActor } from '@/lib/domain/access/system'
import type { PlacePath } from '@/lib/domain/place/path'
import type { Refusal } from '@/lib/domain/refusals'
import { ok, type Result } from '@/lib/domain/shared/result'
import * as clock from '@/lib/platform/clock'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { indianDay } from '@/lib/platform/words'
import { frameToCompare } from './compare'
import { finishRound } from './round'
import { stepOn } from './step'

/** Carries a refusal out of the transaction, so that nothing of the step stays. */
class StepRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

/**
 * Takes a round of a place one step on, in the worker's hand, and ends it after the last: a transaction for a few hundred
 * families, so that it may be killed at any time and goes on where it stood. Two workers never meet a family twice: the
 * round's row is held. Refuses as `stepOn` does, and then nothing of the step stays.
 */
export const stepRound = async (id: string, place: PlacePath): Promise<Result<{ id: string }>> => {
  const step = await stepAlone(id, place)
  if (!step.ok) return step
  return step.value ? ok({ id }) : execute(finishRound, systemActor(place), { id })
}

const stepAlone = async (id: string, place: PlacePath): Promise<Result<boolean>> => {
  const actor = systemActor(place)
  const { accountId } = actor
  const now = clock.now()
  const lawful = <T>(answer: Result<T>): T => {
    if (!answer.ok) throw new StepRefused(answer.error)
    return answer.value
  }
  try {
    const value = await transaction(scopeOf(actor), async (tx) => {
      const round = await rounds.hold(tx, id)
      if (!round) return false
      const allowed = lawful(permit(actor, 'pension.check', round))
      const frame = lawful(await frameToCompare(tx, place, indianDay(now)))
      return lawful(await stepOn(tx, allowed, round, frame, { accountId, now }))
    })
    return ok(value)
  } catch (fault) {
    if (fault instanceof StepRefused) return { ok: false, error: fault.refusal }
    throw fault
  }
}
