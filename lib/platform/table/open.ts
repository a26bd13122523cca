import 'server-only'
import { batched, faultOf } from './batches'
import { headOf } from './byte-queue'
import { kindOf } from './kind'
import { contentsOf, openWorkbook } from './open-archive'
import { openText, type Recognised } from './open-text'
import type { OpenedTable, Source, TableHint } from './shape'
import { unreadable } from './unreadable'

/** Bytes by which a file is recognised. */
const HEAD = 64 * 1024

/**
 * Opens a file of rows whatever its kind: text with commas, tabs, bars or semicolons in UTF-8 or UTF-16, a workbook
 * (.xlsx), an XML spreadsheet (.xls), each also inside an archive. What it is, its bytes say and not its name. Reads
 * in constant memory; no bytes make it throw. A cell that is kept for long keeps its whole surroundings in memory.
 */
export const openTable = async (source: Source, { sheet }: TableHint): Promise<OpenedTable> => {
  const entry: { name: string | null } = { name: null }
  try {
    const { shape, pieces } = await recognised(source, sheet, entry)
    return {
      ok: true,
      shape: { ...shape, entry: entry.name },
      batches: () => batched(pieces(), entry.name),
    }
  } catch (thrown) {
    return { ok: false, fault: faultOf(thrown, entry.name) }
  }
}

/** What a file is; of an archive, what the one table in it is, whose name is noted. */
const recognised = async (
  source: Source,
  sheet: string | undefined,
  entry: { name: string | null },
): Promise<Recognised> => {
  const head = await headOf(source, HEAD)
  if (head.length === 0) throw unreadable('tables.empty')
  switch (kindOf(head)) {
    case 'ARCHIVE': {
      const contents = await contentsOf(source)
      if (contents.is === 'WORKBOOK') return openWorkbook(source, sheet)
      if (entry.name !== null) throw unreadable('tables.nested')
      entry.name = contents.name
      return recognised(contents.source, sheet, entry)
    }
    case 'LOCKED_WORKBOOK':
      throw unreadable('tables.locked')
    case 'OLD_WORKBOOK':
      throw unreadable('tables.otherWorkbook')
    case 'OTHER_ARCHIVE':
      throw unreadable('tables.otherArchive')
    case 'OTHER':
      throw unreadable('tables.notTable')
    case 'TEXT':
      return openText(source, head, sheet)
  }
}
