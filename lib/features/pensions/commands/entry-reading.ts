import 'server-only'
import { outsideEntrySchema } from '@/lib/features/pensions/schema'
import type { FileRecord, RecordRow } from '@/lib/features/imports/store/kind'
import type { Edition } from '@/lib/domain/pension/edition'
import { OLDEST } from '@/lib/domain/household/typed-birth'
import { nameByScript } from '@/lib/domain/household/written-name'
import { AADHAAR_COLUMN, aadhaarIn, namesAadhaar } from '@/lib/domain/import/sealed'
import { type ImportProblem, problem } from '@/lib/domain/import/problem'
import { contradiction, type OutsideEntry, type SpokenFact } from '@/lib/domain/pension/entry'
import { birthYearIn, dayIn, genderIn, impossibleBirth, schemeIn, standingIn } from '@/lib/domain/pension/entry-cells'
import { type NamedPanchayat, placeEntry } from '@/lib/domain/pension/entry-place'
import type { PlacePath } from '@/lib/domain/place/path'
import type { Served } from '@/lib/domain/place/served'
import { keptOfAadhaar, takesAadhaar } from '@/lib/platform/aadhaar'

/** What a register's file is read against. */
export interface Ground {
  /** Null when nobody said which register of which day it is. */
  readonly edition: Edition | null
  readonly area: PlacePath
  readonly served: Served
  readonly panchayats: readonly NamedPanchayat[]
  readonly headerOf: (column: string) => string | null
}

/** A line as read, or what is wrong with it. */
export type EntryReading =
  | { readonly entry: Omit<OutsideEntry, 'id' | 'registerId'>; readonly place: PlacePath }
  | { readonly problems: readonly ImportProblem[] }

/** What is kept of a line's Aadhaar cell; what is no such number is nobody's. */
const keptOf = (cell: string | undefined): Pick<OutsideEntry, 'aadhaarDigest' | 'aadhaarLast4'> => {
  const told = aadhaarIn(cell)
  if (told === null) return { aadhaarDigest: null, aadhaarLast4: null }
  if (!('number' in told)) return { aadhaarDigest: null, aadhaarLast4: takesAadhaar() ? told.last4 : null }
  const kept = keptOfAadhaar(told.number)
  return { aadhaarDigest: kept?.digest ?? null, aadhaarLast4: kept?.last4 ?? null }
}

/** Why a line is none of this register's: it stands in another one, where the same number may be another person's. */
const FOREIGN: readonly string[] = ['pensions.error.otherScheme', 'pensions.error.otherArea']

/**
 * Reads what a register says under one number; every problem has a line and a column. Of several lines that can all be true the
 * last counts; lines that contradict each other come back, all of them: which one is right only its sender can say.
 */
export const readEntry = ({ rows }: FileRecord, ground: Ground): EntryReading => {
  const readings = rows.map((row) => ({ row, reading: readLine(row, ground) }))
  const problems = readings.flatMap(({ reading }) => ('problems' in reading ? reading.problems : []))
  const lines = readings.flatMap(({ row, reading }) => ('entry' in reading ? [{ row, reading }] : []))
  const last = lines.at(-1)
  if (!last || problems.some(({ message }) => !FOREIGN.includes(message))) return { problems }
  const contradicted = contradictions(lines, ground)
  return contradicted.length > 0 ? { problems: contradicted } : last.reading
}

interface ReadLine {
  readonly row: RecordRow
  readonly reading: Extract<EntryReading, { readonly entry: unknown }>
}

/** Where each fact stands in a file. */
const COLUMN_OF: Readonly<Record<SpokenFact, readonly string[]>> = {
  standing: ['standing'],
  name: ['name', 'nameHi'],
  birthYear: ['birth', 'age'],
  gender: ['gender'],
  guardian: ['guardianName'],
  village: ['villageCode', 'villageName'],
  aadhaarDigest: [AADHAAR_COLUMN],
  aadhaarLast4: [AADHAAR_COLUMN],
}

/** Each line that another one of its number contradicts, with the line that does. */
const contradictions = (lines: readonly ReadLine[], { headerOf }: Ground): readonly ImportProblem[] =>
  lines.flatMap(({ row, reading: { entry } }) => {
    for (const other of lines) {
      const fact = contradiction(entry, other.reading.entry)
      if (fact === null) continue
      const told = COLUMN_OF[fact]
      const column = told.find((one) => row.cells[one] !== undefined) ?? told.find((one) => headerOf(one) !== null)
      const where = column === undefined ? null : headerOf(column)
      return [{ ...problem(row.line, where, 'pensions.error.contradicts'), params: { line: other.row.line } }]
    }
    return []
  })

/** Reads one line of a register. */
const readLine = ({ line, cells }: RecordRow, ground: Ground): EntryReading => {
  const wrong = (column: string | null, message: string): ImportProblem =>
    problem(line, column === null ? null : ground.headerOf(column), message)
  const { edition } = ground
  if (edition === null) return { problems: [wrong(null, 'pensions.error.registerDay')] }
  const parsed = outsideEntrySchema.safeParse(cells)
  const birthYear = birthYearIn(cells['birth'], cells['age'], edition.asOf)
  const told = cells['birth'] === undefined ? 'age' : 'birth'
  const standing = standingIn(cells['standing'])
  const [since, until] = [dayIn(cells['since']), dayIn(cells['until'])]
  const scheme = schemeIn(cells['scheme'])
  const home = placeEntry(cells, ground)
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.map(({ path, message }) => wrong(String(path[0]), message))),
    // A line's number is kept and shown: an Aadhaar number may not be one.
    ...(namesAadhaar(ground.headerOf('entryNumber') ?? '')
      ? [wrong('entryNumber', 'pensions.error.aadhaarAsNumber')]
      : []),
    ...(birthYear === undefined ? [wrong(told, 'pensions.error.birth')] : []),
    ...(birthYear && impossibleBirth(birthYear, standing, edition.asOf)
      ? [{ ...wrong(told, 'pensions.error.birthYear'), params: { value: String(birthYear), number: OLDEST } }]
      : []),
    ...(since === undefined ? [wrong('since', 'pensions.error.date')] : []),
    ...(until === undefined ? [wrong('until', 'pensions.error.date')] : []),
    ...(scheme !== null && scheme !== edition.kind ? [wrong('scheme', 'pensions.error.otherScheme')] : []),
    ...(home === null ? [wrong('panchayatCode', 'pensions.error.otherArea')] : []),
  ]
  if (problems.length > 0 || !parsed.success || home === null) return { problems }
  const { entryNumber: number, name, nameHi, guardianName: guardian = null } = parsed.data
  return {
    place: home.place,
    entry: {
      ...{ kind: edition.kind, sender: edition.sender, number, guardian, village: home.village },
      ...keptOf(cells[AADHAAR_COLUMN]),
      name: nameByScript(name, nameHi),
      gender: genderIn(cells['gender']),
      birthYear: birthYear ?? null,
      standing,
      since: since ?? null,
      until: until ?? null,
    },
  }
}
