import 'server-only'
import { outsideEntrySchema } from '@/lib/features/pensions/schema'
import type { FileRecord } from '@/lib/features/imports/store/kind'
import type { Edition } from '@/lib/domain/pension/edition'
import { nameByScript } from '@/lib/domain/household/written-name'
import { AADHAAR_COLUMN, aadhaarIn, namesAadhaar } from '@/lib/domain/import/sealed'
import { type ImportProblem, problem } from '@/lib/domain/import/problem'
import type { OutsideEntry } from '@/lib/domain/pension/entry'
import { birthYearIn, dayIn, genderIn, schemeIn, standingIn } from '@/lib/domain/pension/entry-cells'
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

/** Reads one line of a register; every problem has a line and a column. Of a number that stands twice the last row counts. */
export const readEntry = ({ rows }: FileRecord, ground: Ground): EntryReading => {
  const row = rows.at(-1)
  const [line, cells] = [row?.line ?? 0, row?.cells ?? {}]
  const wrong = (column: string | null, message: string): ImportProblem =>
    problem(line, column === null ? null : ground.headerOf(column), message)
  const { edition } = ground
  if (edition === null) return { problems: [wrong(null, 'pensions.error.registerDay')] }
  const parsed = outsideEntrySchema.safeParse(cells)
  const birthYear = birthYearIn(cells['birth'], cells['age'], edition.asOf)
  const [since, until] = [dayIn(cells['since']), dayIn(cells['until'])]
  const scheme = schemeIn(cells['scheme'])
  const home = placeEntry(cells, ground)
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.map(({ path, message }) => wrong(String(path[0]), message))),
    // A line's number is kept and shown: an Aadhaar number may not be one.
    ...(namesAadhaar(ground.headerOf('entryNumber') ?? '')
      ? [wrong('entryNumber', 'pensions.error.aadhaarAsNumber')]
      : []),
    ...(birthYear === undefined ? [wrong(cells['birth'] === undefined ? 'age' : 'birth', 'pensions.error.birth')] : []),
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
      standing: standingIn(cells['standing']),
      since: since ?? null,
      until: until ?? null,
    },
  }
}
