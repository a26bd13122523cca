import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import * as applications from '@/lib/features/applications/store/applications'
import type { Context } from '@/lib/platform/command'
import { callIn } from './call-in'
import { givePlaceBack } from './give-place-back'
import { follow } from './move-application'
import { type Answering, askAbout, askForNext, turnOf } from './next-in-line'

/**
 * The block officer's order about a place of a list: a family that stands again gets it back or not, the next one is called
 * in, struck off, or visited once more (domain §13, Vacancy; decisions 0085, 0096). Who waits no more makes room for the turn
 * of the one after it.
 */
export const moveByOrder = async (
  context: Context,
  permit: Permit<'consolidation.block'>,
  { applicationId, outcome, reason }: Answering,
): Promise<Result<true>> => {
  if (outcome === 'CALLED') return callIn(context, permit, { applicationId, reason })
  if (outcome === 'PLACE_BACK') return givePlaceBack(context, permit, { applicationId, reason })
  const kept = await applications.find(context.tx, applicationId)
  if (!kept) return refuse('access.absent')
  if (outcome === 'STAYS_WAITING' && kept.law.stage === 'WAITLISTED') {
    await askAbout(context, 'NEXT_CHECK', turnOf(kept))
    return ok(true)
  }
  const freed = await follow(context, permit, kept, { outcome, reason })
  if (!freed.ok) return freed
  // A place that had been given up before stays so, and the next family was asked about then.
  if (outcome === 'PLACE_GONE' && !freed.value) return ok(true)
  await askForNext(context, applicationId)
  return ok(true)
}
