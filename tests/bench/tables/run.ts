import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { openTable } from '@/lib/platform/table/open'
import { alternate, rate, type Row } from '@/tests/bench/measure'
import { bareRows, COLUMNS, registerFile } from '@/tests/bench/tables/file'

/** Rows of the file that is timed, and of the one whose reading is weighed. */
const ROWS = 200_000
const MANY = 1_000_000

const MOST_MEGABYTES = 150

const perSecondOf = async (rows: () => Promise<number>): Promise<number> => {
  const start = performance.now()
  const read = await rows()
  if (read !== ROWS) throw new Error(`${read} rows were read of ${ROWS}`)
  return (read * 1000) / (performance.now() - start)
}

/** The rows of a survey file of thirty columns, cells and all, against the same bytes cut at their line ends. */
const ourRows = async (): Promise<number> => {
  const opened = await openTable(registerFile(ROWS), { name: 'register.csv' })
  if (!opened.ok) throw new Error(opened.fault.code)
  let rows = 0
  for await (const batch of opened.batches()) {
    if ('fault' in batch) throw new Error(batch.fault.code)
    rows += batch.rows.length
  }
  return rows
}

/**
 * Reads a great many rows in a process that keeps house as the worker of imports does (lib/caretaker), and answers the most
 * memory it ever had, in megabytes.
 */
const weigh = (): number => {
  const reader = resolve('tests/bench/tables/read.ts')
  const flags = ['--conditions=react-server', '--import', 'tsx', '--max-semi-space-size=8']
  return Number(execFileSync(process.execPath, [...flags, reader, String(MANY)], { encoding: 'utf8' }))
}

/** How fast files of rows are read, and in how much memory. */
export const benchTables = async (): Promise<Row[]> => {
  const [ours, bare] = await alternate(
    () => perSecondOf(ourRows),
    () => perSecondOf(() => bareRows(registerFile(ROWS))),
  )
  const megabytes = weigh()
  return [
    {
      what: `rows of a CSV of ${COLUMNS} columns, read into cells`,
      ours: rate(ours),
      yardstick: `bytes cut at line ends ${rate(bare)}`,
      ratio: ours / bare,
      aim: { sign: '≥', value: 0.2 },
    },
    {
      what: 'memory of a process that reads 10 lakh rows',
      ours: `${Math.round(megabytes)} MB`,
      yardstick: `${MOST_MEGABYTES} MB`,
      ratio: megabytes / MOST_MEGABYTES,
      aim: { sign: '≤', value: 1 },
    },
  ]
}
