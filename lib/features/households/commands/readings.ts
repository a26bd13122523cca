import { familySchema } from '@/lib/features/households/schema/family'
import type { Entering } from '@/lib/features/households/store/bulk-rows'
import type { Snapshot } from '@/lib/domain/census/current'
import { flagsOf, unreadFlags } from '@/lib/domain/census/import-flags'
import { type AgeRules, isBornAfter } from '@/lib/domain/household/age'
import { type Family, recorded } from '@/lib/domain/household/family'
import { columnBehind, contradictsAge, typedFamily } from '@/lib/domain/household/import-family'
import { gather, type SheetHousehold, type SheetMember } from '@/lib/domain/household/import-sheet'
import { typedDate } from '@/lib/domain/import/cells/typed'
import { readBirth } from '@/lib/domain/household/typed-birth'
import { paperTwice } from '@/lib/domain/matching/brought'
import { type ImportProblem, problem } from '@/lib/domain/import/problem'
import { SURVEY_DAY, SURVEY_YEAR, SURVEY_YEAR_ENDS } from '@/lib/domain/census/survey-day'
import type { Served } from '@/lib/domain/place/served'
import { settleHousehold } from '@/lib/domain/household/import-place'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Refusal } from '@/lib/domain/refusals'
import { sha256 } from '@/lib/platform/digest'
import { familyOf } from './enter-family'

/** A household of a file after reading. */
export type Read = Entering

export type Reading = { readonly read: Read } | { readonly problems: readonly ImportProblem[] }

/** What a file is read against: whose panchayats and villages, the survey's day and figures. */
export interface Ground {
  /** The area of whoever handed the file in; a panchayat of it that the file need not repeat. */
  readonly area: PlacePath
  readonly panchayatCode: string | null
  readonly served: Served
  /** Whether the file is of the census, with flags and a day of the survey for each household. */
  readonly census: boolean
  /** The day on which what the file says was said: no household of it was asked earlier; null where nobody knows. */
  readonly toldOn: PlainDate | null
  readonly ages: AgeRules
  readonly today: PlainDate
  readonly headerOf: (column: string) => string | null
}

/** SHA-256 of everything a source says of a household, by which the same household is known again. */
export const arrivalDigest = (body: string, snapshot: Snapshot | null): string =>
  sha256(`{"census":${JSON.stringify(snapshot)},"family":${body}}`)

/**
 * What a version keeps of a family. The law writes its facts in one order, so one family has one text; should that order
 * ever change, households of earlier files are compared fact by fact and found unchanged.
 */
export const bodyTextOf = (family: Family): string => JSON.stringify(recorded(family))

/** Reads the rows of a household with the schema of the register's own form; every problem has a line and a column. */
export const readHousehold = (key: string, rows: readonly SheetMember[], ground: Ground): Reading => {
  const household = gather(key, rows, ground.headerOf)
  const { cells } = household
  const own = (column: string, message: string) => problem(lineTelling(rows, column), ground.headerOf(column), message)
  const home = settleHousehold(cells, ground)
  const told = cells.takenOn === undefined ? ground.toldOn : surveyDay(cells.takenOn, ground)
  const takenOn = told ?? null
  // Ages are reckoned in years: of a survey without a day its year suffices.
  const reckonedOn = takenOn ?? SURVEY_DAY
  const problems = [
    ...household.problems,
    ...('place' in home ? [] : [{ ...own(home.column, home.message), params: home.params ?? {} }]),
    ...(told === undefined ? [own('takenOn', 'households.error.takenOn')] : []),
    ...(ground.census ? agesApart(household, reckonedOn, ground) : []),
    ...(ground.census ? unreadFlags(cells).map((flag) => own(flag, 'households.error.flag')) : []),
  ]
  const settled = 'place' in home ? home : { place: ground.area, village: ground.area }
  const read = familyFrom(household, ground, settled, takenOn)
  if ('problems' in read) return { problems: [...problems, ...read.problems] }
  if (problems.length > 0) return { problems }
  const days = takenOn === null ? [SURVEY_DAY, SURVEY_YEAR_ENDS] : [takenOn]
  const snapshot = ground.census ? { takenOn, flags: flagsOf(cells, read.family, days, ground.ages) } : null
  const body = bodyTextOf(read.family)
  return { read: { key, digest: arrivalDigest(body, snapshot), family: read.family, body, snapshot } }
}

