import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { mayStrikeOff } from '@/lib/domain/place/held'
import { stateOf } from '@/lib/domain/place/path'
import { ok } from '@/lib/domain/shared/result'
import type { ImportPlacesInput } from '@/lib/features/places/schema'
import { heldUnder } from '@/lib/features/places/store/held'
import * as book from '@/lib/features/places/store/import-book'
import * as imports from '@/lib/features/places/store/imports'
import type { Command } from '@/lib/platform/command'
import { sha256 } from '@/lib/platform/digest'
import { planned } from './planned'
import { importedEvent } from './imported-event'

/**
 * Takes over a file of the Local Government Directory at once, as far as it is lawful, and keeps the report (domain §6):
 * for the terminal, where nobody looks at it first: what strikes off places with families is refused, as `mayStrikeOff` does.
 */
export const importPlaces: Command<ImportPlacesInput, { id: string }> = async (
  { actor, tx, today, now },
  { file, complete },
) => {
  const allowed = permit(actor, 'place.import', actor)
  if (!allowed.ok) return allowed
  const area = stateOf(actor.place)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const fileName = file.name.slice(0, 200)
  const done = await planned(tx, area, { bytes, fileName, complete })
  if (!done.ok) return done
  const lawful = mayStrikeOff(await heldUnder(tx, done.value.plan.struckOff), [])
  if (!lawful.ok) return lawful
  await imports.apply(tx, allowed.value, done.value.plan, { today, source: fileName })
  const id = crypto.randomUUID()
  const digest = sha256(bytes)
  const about = {
    id,
    place: area,
    accountId: actor.accountId,
    now,
    fileName,
    digest,
    complete,
    stage: 'APPLIED',
  } as const
  await book.record(tx, allowed.value, about, done.value)
  return ok({ value: { id }, event: importedEvent({ id, place: area, digest }, done.value) })
}
