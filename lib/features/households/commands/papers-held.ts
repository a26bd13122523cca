import 'server-only'
import { type Bearing, numbersHere } from '@/lib/features/duplicates/store/numbers-here'
import type { ImportProblem } from '@/lib/domain/import/problem'
import { bearerOf, paperOf, papersBrought, paperTwice } from '@/lib/domain/matching/brought'
import type { Result } from '@/lib/domain/shared/result'
import type { Tx } from '@/lib/platform/db'
import type { Known, Renewed } from './import-renewal'
import type { Read } from './readings'
import type { ToldInFile } from './told-in-file'

/** A known family that the file tells otherwise, and what would become of it. */
export interface Renewing {
  readonly id: string
  readonly known: Known
  readonly read: Read
  readonly renewal: Result<Renewed>
}

/** The numbers of papers that the file brings to somebody of the family. */
export const broughtBy = ({ known, renewal }: Renewing): readonly string[] =>
  renewal.ok && renewal.value.next ? papersBrought(known.family, renewal.value.next) : []

/** For families told otherwise, who else in the whole register bears a number that the file brings, by one statement. */
export const bearersElsewhere = async (
  tx: Tx,
  renewals: readonly Renewing[],
): Promise<ReadonlyMap<string, readonly Bearing[]>> => {
  const asked = renewals.map((one) => ({ asked: one.id, keys: broughtBy(one) }))
  const found = await numbersHere(tx, null, asked)
  const others = found.filter(({ asked: id, householdId }) => householdId !== id)
  return new Map(asked.map(({ asked: id }) => [id, others.filter((one) => one.asked === id)]))
}

/** Where a file's family stands: its lines, and how the file calls its columns. */
interface Told {
  readonly lines: readonly number[]
  readonly headerOf: (column: string) => string | null
}

/**
 * Why a newer file's family comes back though its facts are in order: a voter card or an Aadhaar number that it brings stands
 * with somebody else already, of the same family, of another one or of one told further up. Null where none does.
 */
export const paperHeld = (
  one: Renewing,
  bearers: readonly Bearing[],
  told: ToldInFile,
  { lines, headerOf }: Told,
): ImportProblem | null => {
  const { known, read, renewal } = one
  const next = renewal.ok ? renewal.value.next : null
  if (next === null) return null
  const at = (key: string, message: string, params: ImportProblem['params'] = {}): ImportProblem => {
    const paper = paperOf(key)
    const line = lines[bearerOf(read.family, key)] ?? lines[0] ?? 0
    return { line, column: headerOf(paper), message: `files.error.${message}`, params: { ...params, paper } }
  }
  const brought = broughtBy(one)
  const twice = paperTwice(known.family) === null ? paperTwice(next) : null
  const own = twice && brought.find((key) => paperOf(key) === twice.number)
  if (own) return at(own, 'paperTwice')
  for (const key of brought) {
    const before = told.numbers.get(key)
    if (before && before.key !== read.key) return at(key, 'paperHeld', { where: 'FILE', number: String(before.line) })
    const held = bearers.find((bearing) => bearing.key === key)
    if (held)
      return at(key, 'paperHeld', { where: held.householdId === null ? 'ELSEWHERE' : 'HERE', number: held.number })
  }
  return null
}
