import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { closing, type Closing } from '@/lib/caretaker/closing'
import { benchCreate } from '@/tests/bench/create'
import { benchDisconnects } from '@/tests/bench/disconnects'
import { benchExport } from '@/tests/bench/export'
import { benchImport } from '@/tests/bench/import/run'
import type { Row } from '@/tests/bench/measure'
import { benchPublic } from '@/tests/bench/public'
import { benchRegister } from '@/tests/bench/register'
import { benchScale, scaleOptions } from '@/tests/bench/scale/scale'
import { benchSize } from '@/tests/bench/size'
import { benchTables } from '@/tests/bench/tables/run'
import { benchThinLine } from '@/tests/bench/thin-line'
import { benchVerdict } from '@/tests/bench/verdict'

// `npm run bench`: ratios to a named yardstick in the same run, printed as a table and kept in docs/benchmarks.md;
// `npm run bench -- public size` runs parts and keeps nothing; `npm run bench -- import --families=1000000` imports ten lakh families,
// `npm run bench -- import --crowded` a second register of one village,
// `npm run bench -- scale --households 10000000` fills and asks a State of a crore of households. What stands in the file from
// its first second-level heading on was measured by such runs and is left as it is.

const PARTS: Readonly<Record<string, (house: Closing) => Promise<Row[]>>> = {
  public: benchPublic,
  register: benchRegister,
  create: benchCreate,
  import: benchImport,
  export: benchExport,
  tables: benchTables,
  scale: (house) => benchScale(house, scaleOptions(process.argv)),
  verdict: benchVerdict,
  size: benchSize,
  'thin-line': benchThinLine,
  disconnects: benchDisconnects,
}

const met = ({ ratio, aim }: Row): string => {
  if (!aim) return '–'
  const good = aim.sign === '≥' ? ratio >= aim.value : ratio <= aim.value
  return `${aim.sign} ${aim.value}: ${good ? 'reached' : 'not reached'}`
}

const table = (rows: readonly Row[]): string =>
  [
    '| measured | ours | yardstick | ratio | aim |',
    '|---|--:|--:|--:|---|',
    ...rows.map((row) => `| ${row.what} | ${row.ours} | ${row.yardstick} | ${row.ratio.toFixed(2)} | ${met(row)} |`),
  ].join('\n')

const machine = (): string =>
  `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`

const house = closing()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void house.now().then(() => process.exit(130)))

const main = async (): Promise<void> => {
  const asked = process.argv.slice(2)
  const rows: Row[] = []
  for (const [name, part] of Object.entries(PARTS)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    process.stdout.write(`${name} …\n`)
    try {
      rows.push(...(await part(house)))
    } finally {
      await house.now()
    }
  }
  const text = table(rows)
  process.stdout.write(`\n${text}\n`)
  if (asked.length > 0) return
  const day = new Date().toISOString().slice(0, 10)
  const [, ...kept] = readFileSync('docs/benchmarks.md', 'utf8').split('\n## ')
  writeFileSync(
    'docs/benchmarks.md',
    `# Benchmarks\n\nLast run of \`npm run bench\`: ${day} on ${machine()}. Ratios compare two things measured alternately in one run; absolute\nnumbers only orient. Medians of three alternating runs, ten connections where a server is asked.\n\n${text}\n${kept.map((section) => `\n## ${section}`).join('')}`,
  )
}

void main()
