import { CORRECTION_COLUMNS } from '@/lib/domain/household/correction-sheet'
import { HOUSEHOLD_COLUMNS } from '@/lib/domain/household/import-columns'
import type { KnownColumns } from '@/lib/domain/import/columns'
import type { ImportKindName } from '@/lib/domain/import/kinds'

/** The columns of an outside register's file (pensions); its noun fills them. */
const OUTSIDE_COLUMNS: KnownColumns = {
  columns: [{ name: 'number', spellings: ['number'] }],
  key: 'number',
  needed: [],
}
/** What columns each kind of file may have. */
export const KNOWN_COLUMNS: Readonly<Record<ImportKindName, KnownColumns>> = {
  HOUSEHOLDS: HOUSEHOLD_COLUMNS,
  OUTSIDE_REGISTER: OUTSIDE_COLUMNS,
  CORRECTIONS: CORRECTION_COLUMNS,
}
