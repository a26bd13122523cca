import { CENSUS_FLAGS } from '@/lib/domain/census/flags'
import { FORM_HEADINGS } from '@/lib/domain/household/form-headings'
import { codeIfKnown } from '@/lib/domain/household/import-codes'
import { SPELLINGS } from '@/lib/domain/household/import-spellings'
import type { KnownColumns } from '@/lib/domain/import/columns'

export type ImportColumn = keyof typeof SPELLINGS | (typeof CENSUS_FLAGS)[number]

/** The household's own columns, repeated on each of its rows: two rows of one family must agree on them. */
const OF_MEMBER: ReadonlySet<string> = new Set<ImportColumn>([
  'serial',
  'name',
  'nameHi',
  'relation',
  'gender',
  'birth',
  'age',
  'maritalStatus',
  'fatherName',
  'husbandName',
  'guardianName',
  'occupation',
  'disability',
  'disabilityPercent',
  'education',
  'literate',
  'monthlyIncome',
])

/** Whether the column tells of one member and not of the whole household. */
export const isOfMember = (column: string): boolean => OF_MEMBER.has(column)

const isWordOf =
  (list: 'gender' | 'relation' | 'maritalStatus') =>
  (cell: string): boolean =>
    !/\d/.test(cell) && codeIfKnown(list, cell) !== undefined

/** Facts that are told by what stands in a column whose heading nobody understands; all others look like one another. */
const LOOKS: Readonly<Partial<Record<ImportColumn, (cell: string) => boolean>>> = {
  mobile: (cell) => /^[6-9]\d{9}$/.test(cell),
  gender: isWordOf('gender'),
  relation: isWordOf('relation'),
  maritalStatus: isWordOf('maritalStatus'),
}
const looksOf = (name: string) => Object.entries(LOOKS).find(([own]) => own === name)?.[1]

const formHeadings: Readonly<Record<string, readonly string[]>> = {
  ...FORM_HEADINGS,
  address1: FORM_HEADINGS.addressLine,
}

/** The columns of a file of households, as the engine of imports reads them. */
export const HOUSEHOLD_COLUMNS: KnownColumns = {
  columns: [
    ...Object.entries(SPELLINGS).map(([name, spellings]) => {
      const looks = looksOf(name)
      return { name, spellings: [...(formHeadings[name] ?? []), ...spellings], ...(looks && { looks }) }
    }),
    ...CENSUS_FLAGS.map((flag) => ({ name: flag, spellings: [flag] })),
  ],
  key: 'key',
  needed: [['name', 'nameHi', 'headName', 'headNameHi']],
}
