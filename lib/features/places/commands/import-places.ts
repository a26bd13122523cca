import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { kindsNeeded, planImport } from '@/lib/domain/place/import'
import { readSheet } from '@/lib/domain/place/lgd-sheet'
import { stateOf } from '@/lib/domain/place/path'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { ImportPlacesInput } from '@/lib/features/places/schema'
import * as book from '@/lib/features/places/store/import-book'
import * as imports from '@/lib/features/places/store/imports'
import type { Command } from '@/lib/platform/command'
import { sha256 } from '@/lib/platform/digest'
import { refusalOf } from '@/lib/platform/table/shape'
import { wholeTable } from '@/lib/platform/table/whole'

/** Takes over a file of the Local Government Directory, as far as it is lawful, and keeps the report (domain §6). */
export const importPlaces: Command<ImportPlacesInput, { id: string }> = async (
  { actor, tx, today, now },
  { file, complete },
) => {
  const allowed = permit(actor, 'place.import', actor)
  if (!allowed.ok) return allowed
  const bytes = new Uint8Array(await file.arrayBuffer())
  const table = await wholeTable(bytes, file.name)
  if (!table.ok) return { ok: false, error: refusalOf(table.fault, 'file') }
  const sheet = readSheet(table.rows)
  if (!sheet) return refuse('places.unknownFile', {}, 'file')
  await imports.hold(tx)
  const area = stateOf(actor.place)
  const maps = sheet.kind === 'BLOCK_MAP' || sheet.kind === 'VILLAGE_MAP'
  const before = await imports.directory(tx, area, kindsNeeded(sheet.kind), maps)
  const plan = planImport(sheet, before, { area, complete })
  const fileName = file.name.slice(0, 200)
  await imports.apply(tx, allowed.value, plan, { today, source: fileName })
  const id = crypto.randomUUID()
  const digest = sha256(bytes)
  const about = { id, place: area, accountId: actor.accountId, now, fileName, digest, kind: sheet.kind, complete }
  await book.record(tx, allowed.value, about, plan)
  const { refused, ...counts } = plan.report
  return ok({
    value: { id },
    event: {
      type: 'places.imported',
      place: area,
      subject: { kind: 'import', id },
      params: { kind: sheet.kind, ...counts, refused: refused.length, digest },
    },
  })
}
