import type { GuardianKind } from '@/lib/domain/household/family'
import { codeFor, codeIfKnown } from '@/lib/domain/household/import-codes'
import type { ImportColumn } from '@/lib/domain/household/import-columns'
import type { Cells, SheetHousehold } from '@/lib/domain/household/import-sheet'
import { typedDate, typedNumber } from '@/lib/domain/import/cells/typed'
import { aadhaarIn } from '@/lib/domain/import/sealed'
import { OLDEST } from '@/lib/domain/household/typed-birth'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

type Typed = Readonly<Record<string, string>>

/** A household of a file in the words of the register's own form, so that one schema reads both. */
export interface TypedFamily {
  readonly fields: Typed
  readonly members: readonly Typed[]
}

const CASTE_OTHER: ReadonlySet<string> = new Set(['3', '4', '03', '04', 'other', 'others', 'no caste tribe'])

const filled = (fields: Readonly<Record<string, string | undefined>>): Typed => {
  const told: Record<string, string> = {}
  for (const name in fields) {
    const text = fields[name]
    if (text !== undefined) told[name] = text
  }
  return told
}

/**
 * Translates a household's cells into the form's answers. "Other" than SC and ST leaves the category open, a kind of
 * disability leaves its share open, and an age is an estimate reckoned from the day of the survey.
 */
export const typedFamily = ({ cells, members }: SheetHousehold, village: string, takenOn: PlainDate): TypedFamily => ({
  fields: filled({
    village,
    houseNo: cells.houseNo,
    addressLine: addressOf(cells),
    pincode: cells.pincode,
    mobile: cells.mobile,
    category: CASTE_OTHER.has(cells.category?.toLowerCase() ?? '') ? undefined : codeFor('category', cells.category),
    minority: codeFor('yesNo', cells.minority),
    bplNumber: cells.bplNumber,
    bplListYear: cells.bplListYear,
    rationCardNo: cells.rationCardNo,
    mainIncome: codeFor('mainIncome', cells.mainIncome),
    rooms: typedNumber(cells.rooms),
    wall: codeFor('wall', cells.wall),
    roof: codeFor('roof', cells.roof),
    landUnirrigated: typedNumber(cells.landUnirrigated),
    landIrrigatedTwoCrop: typedNumber(cells.landIrrigatedTwoCrop),
    landOtherIrrigated: typedNumber(cells.landOtherIrrigated),
  }),
  members: members.map((member) => typedMember(member.cells, takenOn)),
})

const addressOf = ({ address1, address2, address3, address4, address5 }: Cells): string | undefined => {
  const lines = [address1, address2, address3, address4, address5].filter((line) => line !== undefined)
  return lines.length === 0 ? undefined : lines.join(', ')
}

const SONS: Readonly<Record<string, GuardianKind>> = { MALE: 'SON_OF', FEMALE: 'DAUGHTER_OF', TRANSGENDER: 'CARE_OF' }

/** How papers write it before the name: `W/o Mohan`, `पत्नी मोहन`. */
const WRITTEN: readonly (readonly [RegExp, GuardianKind])[] = [
  [/^(?:w\s*\/\s*o|wife of|पत्नी)(?:[\s.:]+|$)/iu, 'WIFE_OF'],
  [/^(?:d\s*\/\s*o|daughter of|पुत्री)(?:[\s.:]+|$)/iu, 'DAUGHTER_OF'],
  [/^(?:s\s*\/\s*o|son of|पुत्र)(?:[\s.:]+|$)/iu, 'SON_OF'],
  [/^(?:c\s*\/\s*o|care of|द्वारा)(?:[\s.:]+|$)/iu, 'CARE_OF'],
]
const MARRIED_BY_RELATION: ReadonlySet<string> = new Set(['SPOUSE', 'DAUGHTER_IN_LAW', 'MOTHER', 'GRANDPARENT'])
const DAUGHTERS: ReadonlySet<string> = new Set(['DAUGHTER', 'SISTER', 'GRANDCHILD'])

/** Whose wife, son or daughter somebody of the one column "father's or husband's name" is, as far as the row tells. */
const guardianKindOf = ({ relation, gender, maritalStatus }: Typed): GuardianKind => {
  if (gender !== 'FEMALE') return SONS[gender ?? ''] ?? 'CARE_OF'
  if (maritalStatus === 'NEVER_MARRIED') return 'DAUGHTER_OF'
  if (maritalStatus !== undefined || MARRIED_BY_RELATION.has(relation ?? '')) return 'WIFE_OF'
  return DAUGHTERS.has(relation ?? '') ? 'DAUGHTER_OF' : 'CARE_OF'
}

