import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { HOUSE } from '@/lib/caretaker/folders'
import { readTable } from '@/lib/platform/table-file'

/** The cells of a table under prisma/data, header first. */
export const tableCells = (path: string): readonly (readonly string[])[] => {
  const table = readTable(readFileSync(resolve(HOUSE, 'prisma/data', path), 'utf8'))
  if (!table.ok) throw new Error(`Not a table: ${path}, line ${table.line}`)
  return table.rows.map(({ cells }) => cells)
}
