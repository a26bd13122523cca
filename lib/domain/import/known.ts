import { CENSUS_FLAGS } from '@/lib/domain/census/flags'
import { CORRECTION_COLUMNS } from '@/lib/domain/household/correction-sheet'
import { HOUSEHOLD_COLUMNS } from '@/lib/domain/household/import-columns'
import { UNKEPT, type WhyUnkept } from '@/lib/domain/household/import-unkept'
import type { KnownColumns } from '@/lib/domain/import/columns'
import type { ImportKindName } from '@/lib/domain/import/kinds'
import { ENTRY_COLUMNS } from '@/lib/domain/pension/entry-columns'

/** What columns each kind of file may have. */
export const KNOWN_COLUMNS: Readonly<Record<ImportKindName, KnownColumns>> = {
  HOUSEHOLDS: HOUSEHOLD_COLUMNS,
  OUTSIDE_REGISTER: ENTRY_COLUMNS,
  CORRECTIONS: CORRECTION_COLUMNS,
}

/** Why a column is not taken: it never is, or it is a flag of the survey in a file that is none (decision 0061). */
export type Untaken = WhyUnkept | 'FLAG'

/** The columns that are understood and yet not taken from a kind of file, with the reason. */
export const untakenIn = (kind: ImportKindName, source: string): ReadonlyMap<string, Untaken> =>
  new Map(
    kind !== 'HOUSEHOLDS'
      ? []
      : [
          ...Object.entries(UNKEPT).map(([name, { why }]): [string, Untaken] => [name, why]),
          ...(source === 'SECC2011' ? [] : CENSUS_FLAGS.map((flag): [string, Untaken] => [flag, 'FLAG'])),
        ],
  )