const guardianOf = (said: Cells, row: Typed): Typed => {
  // What the head's own row leaves out, the family's column tells (domain §2.3).
  const ofHead = row['relation'] === 'HEAD' && !said.husbandName && !said.guardianName ? said.headFatherName : undefined
  const cells = { ...said, fatherName: said.fatherName ?? ofHead }
  const told = cells.husbandName ?? cells.fatherName ?? cells.guardianName
  if (told === undefined) return {}
  const [before, written] = WRITTEN.find(([way]) => way.test(told)) ?? [null, null]
  const byColumn = cells.husbandName ? 'WIFE_OF' : cells.fatherName ? SONS[row['gender'] ?? ''] : undefined
  const kind = written ?? byColumn ?? (cells.fatherName ? 'CARE_OF' : guardianKindOf(row))
  const name = before ? told.replace(before, '') : told
  // `S/o` with nobody behind it says nothing.
  return name === '' ? {} : { guardianName: name, guardianKind: kind }
}

/** A whole number only: of one that is masked, or is none, nothing can be sealed, as in registers of other offices. */
const wholeAadhaar = (cell: string | undefined): string | undefined => {
  const told = aadhaarIn(cell)
  return told && 'number' in told ? told.number : undefined
}

const typedMember = (cells: Cells, takenOn: PlainDate): Typed => {
  const relation = codeFor('relation', cells.relation)
  const gender = codeFor('gender', cells.gender)
  const maritalStatus = codeFor('maritalStatus', cells.maritalStatus)
  const isHead = relation === 'HEAD'
  return filled({
    serial: typedNumber(cells.serial)?.replace(/^0+(?=\d)/, ''),
    name: cells.name ?? (isHead ? cells.headName : undefined),
    nameHi: cells.nameHi ?? (isHead ? cells.headNameHi : undefined),
    ...guardianOf(cells, filled({ relation, gender, maritalStatus })),
    relation,
    gender,
    birth: typedDate(cells.birth, { latestYear: yearOf(takenOn) }) ?? birthFromAge(typedNumber(cells.age), takenOn),
    birthEvidence: codeFor('birthEvidence', cells.birthEvidence),
    maritalStatus,
    disabilityPercent: typedNumber(cells.disabilityPercent) ?? codeIfKnown('disability', cells.disability),
    literate: codeFor('yesNo', cells.literate) ?? codeIfKnown('education', cells.education),
    occupation: cells.occupation,
    monthlyIncome: typedNumber(cells.monthlyIncome),
    epic: cells.epic,
    aadhaar: wholeAadhaar(cells.aadhaar),
  })
}

const yearOf = (day: PlainDate): number => Number(day.slice(0, 4))

const birthFromAge = (age: string | undefined, takenOn: PlainDate): string | undefined =>
  age !== undefined && /^\d{1,3}$/.test(age) && Number(age) <= OLDEST ? `~${yearOf(takenOn) - Number(age)}` : age

/** The survey was years on its way, and ages are told in round figures: so far apart they may be (domain §2.1). */
const YEARS_APART = 2

/**
 * Whether a row tells an age that its birth contradicts: more than two years apart on the day of the survey. One of the two is
 * another person's or a slip of the pen.
 */
export const contradictsAge = ({ birth, age }: Cells, takenOn: PlainDate): boolean => {
  const [year, years] = [/\d{4}/.exec(typedDate(birth, { latestYear: yearOf(takenOn) }) ?? '')?.[0], typedNumber(age)]
  if (year === undefined || years === undefined || !/^\d{1,3}$/.test(years)) return false
  // Whoever has not had a birthday yet is a year younger than the years between.
  const between = yearOf(takenOn) - Number(year)
  // A birth after the survey is refused for itself.
  return between >= 0 && (Number(years) > between + YEARS_APART || Number(years) < between - 1 - YEARS_APART)
}

const OTHER_COLUMN: Readonly<Record<string, readonly ImportColumn[]>> = {
  village: ['villageCode'],
  addressLine: ['address1'],
  bplListYear: ['bplListYear', 'bplNumber'],
  birth: ['birth', 'age'],
  guardianName: ['husbandName', 'fatherName', 'guardianName', 'headFatherName'],
  guardianKind: ['husbandName', 'fatherName', 'guardianName'],
  disabilityPercent: ['disabilityPercent', 'disability'],
  literate: ['literate', 'education'],
}

/** The file's column behind a field of the form: the first that the household filled, else the first that is mapped. */
export const columnBehind = (
  field: string,
  isMapped: (column: string) => boolean,
  cells: Readonly<Record<string, string>> | Cells,
): string | undefined => {
  const candidates: readonly string[] = OTHER_COLUMN[field] ?? [field]
  const told: Readonly<Record<string, string | undefined>> = cells
  return candidates.find((one) => told[one] !== undefined) ?? candidates.find(isMapped)
}
