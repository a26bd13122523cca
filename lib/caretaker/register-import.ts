// `npm run register:import -- FILE [options]`: hands a file in and tells what would become of it; with --apply imports it, in
// DATABASE_URL or the embedded database of the running portal, by the same engine as the page. Ctrl-C stops it; the same line
// with --job NUMBER goes on.
import { createReadStream, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Client } from 'pg'
import { importKinds } from '@/lib/caretaker/import-kinds'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { systemActor } from '@/lib/domain/access/system'
import { BY } from '@/lib/domain/import/by'
import { writesNothing } from '@/lib/domain/import/receipt'
import { isMoving, isStopped } from '@/lib/domain/import/stage'
import { contentOf } from '@/lib/domain/import/what'
import { placePath } from '@/lib/domain/place/path'
import type { Result } from '@/lib/domain/shared/result'
import { receiveFile } from '@/lib/features/imports/commands/receive-file'
import { resumeImport } from '@/lib/features/imports/commands/resume-import'
import { startImport } from '@/lib/features/imports/commands/start-import'
import { workOn } from '@/lib/features/imports/commands/work-on'
import { handInSchema } from '@/lib/features/imports/schema'
import type { ImportJob } from '@/lib/features/imports/store/job'
import * as jobs from '@/lib/features/imports/store/jobs'
import type { Locale } from '@/lib/messages/locales'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { nameColumns } from './import-mapping'
import { importOptions, USAGE } from './import-options'
import { refusedIn, wordsIn } from './import-words'
import { giveUp, Obstacle } from './obstacle.mjs'
import { reachDatabase, stateOf } from './reach'
import { receiptLines, teller } from './import-told'
import { returnedFile } from './import-returned'

/** Where the person stands; npm itself stands in the house. */
const HERE = process.env['INIT_CWD'] ?? process.cwd()

const pairs = (texts: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    texts.map((text) => {
      const at = text.indexOf('=')
      if (at < 1) throw new Obstacle(`${text} is not of the form name=value.`)
      return [text.slice(0, at), text.slice(at + 1)]
    }),
  )

const told = <T>(locale: Locale, result: Result<T>): T => {
  if (result.ok) return result.value
  throw new Obstacle(refusedIn(locale, result.error))
}

const find = async (actor: Actor, id: string, locale: Locale): Promise<ImportJob> => {
  const job = await transaction(scopeOf(actor), (tx) => jobs.find(tx, id))
  if (!job) throw new Obstacle(wordsIn(locale)('terminal.noFile', { id, place: actor.place }))
  return job
}

const progress = teller(process.stderr)

/** Works on the job here, or watches the portal's own worker at it, until it comes to rest. */
const brought = async (client: Client, actor: Actor, id: string, locale: Locale): Promise<ImportJob> => {
  let working: Promise<void> | null = null
  for (;;) {
    const job = await find(actor, id, locale)
    const moving = isMoving(job.stage)
    if (!moving && working === null) return job
    progress.say(job, wordsIn(locale))
    if (working === null) {
      const { rows } = await client.query<{ ours: boolean }>(
        'select pg_try_advisory_lock(hashtextextended($1, 20111204)) as ours',
        [id],
      )
      if (rows[0]?.ours) {
        working = workOn(importKinds, job).finally(async () => {
          await client.query('select pg_advisory_unlock(hashtextextended($1, 20111204))', [id])
        })
        // Awaited below; until then its fault is nobody's surprise.
        working.catch(() => undefined)
      }
    }
    const pause = new Promise((resolve) => setTimeout(resolve, 1000, 'later'))
    if (working !== null && (await Promise.race([working.then(() => 'done'), pause])) === 'done') working = null
    else if (working === null) await pause
  }
}

const run = async (): Promise<void> => {
  const values = importOptions(process.argv.slice(2), HERE)
  if (values === null) {
    console.log(USAGE)
    return
  }
  const { path, locale, by } = values
  reachDatabase()
  const actor = systemActor(values.place === undefined ? await stateOf(undefined) : placePath(values.place))
  const { kind, source, sender } = values
  let id = values.job
  if (id === undefined && path !== undefined) {
    const said = { kind, source, sender, fileName: basename(path), answers: { ...pairs(values.answer), [BY]: by } }
    const input = handInSchema.safeParse(said)
    if (!input.success) throw new Obstacle(USAGE)
    id = told(locale, await receiveFile(actor, input.data, createReadStream(path))).id
  }
  if (id === undefined) throw new Obstacle(USAGE)
  const words = wordsIn(locale)
  const handed = await find(actor, id, locale)
  const content = words(`imports.contents.${contentOf(handed)}`, {})
  console.log(words('terminal.file', { id, place: actor.place, content, by: handed.answers[BY] ?? by }))
  const client = new Client({ connectionString: process.env['DATABASE_URL'] })
  await client.connect()
  if (isStopped(handed.stage)) told(locale, await execute(resumeImport, actor, { id }))
  let job = await brought(client, actor, id, locale)
  if (values.map.length > 0 && (job.stage === 'READY' || job.stage === 'ASKING')) {
    await nameColumns(actor, job, pairs(values.map), locale)
    job = await brought(client, actor, id, locale)
  }
  const mode = values.mode === 'ALL_OR_NOTHING' ? 'ALL_OR_NOTHING' : 'GOOD_ROWS'
  const alreadyHere = values['already-here'] === 'ENTER' ? 'ENTER' : 'RETURN'
  if (job.stage === 'READY' && values.apply) {
    progress.end()
    if (job.foreseen && writesNothing(job.foreseen)) console.log(words('terminal.same', {}))
    told(locale, await execute(startImport, actor, { id, version: job.version, mode, alreadyHere }))
    job = await brought(client, actor, id, locale)
  }
  await client.end()
  progress.end()
  console.log(receiptLines(job, words).join('\n'))
  const back = await returnedFile(actor, job, locale)
  if (back !== null) {
    const name = `${job.fileName.replace(/\.\w+$/, '')}.returned.csv`
    writeFileSync(join(HERE, name), back)
    console.log(words('terminal.returned', { path: join(HERE, name) }))
  }
  if (job.stage === 'READY') console.log(words('terminal.toApply', { id }))
  if (job.stage === 'FAILED' || job.stage === 'ASKING') process.exitCode = 1
}

run().then(
  () => process.exit(),
  (error: unknown) => giveUp(error),
)
