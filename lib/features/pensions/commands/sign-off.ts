import 'server-only'
import type { SignOffInput } from '@/lib/features/pensions/schema'
import * as counted from '@/lib/features/pensions/store/counts'
import * as papers from '@/lib/features/pensions/store/papers'
import * as rounds from '@/lib/features/pensions/store/rounds'
import { permit } from '@/lib/domain/access/permit'
import { statesAt } from '@/lib/domain/pension/frame'
import { countsOf, shownBody, signOff } from '@/lib/domain/pension/round'
import { dayInIndia } from '@/lib/domain/shared/moment'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { Command } from '@/lib/platform/command'
import { sha256 } from '@/lib/platform/digest'
import { frameOn } from './compare'

/**
 * The Collector signs that the district's beneficiaries draw no pension (R81), bound to the counts and registers that were
 * shown (F57). Refuses as `signOff` does, and `pensions.shownChanged` when the counts moved since the page was drawn.
 */
export const signDistrictOff: Command<SignOffInput, { place: string }> = async (
  { actor, tx, today, now },
  { roundId, shown, orderNo, on },
) => {
  const round = await rounds.find(tx, roundId)
  if (!round) return refuse('access.absent')
  const { place } = round
  const allowed = permit(actor, 'pension.signOff', { place })
  if (!allowed.ok) return allowed
  const last = await rounds.lastOf(tx, place)
  if (last?.id !== roundId) return refuse('pensions.shownChanged')
  const toSign = {
    ...{ id: roundId, place, registers: round.registers },
    finishedOn: round.finishedAt && dayInIndia(round.finishedAt),
    counts: countsOf(await counted.countUnder(tx, place)),
  }
  const frame = await frameOn(tx, place, today)
  if (!frame.ok) return frame
  const body = signOff(toSign, statesAt(place, frame.value), { orderNo, on }, today)
  if (!body.ok) return body
  if (sha256(shownBody(toSign)) !== shown) return refuse('pensions.shownChanged')
  const digest = sha256(body.value)
  const { counts, registers } = toSign
  await papers.addSignOff(tx, allowed.value, {
    ...{ round: roundId, on, orderNo, counts, registers, digest },
    ...{ officerName: actor.name, accountId: actor.accountId, at: now },
  })
  return ok({
    value: { place },
    event: {
      type: 'pensions.signedOff',
      place,
      subject: { kind: 'pensionRound', id: roundId },
      params: { order: orderNo, digest },
    },
  })
}
