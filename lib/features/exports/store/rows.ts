import 'server-only'
import { EXPORT_COLUMNS, EXPORT_KEYS, type ExportColumnKey, isTold } from '@/lib/domain/export/columns'
import type { ShownColumn } from '@/lib/domain/export/redaction'
import { SHEET_KEYS, SHEET_OF_FAMILY, SHEET_OF_MEMBER } from '@/lib/domain/export/sheet'

const answer = (column: string) => `case ${column} when true then 'yes' when false then 'no' end`
/** Kept in hundredths: acres, rupees. */
const hundredths = (column: string) => `${column} * 0.01`
const code = (path: string) => `ltrim(split_part(${path}, '/', -1), 'bpusvw')`
const YEAR = `case when birth_precision = 'ESTIMATE' then '~' else '' end || to_char(birth_date, 'YYYY')`
const DAY_OR_YEAR = `case when birth_precision = 'EXACT' then to_char(birth_date, 'DD-MM-YYYY') else ${YEAR} end`

/** Where each fact of the family stands, written as the import reads it. */
const OF_FAMILY = {
  number: 'number',
  key: 'source_key',
  panchayatCode: code('place'),
  villageCode: code('village_path'),
  houseNo: 'house_no',
  addressLine: 'address_line',
  pincode: 'pincode',
  mobile: 'mobile',
  category: 'social_category',
  minority: answer('minority'),
  bpl: `case when bpl_number is not null then 'LISTED' when not_bpl then 'NOT_BPL' end`,
  bplNumber: 'bpl_number',
  bplListYear: 'bpl_list_year',
  rationCardNo: 'ration_card_no',
  mainIncome: 'main_income',
  rooms: 'rooms',
  wall: 'wall',
  roof: 'roof',
  landUnirrigated: hundredths('land_unirrigated'),
  landIrrigatedTwoCrop: hundredths('land_irrigated_two_crop'),
  landOtherIrrigated: hundredths('land_other_irrigated'),
} as const satisfies Readonly<Partial<Record<ExportColumnKey, string>>>

/** And of each member. */
const OF_MEMBER = {
  serial: 'serial',
  name: 'nullif(name, name_hi)',
  nameHi: 'name_hi',
  relation: 'relation',
  gender: 'gender',
  birth: DAY_OR_YEAR,
  maritalStatus: 'marital_status',
  fatherName: `case when guardian_kind <> 'WIFE_OF' then guardian_name end`,
  husbandName: `case when guardian_kind = 'WIFE_OF' then guardian_name end`,
  guardianKind: 'guardian_kind',
  guardianName: 'guardian_name',
  guardianNameHi: 'guardian_name_hi',
  epic: 'epic',
  disabilityPercent: 'disability_percent',
  literate: answer('literate'),
  occupation: 'occupation',
  monthlyIncome: hundredths('monthly_income'),
} as const

const isOfFamily = (key: string): key is keyof typeof OF_FAMILY => Object.hasOwn(OF_FAMILY, key)
const isOfMember = (key: string): key is keyof typeof OF_MEMBER => Object.hasOwn(OF_MEMBER, key)

/** One column of the file: of which table, under which heading, and whether only in the family's first row. */
interface Cell {
  readonly of: 'family' | 'member'
  readonly fact: string
  readonly heading: string
  readonly once?: boolean
}

const factOf = (key: string): Pick<Cell, 'of' | 'fact'> => {
  if (isOfFamily(key)) return { of: 'family', fact: OF_FAMILY[key] }
  if (isOfMember(key)) return { of: 'member', fact: OF_MEMBER[key] }
  throw new Error(`Not a fact of the register: ${key}`)
}

// A cell that a spreadsheet would take for a formula (= + - @, tab, return) is written as text.
const harmless = (fact: string) =>
  `case when ascii(${fact}) in (61, 43, 45, 64, 9, 13) then '''' || ${fact} else ${fact} end`

const setting = (name: string) => `(select current_setting('app.${name}'))`

/**
 * Families in the order of places, each with its members in their order. The inner parts are computed once a family and
 * once a member, and the rows are never sorted as a whole, so that the first line leaves at once.
 */
const rowsOf = (cells: readonly Cell[]): string => {
  const inner = (of: Cell['of'], own: string) =>
    [...cells.filter((cell) => cell.of === of).map(({ fact, heading }) => `${fact} as ${heading}`), own].join(', ')
  const line = cells.map(({ of, heading, once = false }) =>
    once ? `case when member.nth = 1 then ${of}.${heading} end as ${heading}` : `${of}.${heading}`,
  )
  return `select ${line.join(', ')}, ${setting('export_mark')} as given_to
    from (select ${inner('family', 'id as family_id')} from households
      where place >= ${setting('export_from')} and place < ${setting('export_to')} and ended_on is null
        and (${setting('export_village')} = '' or village_path = ${setting('export_village')})
      order by place, id offset 0) as family
    cross join lateral (select ${inner('member', 'row_number() over (order by serial) as nth')} from members
      where household_id = family.family_id and ended_on is null order by serial offset 0) as member`
}

const shown = ({ key, showing }: ShownColumn): Cell => {
  const { of, fact } = factOf(key)
  const { heading } = EXPORT_COLUMNS[key]
  if (showing === 'YEAR') return { of, heading, fact: YEAR }
  if (showing === 'LAST_4') return { of, heading, fact: `'…' || right(${fact}, 4)` }
  return { of, heading, fact: isTold(key) ? harmless(fact) : fact }
}

/** The register of an area, a row for each member, with whom it was given to in every row. */
export const registerRows = (columns: readonly ShownColumn[]): string => rowsOf(columns.map(shown))

const TOLD: ReadonlySet<string> = new Set(EXPORT_KEYS.filter(isTold))

const asked =
  (once: boolean) =>
  ([key, heading]: readonly [string, string]): Cell => {
    const { of, fact } = factOf(key)
    const told = key.startsWith('guardianName') || TOLD.has(key)
    return { of, heading, once, fact: told ? harmless(fact) : fact }
  }

/**
 * The correction sheet of an area: what the family's form asks, with the version by which a later change is noticed. What
 * is the family's own stands in its first row only, so that it is corrected once.
 */
export const sheetRows = (): string =>
  rowsOf([
    { of: 'family', fact: 'number', heading: SHEET_KEYS.number },
    { of: 'family', fact: 'version', heading: SHEET_KEYS.version },
    { of: 'member', fact: 'serial', heading: SHEET_KEYS.serial },
    ...Object.entries(SHEET_OF_MEMBER).map(asked(false)),
    ...Object.entries(SHEET_OF_FAMILY).map(asked(true)),
  ])
