// `npm run places:import -- [--complete] [--state CODE] FILE…`: takes over files of the Local Government Directory, in the
// order given, into DATABASE_URL or the embedded database of the running portal.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { systemActor } from '@/lib/domain/access/system'
import { importPlaces } from '@/lib/features/places/commands/import-places'
import { find, type KeptImport } from '@/lib/features/places/store/import-book'
import { scopeOf } from '@/lib/domain/access/scope'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { giveUp, Obstacle } from './obstacle.mjs'
import { reachDatabase, stateOf } from './reach'

const USAGE = 'Usage: npm run places:import -- [--complete] [--state CODE] FILE…'

const tell = (name: string, { kind, lines, ...report }: KeptImport): void => {
  const { read, created, updated, unchanged, refused, linked, struckOff, unlinked } = report
  console.log(
    `${name} (${kind ?? '?'}): ${read} read = ${created} created + ${updated} updated + ${unchanged} unchanged + ${refused} refused; ` +
      `${linked} links new, ${unlinked} ended, ${struckOff} places struck off`,
  )
  for (const { line, reason, detail } of lines.slice(0, 20)) console.log(`  line ${line}: ${reason} ${detail}`)
  if (refused > 20) console.log(`  and ${refused - 20} more: they are on the page Places, import`)
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
    const report = await transaction(scopeOf(actor), (tx) => find(tx, id))
    if (report) tell(basename(path), report)
  }
}

run().then(
  () => process.exit(0),
  (error: unknown) => giveUp(error),
)
