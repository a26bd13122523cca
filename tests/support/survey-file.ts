import { plainDate } from '@/lib/domain/shared/plain-date'
import type { Snapshot } from '@/lib/domain/census/current'
import type { Family } from '@/lib/domain/household/family'
import { HOUSEHOLD_COLUMNS } from '@/lib/domain/household/import-columns'
import { headerAt, proposeMapping } from '@/lib/domain/import/columns'
import type { ImportProblem } from '@/lib/domain/import/problem'
import { tidy } from '@/lib/domain/import/tidy'
import { servedBy } from '@/lib/domain/place/served'
import { type Ground, readHousehold } from '@/lib/features/households/commands/readings'
import { textTable } from '@/lib/platform/table/text-table'
import { agesOn } from '@/lib/rules/ages'
import { PANCHAYAT, TODAY } from '@/tests/support/cast'
import { DHARAMPUR, KOTI } from '@/tests/support/register-story'

const SURVEY_DAY = plainDate('2011-06-29')

/** What a survey file of the story's panchayat is read against. */
export const ground = (): Ground => {
  const ages = agesOn(SURVEY_DAY)
  if (!ages.ok) throw new Error('No figures about persons')
  const served = servedBy([
    { village: DHARAMPUR, names: ['Dharampur', 'धर्मपुर'], panchayat: PANCHAYAT },
    { village: KOTI, names: ['Koti', 'कोटी'], panchayat: PANCHAYAT },
  ])
  return {
    ...{ area: PANCHAYAT, panchayatCode: null, served, census: true, toldOn: SURVEY_DAY, ages: ages.value },
    ...{ today: TODAY, headerOf: () => null },
  }
}

export const HEADER = [
  'gp_code',
  'village_code',
  'ahl_family_tin',
  'ahlslnohhd',
  'caste_group',
  'housing_walltype',
].concat(
  [
    'housing_rooftype',
    'housing_no_of_rooms',
    'main_income_source',
    'totalunirrigated',
    'totalirrigated',
    'otherirrigated',
  ],
  ['hhd_kcc', 'member_sl_no', 'name', 'name_sl', 'relation', 'genderid', 'dob', 'age', 'marital_status', 'father_name'],
  ['disabilitycode', 'educode'],
)

/** Devki Devi's household of domain §2.3: D1, D3, D5, D6 and D7, with leading zeros in its key and number. */
export const devki = (key = '02090166002245500010000000417'): string[][] => {
  const own = ['900001', '18896', key, '0041', '1', '3', '1', '1', 'MANUAL_CASUAL_LABOUR', '0', '0', '0', '2']
  return [
    [...own, '1', 'Devki Devi', 'देवकी देवी', 'HEAD', '2', '1966', '', '3', 'Late Sant Ram', '0', '1'],
    [...own, '2', 'Gopal', 'गोपाल', 'SON', '1', '', '12', '1', 'Mohan', '0', '2'],
  ]
}

export const file = (rows: readonly (readonly string[])[], separator = ','): string =>
  [HEADER, ...rows].map((row) => row.join(separator)).join('\n')

interface SurveyReading {
  readonly key: string
  readonly lines: readonly number[]
  readonly digest: string | null
  readonly family: Family | null
  readonly snapshot: Snapshot | null
  readonly problems: readonly ImportProblem[]
}

/** The households of a file's text; a file that cannot be read fails the test that asks. */
export const read = (text: string): readonly SurveyReading[] => {
  const table = textTable(text)
  if (!table.ok) throw new Error(`Unreadable near line ${table.fault.line ?? 0}`)
  const at = headerAt(
    HOUSEHOLD_COLUMNS,
    table.rows.map(({ cells }) => cells),
    {},
  )
  const header = (table.rows[at ?? 0]?.cells ?? []).map(tidy)
  const mapping = proposeMapping(HOUSEHOLD_COLUMNS, header, {})
  const families = new Map<string, { line: number; cells: Record<string, string> }[]>()
  for (const { line, cells } of table.rows.slice((at ?? 0) + 1)) {
    const told = Object.entries(mapping).map(([column, place]) => [column, tidy(cells[place] ?? '')] as const)
    const own: Record<string, string> = Object.fromEntries(told.filter(([, cell]) => cell !== ''))
    const key = own['key'] ?? ''
    families.set(key, [...(families.get(key) ?? []), { line, cells: own }])
  }
  const headerOf = (column: string) => header[mapping[column] ?? -1] ?? null
  return [...families].map(([key, rows]) => {
    const found = readHousehold(key, rows, { ...ground(), headerOf })
    const lines = rows.map(({ line }) => line)
    return 'read' in found
      ? { ...found.read, lines, problems: [] }
      : { key, lines, digest: null, family: null, snapshot: null, problems: found.problems }
  })
}

/** Rows with a cell changed in each of them, or only in the row of that number. */
export const changed = (rows: string[][], column: string, cell: string, row?: number): string[][] =>
  rows.map((cells, index) => cells.map((old, at) => (HEADER[at] === column && (row ?? index) === index ? cell : old)))

/** A family with a sex that no register knows. */
export const spoilt = (key: string): string[][] => changed(devki(key), 'genderid', '9')
