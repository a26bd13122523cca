import type { ImportJob } from '@/lib/features/imports/store/job'

type Words = (key: string, params: Readonly<Record<string, string | number>>) => string

const count = (value: number): string => value.toLocaleString('en-IN')

const stageIn = (words: Words, { stage }: Pick<ImportJob, 'stage'>): string => words(`imports.stage.${stage}`, {})

type Going = Pick<ImportJob, 'stage' | 'rowsDone' | 'rowsTotal' | 'startedAt' | 'beatAt'>

/** How far a file is: rows, rows a second, the time that is left. */
export const progressOf = (job: Going, words: Words): string => {
  const { rowsDone, rowsTotal, startedAt, beatAt } = job
  const spent = startedAt && beatAt ? (beatAt.getTime() - startedAt.getTime()) / 1000 : 0
  const pace = spent > 0 ? rowsDone / spent : 0
  const left = pace > 0 && rowsTotal !== null ? Math.max(0, (rowsTotal - rowsDone) / pace) : null
  const total = rowsTotal === null ? '?' : count(rowsTotal)
  const said = { stage: stageIn(words, job), done: count(rowsDone), total, pace: count(Math.round(pace)) }
  return left === null
    ? words('terminal.rows', said)
    : words('terminal.rowsLeft', { ...said, seconds: count(Math.ceil(left)) })
}

/** What differs from row to row, in a sentence that stands for many of them. */
const UNSAID = Object.fromEntries(
  ['entry', 'serial', 'line', 'number', 'field', 'name', 'value', 'column', 'day', 'seen', 'now'].map((name) => [
    name,
    '–',
  ]),
)

type Told = Pick<ImportJob, 'kind' | 'stage' | 'fault' | 'counts' | 'foreseen' | 'shape' | 'mapping'>

/** The receipt of a file: what came in and what became of it (F24). */
export const receiptLines = (job: Told, words: Words): readonly string[] => {
  const { kind, stage, fault, counts, foreseen, shape, mapping } = job
  const receipt = counts ?? foreseen
  if (stage === 'ASKING') {
    const header = (shape?.header ?? []).join(' | ')
    const columns = Object.keys(mapping ?? {}).join(', ')
    return [words('terminal.nameColumns', { header }), words('terminal.known', { columns })]
  }
  const name = stageIn(words, job)
  const said = receipt !== null && counts === null ? words('terminal.dryRun', { stage: name }) : name
  const why = fault === null ? null : words(fault.replace('.', '.refusal.'), UNSAID)
  const first = why === null ? said : words('terminal.why', { stage: said, why })
  if (receipt === null) return [first]
  const sums = {
    all: count(receipt.IN.rows),
    rows: receipt.IN.rows,
    created: count(receipt.CREATED.rows),
    updated: count(receipt.UPDATED.rows),
    unchanged: count(receipt.UNCHANGED.rows),
    left: count(receipt.LEFT.rows),
    here: count(receipt.HERE.rows),
    rejected: count(receipt.REJECTED.rows),
  }
  const plain = kind === 'CORRECTIONS' ? 'imports.outcome.equationOfSheet' : 'imports.outcome.equation'
  const equation = receipt.HERE.rows > 0 ? 'files.already.equation' : plain
  return [
    first,
    words('terminal.records', { rows: count(receipt.IN.rows), records: count(receipt.IN.records) }),
    words(equation, sums),
    ...Object.entries(receipt.problems).map(
      ([message, times]) => `  ${words('terminal.times', { times: count(times), sentence: words(message, UNSAID) })}`,
    ),
  ]
}

interface Screen {
  readonly isTTY?: boolean
  readonly write: (text: string) => unknown
}

/**
 * Tells how far a file is: on a terminal in one line that is written over; into a file or a log a line whenever the stage
 * changes, without signs that only a terminal understands.
 */
export const teller = (screen: Screen) => {
  let stage = ''
  let open = false
  return {
    say: (job: Going, words: Words): void => {
      if (screen.isTTY === true) {
        screen.write(`\r${progressOf(job, words)}\u001b[K`)
        open = true
      } else if (stage !== job.stage) screen.write(`${progressOf(job, words)}\n`)
      stage = job.stage
    },
    /** Ends the line that is open. */
    end: (): void => {
      if (open) screen.write('\n')
      open = false
    },
  }
}
