import { SHEET_KEYS, SHEET_OF_FAMILY, SHEET_OF_MEMBER, SHEET_SHOWN } from '@/lib/domain/export/sheet'
import type { Dwelling } from '@/lib/domain/household/dwelling'
import type { Family, FamilyMember } from '@/lib/domain/household/family'
import { FORM_HEADINGS } from '@/lib/domain/household/form-headings'
import { SPELLINGS } from '@/lib/domain/household/import-spellings'
import type { KnownColumns } from '@/lib/domain/import/columns'
import { type ImportProblem, problem } from '@/lib/domain/import/problem'

/** How else a column of a sheet may be headed: as in other files, or as sheets were before they had words. */
const OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  ...SPELLINGS,
  number: ['household_number'],
  version: ['register_version'],
  addressLine: SPELLINGS.address1,
  bpl: ['bpl_standing'],
  guardianKind: ['guardian_kind'],
  guardianName: ['guardian_name', ...SPELLINGS.guardianName],
  guardianNameHi: ['guardian_name_sl'],
  givenTo: ['given_to'],
}

/** The columns of a correction sheet (F26). Those by which a row is found, and those that a member cannot lack, must be there. */
export const CORRECTION_COLUMNS: KnownColumns = {
  columns: [...SHEET_KEYS, ...SHEET_OF_MEMBER, ...SHEET_OF_FAMILY, ...SHEET_SHOWN].map((name) => ({
    name,
    spellings: [...FORM_HEADINGS[name], ...(OTHERWISE[name] ?? [])],
  })),
  key: 'number',
  needed: [['version'], ['serial'], ['name', 'nameHi'], ['relation'], ['gender']],
}

type Cells = Readonly<Record<string, string>>
interface Row {
  readonly line: number
  readonly cells: Cells
}

/** What a sheet says of one family: its own facts once, and each row's member. */
export interface SheetFamily {
  readonly own: Cells
  readonly problems: readonly ImportProblem[]
}

/**
 * Gathers what the rows of a family say of the family itself. The sheet tells it in the first row only, so that it is
 * corrected once; a second row may repeat it, and two rows that contradict each other are both returned.
 */
export const familyIn = (rows: readonly Row[], headingOf: (column: string) => string | null): SheetFamily => {
  const own: Record<string, string> = {}
  const problems: ImportProblem[] = []
  for (const column of SHEET_OF_FAMILY) {
    for (const { line, cells } of rows) {
      const said = cells[column]
      if (said === undefined) continue
      own[column] ??= said
      if (own[column] !== said) problems.push(problem(line, headingOf(column), 'households.error.rowsDisagree'))
    }
  }
  return { own, problems }
}

type Has = (column: string) => boolean

const dwellingOf = (known: Family, told: Family, has: Has): Dwelling | null => {
  const pick = <K extends keyof Dwelling>(part: K): Dwelling[K] | null =>
    (has(part) ? told : known).dwelling?.[part] ?? null
  const [rooms, wall, roof] = [pick('rooms'), pick('wall'), pick('roof')]
  return rooms === null && wall === null && roof === null ? null : { rooms, wall, roof }
}

const memberOf = (known: FamilyMember, told: FamilyMember, has: Has): FamilyMember => {
  const guardian = has('guardianKind') || has('guardianName') || has('guardianNameHi')
  const { en, hi } = { en: (has('name') ? told : known).name.en, hi: (has('nameHi') ? told : known).name.hi }
  return {
    ...known,
    // A name typed into the other language's column is found by its script; a column that was taken away denies nothing.
    name:
      has('name') && has('nameHi')
        ? told.name
        : { ...(en === undefined ? {} : { en }), ...(hi === undefined ? {} : { hi }) },
    guardian: guardian ? told.guardian : known.guardian,
    relation: told.relation,
    gender: told.gender,
    birth: (has('birth') ? told : known).birth,
    maritalStatus: (has('maritalStatus') ? told : known).maritalStatus,
    disabilityPercent: (has('disabilityPercent') ? told : known).disabilityPercent,
    literate: (has('literate') ? told : known).literate,
    occupation: (has('occupation') ? told : known).occupation,
    monthlyIncome: (has('monthlyIncome') ? told : known).monthlyIncome,
  }
}

/**
 * The family as it would be after the sheet: what a column says, an emptied cell included, replaces what the register
 * says; a column that was taken out of the sheet, and a member whose row was, stays as it is (F26).
 */
export const afterSheet = (known: Family, told: Family, has: Has, serials: ReadonlySet<number>): Family => {
  const land = has('landUnirrigated') || has('landIrrigatedTwoCrop') || has('landOtherIrrigated')
  return {
    ...known,
    houseNo: (has('houseNo') ? told : known).houseNo,
    addressLine: (has('addressLine') ? told : known).addressLine,
    pincode: (has('pincode') ? told : known).pincode,
    mobile: (has('mobile') ? told : known).mobile,
    category: (has('category') ? told : known).category,
    minority: (has('minority') ? told : known).minority,
    bpl: has('bpl') || has('bplNumber') || has('bplListYear') ? told.bpl : known.bpl,
    rationCardNo: (has('rationCardNo') ? told : known).rationCardNo,
    mainIncome: (has('mainIncome') ? told : known).mainIncome,
    dwelling: dwellingOf(known, told, has),
    land: land ? told.land : known.land,
    members: known.members.map((member) => {
      const said = serials.has(member.serial) ? told.members.find(({ serial }) => serial === member.serial) : undefined
      return said ? memberOf(member, said, has) : member
    }),
  }
}
