import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { mayStrikeOff } from '@/lib/domain/place/held'
import { stateOf } from '@/lib/domain/place/path'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { ApplyPlacesInput } from '@/lib/features/places/schema'
import { heldUnder } from '@/lib/features/places/store/held'
import * as book from '@/lib/features/places/store/import-book'
import * as imports from '@/lib/features/places/store/imports'
import type { Command } from '@/lib/platform/command'
import { planned } from './planned'
import { importedEvent } from './imported-event'

/**
 * Takes over a file of the directory as it was shown. It is planned again against the directory of now: refuses
 * `places.notAsShown` when that is anything else than what was looked at, `places.notShown` when it was applied already
 * or let go for a newer file, and as `mayStrikeOff` does.
 */
export const applyPlaces: Command<ApplyPlacesInput, { id: string }> = async (
  { actor, tx, today, now },
  { id, seen, confirmed },
) => {
  const allowed = permit(actor, 'place.import', actor)
  if (!allowed.ok) return allowed
  const place = stateOf(actor.place)
  await imports.hold(tx)
  const kept = await book.find(tx, id)
  const bytes = kept && (await book.fileOf(tx, id))
  if (!kept) return refuse('access.absent')
  if (kept.stage !== 'SHOWN' || !bytes) return refuse('places.notShown')
  const read = await planned(tx, place, { bytes, fileName: kept.fileName, complete: kept.complete })
  if (!read.ok) return read
  if (read.value.seen !== seen || kept.seen !== seen) return refuse('places.notAsShown')
  const lawful = mayStrikeOff(await heldUnder(tx, read.value.plan.struckOff), confirmed)
  if (!lawful.ok) return lawful
  await imports.apply(tx, allowed.value, read.value.plan, { today, source: kept.fileName })
  await book.applied(tx, allowed.value, id, { at: now, accountId: actor.accountId })
  await book.letGo(tx, allowed.value, place)
  return ok({ value: { id }, event: importedEvent({ id, place, digest: kept.digest }, read.value) })
}
