import type { PlaceName } from '@/lib/domain/place/place'
import type { ExportColumnKey } from '@/lib/domain/export/columns'
import type { SHEET_KEYS, SHEET_OF_FAMILY, SHEET_OF_MEMBER, SHEET_SHOWN } from '@/lib/domain/export/sheet'

/** A column of any file that leaves: the register's or a correction sheet's. */
export type SheetColumn =
  ExportColumnKey | (typeof SHEET_KEYS | typeof SHEET_OF_FAMILY | typeof SHEET_OF_MEMBER | typeof SHEET_SHOWN)[number]

/** The columns whose cells are answers out of a list. */
export const LISTED_COLUMNS = [
  'category',
  'minority',
  'bpl',
  'mainIncome',
  'wall',
  'roof',
  'guardianKind',
  'relation',
  'gender',
  'birthEvidence',
  'maritalStatus',
  'literate',
] as const satisfies readonly SheetColumn[]
export type ListedColumn = (typeof LISTED_COLUMNS)[number]

/** The words of a file in one language: of every column its heading, of every listed answer what it is called. */
export interface SheetWords {
  readonly language: keyof PlaceName
  readonly headings: Readonly<Record<SheetColumn, string>>
  readonly answers: Readonly<Record<ListedColumn, Readonly<Record<string, string>>>>
}
