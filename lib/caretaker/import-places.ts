// `npm run places:import -- [--complete] [--state CODE] FILE…`: takes over files of the Local Government Directory, in the
// order given, into DATABASE_URL or the embedded database of the running portal.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { systemActor } from '@/lib/domain/access/system'
import { importPlaces } from '@/lib/features/places/commands/import-places'
import { find, type KeptImport, type KeptLine, refusedLines } from '@/lib/features/places/store/import-book'
import { scopeOf } from '@/lib/domain/access/scope'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { giveUp, Obstacle } from './obstacle.mjs'
import { reachDatabase, stateOf } from './reach'

const USAGE = 'Usage: npm run places:import -- [--complete] [--state CODE] FILE…'

const tell = (name: string, { kind, ...report }: KeptImport, lines: readonly KeptLine[]): void => {
  const { read, created, updated, unchanged, refused, elsewhere, linked, struckOff, unlinked } = report
  console.log(
    `${name} (${kind ?? '?'}): ${read} read = ${created} created + ${updated} updated + ${unchanged} unchanged + ${refused} refused + ${elsewhere} of other States; ` +
      `${linked} links new, ${unlinked} ended, ${struckOff} places struck off`,
  )
  for (const { line, reason, detail } of lines) console.log(`  line ${line}: ${reason} ${detail}`)
  if (refused > lines.length) console.log(`  and ${refused - lines.length} more: they are on the page Places, import`)
}

const run = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { complete: { type: 'boolean', default: false }, state: { type: 'string' } },
  })
  if (positionals.length === 0) throw new Obstacle(USAGE)
  reachDatabase()
  const actor = systemActor(await stateOf(values.state))
  for (const path of positionals) {
    const file = new File([readFileSync(path)], basename(path))
    const done = await execute(importPlaces, actor, { file, complete: values.complete })
    if (!done.ok) throw new Obstacle(`${path} is no file of the directory that the portal reads (${done.error.code}).`)
    const { id } = done.value
    await transaction(scopeOf(actor), async (tx) => {
      const report = await find(tx, id)
      if (report) tell(basename(path), report, await refusedLines(tx, id, -1, 20))
    })
  }
}

run().then(
  () => process.exit(0),
  (error: unknown) => giveUp(error),
)
