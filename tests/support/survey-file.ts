import { plainDate } from '@/lib/domain/shared/plain-date'
import { type FamilyReading, type Ground, readingsOf } from '@/lib/features/households/commands/readings'
import { readSheet } from '@/lib/domain/household/import-sheet'
import { readTable } from '@/lib/platform/table-file'
import { agesOn } from '@/lib/rules/ages'
import { PANCHAYAT, TODAY } from '@/tests/support/cast'
import { DHARAMPUR, KOTI } from '@/tests/support/register-story'

const SURVEY_DAY = plainDate('2011-06-29')

/** What a survey file of the story's panchayat is read against. */
export const ground = (): Ground => {
  const ages = agesOn(SURVEY_DAY)
  if (!ages.ok) throw new Error('No figures about persons')
  const villages = new Map([
    ['18896', DHARAMPUR],
    ['18897', KOTI],
  ])
  return { place: PANCHAYAT, villages, surveyDay: SURVEY_DAY, ages: ages.value, today: TODAY }
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

/** The households of a file's text; a file that cannot be read fails the test that asks. */
export const read = (text: string): readonly FamilyReading[] => {
  const table = readTable(text)
  if (!table.ok) throw new Error(`Unreadable near line ${table.line}`)
  const sheet = readSheet(table.rows)
  if (!sheet.ok) throw new Error(sheet.error.code)
  return readingsOf(sheet.value, ground())
}
