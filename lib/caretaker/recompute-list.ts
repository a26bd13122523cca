import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { PublicList } from '@/lib/domain/selection/public-list'
import { recompute } from '@/lib/domain/selection/recompute'

// `npm run list:recompute -- list.json`: derives a downloaded public list anew, without a network and without a database.

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** Only what tells a public list from any other file; the recomputation doubts everything else for itself. */
const shape = z.custom<PublicList>(
  (value) =>
    z
      .object({ format: z.literal('antyodaya-list-1'), rows: z.array(z.object({ number: z.string() })) })
      .safeParse(value).success,
)

const read = (file: string): PublicList | string => {
  try {
    const parsed = shape.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.data : `${file} is not a published list (format antyodaya-list-1).`
  } catch (error) {
    return `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`
  }
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const [file] = process.argv.slice(2)
const list = file === undefined ? 'Name the downloaded list: npm run list:recompute -- list.json' : read(file)
if (typeof list === 'string') {
  process.stderr.write(`${list}\n`)
  process.exitCode = 2
} else {
  const outcome = recompute(list, sha256)
  if (outcome.same) {
    say(`same: ${outcome.selected} selected, ${outcome.waiting} waiting`)
    say(`digest ${outcome.digest}`)
  } else {
    outcome.findings.forEach(({ check, row, number, found, expected }) => {
      const where = number ?? (row === null ? 'the whole list' : `row ${row}`)
      say(`different: ${check} at ${where}${expected === '' ? '' : `: ${found} instead of ${expected}`}`)
    })
    process.exitCode = 1
  }
}
