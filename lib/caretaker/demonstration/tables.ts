import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { HOUSE } from '@/lib/caretaker/folders'
import { textTable } from '@/lib/platform/table/text-table'

/** The cells of a table under prisma/data, header first. */
export const tableCells = (path: string): readonly (readonly string[])[] => {
  const table = textTable(readFileSync(resolve(HOUSE, 'prisma/data', path), 'utf8'))
  if (!table.ok) throw new Error(`Not a table: ${path}, line ${table.fault.line ?? 0}`)
  return table.rows.map(({ cells }) => cells)
}
