import 'server-only'
import { changesIn } from '@/lib/domain/place/changes'
import { fileDay } from '@/lib/domain/place/file-day'
import { kindsNeeded, planImport } from '@/lib/domain/place/import'
import { readSheet } from '@/lib/domain/place/lgd-sheet'
import type { PlacePath } from '@/lib/domain/place/path'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import type { Planned } from '@/lib/features/places/store/import-book'
import * as imports from '@/lib/features/places/store/imports'
import type { Tx } from '@/lib/platform/db'
import { sha256 } from '@/lib/platform/digest'
import { refusalOf } from '@/lib/platform/table/shape'
import { wholeTable } from '@/lib/platform/table/whole'

/** A file of the directory, and whether it is the whole list. */
export interface GivenFile {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly complete: boolean
}

/** Reads a file and plans it against the directory as it is; others who import wait until this transaction ends. */
export const planned = async (
  tx: Tx,
  area: PlacePath,
  { bytes, fileName, complete }: GivenFile,
): Promise<Result<Planned>> => {
  const table = await wholeTable(bytes, fileName)
  if (!table.ok) return { ok: false, error: refusalOf(table.fault, 'file') }
  const sheet = readSheet(table.rows)
  if (!sheet) return refuse('places.unknownFile', {}, 'file')
  await imports.hold(tx)
  const maps = sheet.kind === 'BLOCK_MAP' || sheet.kind === 'VILLAGE_MAP'
  const before = await imports.directory(tx, area, kindsNeeded(sheet.kind), maps)
  const plan = planImport(sheet, before, { area, complete })
  const rows = new Map(table.rows.map(({ line, cells }) => [line, cells]))
  return ok({
    ...{ kind: sheet.kind, header: sheet.header, separator: table.shape.separator, plan },
    changes: changesIn(plan, before),
    toldOn: fileDay([fileName, ...sheet.titles]),
    seen: sha256(JSON.stringify(plan)),
    cellsOf: (line) => rows.get(line) ?? [],
  })
}
