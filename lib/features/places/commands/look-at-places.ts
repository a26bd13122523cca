import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { stateOf } from '@/lib/domain/place/path'
import { ok } from '@/lib/domain/shared/result'
import type { ImportPlacesInput } from '@/lib/features/places/schema'
import * as book from '@/lib/features/places/store/import-book'
import type { Command } from '@/lib/platform/command'
import { sha256 } from '@/lib/platform/digest'
import { planned } from './planned'

/**
 * Reads a file of the Local Government Directory and keeps what it would change, so that a person looks at it first;
 * nothing of the directory is changed. Of a State one file waits at a time: an earlier one that was shown is let go.
 */
export const lookAtPlaces: Command<ImportPlacesInput, { id: string }> = async (
  { actor, tx, now },
  { file, complete },
) => {
  const allowed = permit(actor, 'place.import', actor)
  if (!allowed.ok) return allowed
  const place = stateOf(actor.place)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const fileName = file.name.slice(0, 200)
  const read = await planned(tx, place, { bytes, fileName, complete })
  if (!read.ok) return read
  const id = crypto.randomUUID()
  const digest = sha256(bytes)
  const about = { id, place, accountId: actor.accountId, now, fileName, digest, complete, stage: 'SHOWN' } as const
  await book.record(tx, allowed.value, about, read.value)
  await book.letGo(tx, allowed.value, place)
  await book.keepFile(tx, allowed.value, { id, place }, bytes)
  const { kind, plan } = read.value
  return ok({
    value: { id },
    event: {
      type: 'places.looked',
      place,
      subject: { kind: 'import', id },
      params: { kind, read: plan.report.read, refused: plan.report.refused.length, digest },
    },
  })
}
