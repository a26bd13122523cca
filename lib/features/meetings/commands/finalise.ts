import 'server-only'
import { advanceMeeting } from '@/lib/domain/meeting/stages'
import { finalise } from '@/lib/domain/selection/finalise'
import { seal } from '@/lib/domain/selection/sealed'
import { ok, refuse } from '@/lib/domain/shared/result'
import * as allocations from '@/lib/features/allocations/store/allocations'
import * as listed from '@/lib/features/lists/store/applications'
import * as lists from '@/lib/features/lists/store/lists'
import * as rows from '@/lib/features/lists/store/rows'
import { standing, takeUp } from './at-meeting'
import { minutesOf } from './minutes'
import { movesOf, orderOf } from './decided'
import { sealedOf } from './sealing'
import type { SignMeetingInput } from '@/lib/features/meetings/schema'
import * as meetings from '@/lib/features/meetings/store/meetings'
import * as settings from '@/lib/features/settings/store'
import type { Command } from '@/lib/platform/command'
import { sha256 } from '@/lib/platform/digest'
import { settingsOn } from '@/lib/rules/state-settings'

/**
 * The Pradhan signs: the Gram Sabha's order becomes the final list, is sealed with its digests and decides every
 * application (R47 R48; domain §12.3). Quota, meeting and list are held, so a second tab or a second hand finds it done.
 */
export const finaliseList: Command<SignMeetingInput, { id: string; listId: string }> = async (
  context,
  { meetingId, version },
) => {
  const { actor, tx, now } = context
  const taken = await takeUp(context, 'list.finalise', meetingId, version)
  if (!taken.ok) return taken
  const { meeting, permit, rule } = taken.value
  const signed = advanceMeeting(meeting.stage, 'sign')
  if (!signed.ok) return signed
  const list = await lists.hold(tx, meeting.listId)
  if (!list) return refuse('access.absent')
  const quota = await allocations.hold(tx, list.driveId, list.place)
  if (!quota) return refuse('lists.noQuota')
  const chosen = settingsOn(meeting.heldOn, await settings.ofState(tx, list.place))
  if (!chosen.ok) return chosen
  const { deviationPlaces, alternativeDisplayDays } = chosen.value
  const families = await rows.ofList(tx, list.id)
  const stages = await listed.stages(
    tx,
    families.map(({ applicationId }) => applicationId),
  )
  const order = orderOf(families, stages)
  if (!order.ok) return order
  const { decision: quorum } = standing(rule, meeting)
  const minutes = await minutesOf(context, meeting, list.driveId)
  const lawful = finalise({
    stage: list.stage,
    heldOn: meeting.heldOn,
    officerPresent: meeting.officer !== null,
    quorum,
    alternative: null,
    alternativeDisplayDays: alternativeDisplayDays.value,
    readOut: meeting.readOut,
    resolutionNumber: meeting.resolutionNumber,
    // The signature is this very act; it counts only under complete minutes, which are asked for next.
    meetingSigned: true,
    rows: order.value,
    seats: quota.seats,
    deviationPlaces: deviationPlaces.value,
  })
  if (!lawful.ok) return lawful
  if (!minutes.ok) return minutes
  const { stage, legitimacy, selected, waiting } = lawful.value
  const about = {
    list,
    meeting,
    quota,
    quorum,
    rule,
    legitimacy,
    rows: families,
    order: order.value,
    settings: chosen.value,
  }
  const sealed = seal(await sealedOf(tx, about), sha256)
  const kept = await meetings.save(tx, permit, meeting, {
    stage: signed.value,
    signedBy: actor.accountId,
    signedAt: now,
  })
  if (!kept.ok) return kept
  const frozen = await lists.freeze(tx, permit, list, { stage, seats: quota.seats, now }, sealed)
  if (!frozen.ok) return frozen
  await allocations.freeze(tx, permit, list.driveId, now)
  const moves = movesOf(families, stages)
  if (!moves.ok) return moves
  const moved = await listed.move(tx, permit, { actor, now }, moves.value)
  if (!moved.ok) return moved
  return ok({
    value: { id: meetingId, listId: list.id },
    event: {
      type: 'lists.finalised',
      place: list.place,
      subject: { kind: 'list', id: list.id },
      params: {
        edition: list.edition,
        selected,
        waiting,
        resolution: meeting.resolutionNumber,
        digest: sealed.public.digest,
      },
    },
  })
}
