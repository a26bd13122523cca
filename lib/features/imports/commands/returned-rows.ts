import type { Verdict } from '@/lib/features/imports/store/kind'
import type { Returned } from '@/lib/features/imports/store/returned'
import { type ImportProblem, OF_THE_SAME, OTHER_ROW, problem, SHIFTED } from '@/lib/domain/import/problem'
import { isReturned } from '@/lib/domain/import/receipt'
import { withoutNumbers } from '@/lib/domain/household/aadhaar'
import { sealed } from '@/lib/domain/import/sealed'
import { storable } from '@/lib/domain/import/tidy'
import type { OpenFile } from './open-file'
import type { Gathered } from './records'

/** The verdict on a record that could not be read at all: each of its rows says why; of shifted rows only these. */
const faulty = ({ raw, shifted }: Gathered, message: string): Verdict => ({
  outcome: 'REJECTED',
  rows: raw.length,
  problems: raw
    .filter(({ line }) => message !== SHIFTED || shifted.has(line))
    .map(({ line }) => problem(line, null, message)),
  difference: null,
})

/** The verdicts on records in their order: the kind's plan judges those that could be read. */
export const verdictsOn = (records: readonly Gathered[], plan: readonly Verdict[]): readonly Verdict[] => {
  let at = 0
  return records.map((record): Verdict => {
    const verdict = record.fault === null ? plan[at++] : faulty(record, record.fault)
    if (!verdict) throw new Error('A record without a verdict')
    return verdict
  })
}

/** What records of a file say differently of families that the register knows. */
export const differencesIn = (records: readonly Gathered[], verdicts: readonly Verdict[]) =>
  records.flatMap(({ key }, index) => {
    const { difference = null, outcome } = verdicts[index] ?? {}
    return difference && outcome ? [{ ...difference, sourceKey: key, outcome }] : []
  })

/** The rows of a record that go back to their sender: all of them or none, so that what comes again is whole. */
export const returnedRows = (
  { raw, shifted }: Gathered,
  verdict: Verdict | undefined,
  { sealed: hidden, own }: Pick<OpenFile, 'sealed' | 'own'>,
): readonly Returned[] => {
  if (!verdict || !isReturned(verdict.outcome)) return []
  const message = verdict.outcome === 'HERE' ? OF_THE_SAME : OTHER_ROW
  const record = raw[0]?.line ?? 0
  return raw.map(({ line, cells }) => {
    const said = verdict.problems.filter((one) => one.line === line).map(kept)
    const elsewhere = { line, column: null, message, params: { line: verdict.problems[0]?.line ?? line } }
    // In a shifted row an Aadhaar number may stand in another column than its own, also in that of the keys.
    const shown = sealed(cells, hidden, shifted.has(line) ? null : own)
    return { record, line, cells: shown.map(storable), problems: said.length > 0 ? said : [elsewhere] }
  })
}

const kept = (one: ImportProblem): ImportProblem => ({
  ...one,
  column: one.column && storable(one.column),
  params: Object.fromEntries(
    Object.entries(one.params).map(([name, value]) => [
      name,
      typeof value === 'string' ? withoutNumbers(value) : value,
    ]),
  ),
})
