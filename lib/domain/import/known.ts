import { CENSUS_FLAGS } from '@/lib/domain/census/flags'
import { CORRECTION_COLUMNS } from '@/lib/domain/household/correction-sheet'
import { HOUSEHOLD_COLUMNS } from '@/lib/domain/household/import-columns'
import type { KnownColumns } from '@/lib/domain/import/columns'
import type { ImportKindName } from '@/lib/domain/import/kinds'
import { ENTRY_COLUMNS } from '@/lib/domain/pension/entry-columns'

/** What columns each kind of file may have. */
export const KNOWN_COLUMNS: Readonly<Record<ImportKindName, KnownColumns>> = {
  HOUSEHOLDS: HOUSEHOLD_COLUMNS,
  OUTSIDE_REGISTER: ENTRY_COLUMNS,
  CORRECTIONS: CORRECTION_COLUMNS,
}

/** The columns that are understood and yet not taken: whoever is not the survey does not speak as it (decision 0061). */
export const untakenIn = (kind: ImportKindName, source: string): ReadonlySet<string> =>
  new Set(kind === 'HOUSEHOLDS' && source !== 'SECC2011' ? CENSUS_FLAGS : [])
