import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { open } from '@/lib/domain/drive/drive'
import { districtOf, stateOf } from '@/lib/domain/place/path'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { CreateDriveInput, OpenDriveInput } from '@/lib/features/drives/schema'
import * as drives from '@/lib/features/drives/store'
import type { Command } from '@/lib/platform/command'

/** The State starts an identification drive (R39). */
export const createDrive: Command<CreateDriveInput, { id: string }> = async (
  { actor, tx },
  { scheme, label, referenceDate },
) => {
  const place = stateOf(actor.place)
  const allowed = permit(actor, 'drive.create', { place })
  if (!allowed.ok) return allowed
  const namesake = (await drives.ofState(tx, place)).some((one) => one.label === label)
  if (namesake) return refuse('drives.labelTaken', { label }, 'label')
  const id = await drives.create(tx, allowed.value, { scheme, label, referenceDate })
  return ok({
    value: { id },
    event: { type: 'drives.created', place, subject: { kind: 'drive', id }, params: { label, scheme } },
  })
}

/** The Collector opens the drive in the district, after wide publicity that is proved (R42). */
export const openDrive: Command<OpenDriveInput, { id: string }> = async (
  { actor, tx, now },
  { driveId, ...wanted },
) => {
  const drive = await drives.find(tx, driveId)
  const district = districtOf(actor.place)
  if (!drive || !district) return refuse('access.absent')
  const allowed = permit(actor, 'drive.open', { place: district })
  if (!allowed.ok) return allowed
  if (await drives.windowAt(tx, driveId, district)) return refuse('drives.alreadyOpened')
  const opened = open(wanted, null)
  if (!opened.ok) return opened
  await drives.openIn(tx, allowed.value, { driveId, accountId: actor.accountId, now }, opened.value)
  const { opensOn, closesOn } = opened.value
  return ok({
    value: { id: driveId },
    event: {
      type: 'drives.opened',
      place: district,
      subject: { kind: 'drive', id: driveId },
      params: { from: opensOn, until: closesOn },
    },
  })
}
