import 'server-only'
import { EXPORT_KEYS, isTold } from '@/lib/domain/export/columns'
import type { ShownColumn } from '@/lib/domain/export/redaction'
import { SHEET_KEYS, SHEET_OF_FAMILY, SHEET_OF_MEMBER } from '@/lib/domain/export/sheet'
import { LISTED_COLUMNS, type ListedColumn, type SheetColumn, type SheetWords } from '@/lib/domain/export/words'

const answer = (column: string) => `case ${column} when true then 'yes' when false then 'no' end`
/** Kept in hundredths: acres, rupees. */
const hundredths = (column: string) => `${column} * 0.01`
const code = (path: string) => `ltrim(split_part(${path}, '/', -1), 'bpusvw')`
const YEAR = `case when birth_precision = 'ESTIMATE' then '~' else '' end || to_char(birth_date, 'YYYY')`
const DAY_OR_YEAR = `case when birth_precision = 'EXACT' then to_char(birth_date, 'DD-MM-YYYY') else ${YEAR} end`

/** Where each fact of the family stands, written as the import reads it. */
const OF_FAMILY = {
  number: 'number',
  version: 'version',
  key: 'source_key',
  panchayatCode: code('place'),
  villageCode: code('village_path'),
  villageName: 'village_path',
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
} as const satisfies Readonly<Partial<Record<SheetColumn, string>>>

/** And of each member. */
const OF_MEMBER = {
  serial: 'serial',
  name: 'nullif(name, name_hi)',
  nameHi: 'name_hi',
  relation: 'relation',
  gender: 'gender',
  birth: DAY_OR_YEAR,
  maritalStatus: 'marital_status',
  fatherName: `guardian_kind <> 'WIFE_OF'`,
  husbandName: `guardian_kind = 'WIFE_OF'`,
  guardianKind: 'guardian_kind',
  guardianName: 'nullif(guardian_name, guardian_name_hi)',
  guardianNameHi: 'guardian_name_hi',
  epic: 'epic',
  disabilityPercent: 'disability_percent',
  literate: answer('literate'),
  occupation: 'occupation',
  monthlyIncome: hundredths('monthly_income'),
} as const satisfies Readonly<Partial<Record<SheetColumn, string>>>

type OfFamily = keyof typeof OF_FAMILY
type OfMember = keyof typeof OF_MEMBER
type Fact = OfFamily | OfMember

const isOfFamily = (column: Fact): column is OfFamily => Object.hasOwn(OF_FAMILY, column)
const isListed = (column: SheetColumn): column is ListedColumn =>
  (LISTED_COLUMNS as readonly SheetColumn[]).includes(column)

/** One column of the file: of which table, what stands in it, and whether only in the family's first row. */
interface Cell {
  readonly of: 'family' | 'member'
  readonly column: Fact
  readonly fact: string
  readonly once?: boolean
}

/** The statement of a file and what its columns are called. */
interface Rows {
  readonly headings: readonly string[]
  readonly select: string
}

const text = (words: string) => `'${words.replaceAll("'", "''")}'`

/** Names that are not told in both scripts: in the reader's own, as far as it is known. */
const IN_SCRIPT = {
  hi: { village: 'coalesce(name_hi, name_en)', guardian: 'coalesce(guardian_name_hi, guardian_name)' },
  en: { village: 'name_en', guardian: 'guardian_name' },
} as const

const factOf = (column: Fact, { answers, language }: SheetWords): string => {
  const fact = isOfFamily(column) ? OF_FAMILY[column] : OF_MEMBER[column]
  const { village, guardian } = IN_SCRIPT[language]
  if (column === 'villageName') return `(select ${village} from places where path = ${fact})`
  if (column === 'fatherName' || column === 'husbandName') return `case when ${fact} then ${guardian} end`
  if (!isListed(column)) return fact
  const words = Object.entries(answers[column]).map(([said, word]) => `when ${text(said)} then ${text(word)}`)
  return `case ${fact} ${words.join(' ')} end`
}

// A cell that a spreadsheet would take for a formula (= + - @, tab, return) is written as text, behind an apostrophe; so is
// one that begins with an apostrophe itself, of which the reading takes one away.
const harmless = (fact: string) =>
  `case when ascii(${fact}) in (61, 43, 45, 64, 9, 13, 39) then '''' || ${fact} else ${fact} end`

const setting = (name: string) => `(select current_setting('app.${name}'))`

/**
 * Families in the order of places, each with its members in their order. The inner parts are computed once a family and
 * once a member, and the rows are never sorted as a whole, so that the first line leaves at once.
 */
const rowsOf = (cells: readonly Cell[], { headings }: SheetWords): Rows => {
  const inner = (of: Cell['of'], own: string) =>
    [...cells.filter((cell) => cell.of === of).map(({ fact, column }) => `${fact} as "${column}"`), own].join(', ')
  const line = cells.map(({ of, column, once = false }) =>
    once ? `case when member.nth = 1 then ${of}."${column}" end` : `${of}."${column}"`,
  )
  return {
    headings: [...cells.map(({ column }) => headings[column]), headings.givenTo],
    select: `select ${line.join(', ')}, ${setting('export_mark')}
    from (select ${inner('family', 'id as family_id')} from households
      where place >= ${setting('export_from')} and place < ${setting('export_to')} and ended_on is null
        and (${setting('export_village')} = '' or village_path = ${setting('export_village')})
      order by place, id offset 0) as family
    cross join lateral (select ${inner('member', 'row_number() over (order by serial) as nth')} from members
      where household_id = family.family_id and ended_on is null order by serial offset 0) as member`,
  }
}

const TOLD: ReadonlySet<string> = new Set([...EXPORT_KEYS.filter(isTold), 'guardianName', 'guardianNameHi'])

const cellOf = (column: Fact, words: SheetWords): Cell => {
  const fact = factOf(column, words)
  return { of: isOfFamily(column) ? 'family' : 'member', column, fact: TOLD.has(column) ? harmless(fact) : fact }
}

const shown = ({ key, showing }: ShownColumn, words: SheetWords): Cell => {
  const cell = cellOf(key, words)
  if (showing === 'YEAR') return { ...cell, fact: YEAR }
  return showing === 'LAST_4' ? { ...cell, fact: `'…' || right(${cell.fact}, 4)` } : cell
}

/** The register of an area, a row for each member, with whom it was given to in every row. */
export const registerRows = (columns: readonly ShownColumn[], words: SheetWords): Rows =>
  rowsOf(
    columns.map((column) => shown(column, words)),
    words,
  )

/**
 * The correction sheet of an area: what the family's form asks, with the version by which a later change is noticed. What
 * is the family's own stands in its first row only, so that it is corrected once.
 */
export const sheetRows = (words: SheetWords): Rows =>
  rowsOf(
    [
      ...SHEET_KEYS.map((column) => cellOf(column, words)),
      ...SHEET_OF_MEMBER.map((column) => cellOf(column, words)),
      ...SHEET_OF_FAMILY.map((column) => ({ ...cellOf(column, words), once: true })),
      cellOf('villageName', words),
    ],
    words,
  )
