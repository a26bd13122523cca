import { familySchema } from '@/lib/features/households/schema'
import type { Snapshot } from '@/lib/domain/census/current'
import { flagsOf, unreadFlags } from '@/lib/domain/census/import-flags'
import type { AgeRules } from '@/lib/domain/household/age'
import { type Family, recorded } from '@/lib/domain/household/family'
import { columnBehind, typedFamily } from '@/lib/domain/household/import-family'
import type { ImportColumn } from '@/lib/domain/household/import-columns'
import type { Reading } from '@/lib/domain/household/import-plan'
import type { RowProblem, Sheet, SheetHousehold } from '@/lib/domain/household/import-sheet'
import { readBirth } from '@/lib/domain/household/typed-birth'
import { codeOf, type PlacePath } from '@/lib/domain/place/path'
import { canonical } from '@/lib/domain/shared/canonical'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { sha256 } from '@/lib/platform/digest'
import { familyOf } from './enter-family'

/** A household of a file after reading; with something wrong there is no family. */
export interface FamilyReading extends Reading {
  readonly family: Family | null
  readonly snapshot: Snapshot | null
}

/** What a file is read against: the panchayat it is for, its villages by LGD code, the survey's day and figures. */
export interface Ground {
  readonly place: PlacePath
  readonly villages: ReadonlyMap<string, PlacePath>
  readonly surveyDay: PlainDate
  readonly ages: AgeRules
  readonly today: PlainDate
}

/** SHA-256 of everything a source says of a household, by which the same household is known again. */
export const arrivalDigest = (family: Family, snapshot: Snapshot | null): string =>
  sha256(
    canonical({ family: recorded(family), census: snapshot && { on: snapshot.takenOn, flags: { ...snapshot.flags } } }),
  )

/** Reads each household of a sheet with the schema of the register's own form; every problem has a line and a column. */
export const readingsOf = (sheet: Sheet, ground: Ground): readonly FamilyReading[] =>
  sheet.households.map((household) => readingOf(household, sheet, ground))

const readingOf = (household: SheetHousehold, sheet: Sheet, ground: Ground): FamilyReading => {
  const { key, lines, cells } = household
  const first = lines[0] ?? 0
  const at = (column: ImportColumn) => sheet.header[sheet.columns.get(column) ?? -1] ?? null
  const own = (column: ImportColumn, message: string): RowProblem => ({
    line: first,
    column: at(column),
    message,
    serial: null,
  })
  const village = ground.villages.get(cells.villageCode ?? '')
  const takenOn = cells.takenOn === undefined ? ground.surveyDay : surveyDay(cells.takenOn, ground)
  const problems = [
    ...household.problems,
    ...(cells.panchayatCode === undefined || cells.panchayatCode === codeOf(ground.place)
      ? []
      : [own('panchayatCode', 'households.error.otherPanchayat')]),
    ...(village ? [] : [own('villageCode', `households.error.${cells.villageCode ? 'villageUnknown' : 'noVillage'}`)]),
    ...(takenOn ? [] : [own('takenOn', 'households.error.takenOn')]),
    ...unreadFlags(cells).map((flag) => own(flag, 'households.error.flag')),
  ]
  const read = familyFrom(household, sheet, ground, village ?? ground.place, takenOn ?? ground.surveyDay)
  if ('problems' in read || problems.length > 0 || !takenOn) {
    const all = [...problems, ...('problems' in read ? read.problems : [])]
    return { key, lines, digest: null, problems: all, family: null, snapshot: null }
  }
  const snapshot = { takenOn, flags: flagsOf(cells, read.family, takenOn, ground.ages) }
  return { key, lines, digest: arrivalDigest(read.family, snapshot), problems: [], family: read.family, snapshot }
}

/** A survey is of its own day or later, and never of the future. */
const surveyDay = (cell: string, { surveyDay: earliest, today }: Ground): PlainDate | null => {
  const told = readBirth(cell)
  return told?.kind === 'DAY' && told.date >= earliest && told.date <= today ? told.date : null
}

const familyFrom = (
  household: SheetHousehold,
  sheet: Sheet,
  { place, today }: Ground,
  village: PlacePath,
  takenOn: PlainDate,
): { readonly family: Family } | { readonly problems: readonly RowProblem[] } => {
  const typed = typedFamily(household, village, takenOn)
  const found = (path: readonly PropertyKey[], message: string, serial: number | null): RowProblem => {
    const member = path[0] === 'members' && typeof path[1] === 'number' ? household.members[path[1]] : undefined
    const column = columnBehind(String(path.at(-1)), sheet.columns, (member ?? household).cells)
    const line = member?.line ?? household.lines[0] ?? 0
    return { line, column: sheet.header[column ?? -1] ?? null, message, serial }
  }
  const parsed = familySchema.safeParse({ ...typed.fields, members: typed.members })
  if (!parsed.success) {
    return { problems: parsed.error.issues.map(({ path, message }) => found(path, message, null)) }
  }
  const family = familyOf(parsed.data, { place, stated: takenOn, today })
  if (family.ok) return { family: family.value }
  const { code, params, field = '' } = family.error
  const [, row, name] = /^members\[(\d+)\]\.(\w+)$/.exec(field) ?? []
  const serial = params['serial']
  const path = row === undefined || name === undefined ? [field] : ['members', Number(row), name]
  return { problems: [found(path, code.replace('.', '.refusal.'), typeof serial === 'number' ? serial : null)] }
}