/** The row of a household that tells a fact of all of it; the first where none does. */
const lineTelling = (rows: readonly SheetMember[], column: string | undefined): number => {
  const telling = rows.find(({ cells }) => Object.entries(cells).some(([name]) => name === column))
  return (telling ?? rows[0])?.line ?? 0
}

/** Of the survey the day is known, near enough; a list of the panchayat does not say when its ages were written down. */
const agesApart = ({ members }: SheetHousehold, takenOn: PlainDate, { headerOf }: Ground): readonly ImportProblem[] =>
  members.flatMap(({ line, cells }) =>
    contradictsAge(cells, takenOn) ? [problem(line, headerOf('age'), 'files.error.ageAgainstBirth')] : [],
  )

/**
 * The day that a cell tells: a survey is of its own day or later, and never of the future. Null where the cell tells but the
 * year of the survey, undefined for what is no such day.
 */
const surveyDay = (cell: string, { toldOn, census, today }: Ground): PlainDate | null | undefined => {
  if (census && cell === SURVEY_YEAR) return null
  const earliest = census ? SURVEY_DAY : (toldOn ?? today)
  const told = readBirth(typedDate(cell, { latestYear: Number(today.slice(0, 4)) }) ?? '')
  return told?.kind === 'DAY' && told.date >= earliest && told.date <= today ? told.date : undefined
}

const familyFrom = (
  household: SheetHousehold,
  { today, census, ages, headerOf }: Ground,
  { place, village }: { readonly place: PlacePath; readonly village: PlacePath },
  takenOn: PlainDate | null,
): { readonly family: Family } | { readonly problems: readonly ImportProblem[] } => {
  const reckonedOn = takenOn ?? SURVEY_DAY
  const typed = typedFamily(household, village, reckonedOn)
  const found = (
    path: readonly PropertyKey[],
    message: string,
    params: ImportProblem['params'] = {},
  ): ImportProblem => {
    const member = path[0] === 'members' && typeof path[1] === 'number' ? household.members[path[1]] : undefined
    const isMapped = (column: string) => headerOf(column) !== null
    const column = columnBehind(String(path.at(-1)), isMapped, (member ?? household).cells)
    const line = member?.line ?? lineTelling(household.members, column)
    return { line, column: column === undefined ? null : headerOf(column), message, params }
  }
  const parsed = familySchema.safeParse({ ...typed.fields, members: typed.members })
  if (!parsed.success) return { problems: parsed.error.issues.map(({ path, message }) => found(path, message)) }
  const family = familyOf(parsed.data, { place, stated: reckonedOn, today })
  if (family.ok) {
    const last = takenOn ?? SURVEY_YEAR_ENDS
    const later = census ? family.value.members.findIndex(({ birth }) => isBornAfter(birth, last, ages)) : -1
    // The census of 2011 does not tell of a child that was born later: such a row has another source (domain fact 9).
    if (later >= 0) return { problems: [found(['members', later, 'birth'], 'files.error.bornAfterSurvey')] }
    const twice = paperTwice(family.value)
    if (twice === null) return { family: family.value }
    const { row, number: paper } = twice
    return { problems: [found(['members', row, paper], 'files.error.paperTwice', { paper })] }
  }
  const { field = '' } = family.error
  const [, row, name] = /^members\[(\d+)\]\.(\w+)$/.exec(field) ?? []
  const path = row === undefined || name === undefined ? [field] : ['members', Number(row), name]
  const { message, params } = refused(0, family.error)
  return { problems: [found(path, message, params)] }
}

/** What a returned row says of a refusal: the sentence that the forms say. */
export const refused = (line: number, { code, params }: Refusal): ImportProblem => ({
  ...{ line, column: null, message: code.replace('.', '.refusal.') },
  params: plainParams(params),
})

const plainParams = (params: Readonly<Record<string, unknown>>): ImportProblem['params'] =>
  Object.fromEntries(
    Object.entries(params).filter(
      (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  )
