import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { assign } from '@/lib/domain/assignment/assignment'
import type { PlacePath } from '@/lib/domain/place/path'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { AssignOfficerInput, ProposeOfficerInput } from '@/lib/features/assignments/schema'
import * as assignments from '@/lib/features/assignments/store'
import * as drives from '@/lib/features/drives/store'
import type { Command, Context } from '@/lib/platform/command'

const officerIn = async ({ actor, tx, today }: Context, officerId: string) => {
  const officers = await assignments.officersUnder(tx, actor.place, today)
  return officers.find(({ accountId }) => accountId === officerId) ?? null
}

/**
 * The Collector assigns the one officer who answers for a panchayat in a drive, or replaces that officer by a written
 * order with a reason; the history stays (R44).
 */
export const assignOfficer: Command<AssignOfficerInput, { driveId: string; panchayat: PlacePath }> = async (
  context,
  { driveId, panchayat, officerId, designation, orderNumber, orderDate, from, reason },
) => {
  const { actor, tx } = context
  const drive = await drives.find(tx, driveId)
  if (!drive) return refuse('access.absent')
  const allowed = permit(actor, 'assignment.make', { place: panchayat })
  if (!allowed.ok) return allowed
  const officer = await officerIn(context, officerId)
  if (!officer) return refuse('access.absent')
  const past = await assignments.history(tx, driveId, panchayat)
  const decided = assign(past, { panchayat, driveId, officerId, orderNumber, from }, reason ?? null)
  if (!decided.ok) return decided
  const before = past.find(({ until }) => until === null)
  const particulars = { officerName: officer.name, designation, orderDate, reason: reason ?? null }
  await assignments.keep(tx, allowed.value, decided.value, particulars)
  const about = { place: panchayat, subject: { kind: 'drive', id: driveId } }
  const params = { officer: officer.name.en, order: orderNumber, from }
  return ok({
    value: { driveId, panchayat },
    event:
      before && reason
        ? { ...about, type: 'assignments.replaced', params: { ...params, before: before.officerName.en }, reason }
        : { ...about, type: 'assignments.made', params },
  })
}

/** The block proposes an officer; the journal keeps the proposal and the Collector decides (domain §11). */
export const proposeOfficer: Command<ProposeOfficerInput, { driveId: string }> = async (
  context,
  { driveId, panchayat, officerId },
) => {
  const { actor, tx } = context
  const drive = await drives.find(tx, driveId)
  if (!drive) return refuse('access.absent')
  const allowed = permit(actor, 'assignment.propose', { place: panchayat })
  if (!allowed.ok) return allowed
  const officer = await officerIn(context, officerId)
  if (!officer) return refuse('access.absent')
  return ok({
    value: { driveId },
    event: {
      type: 'assignments.proposed',
      place: allowed.value.place,
      subject: { kind: 'drive', id: driveId },
      params: { officer: officer.name.en },
    },
  })
}
