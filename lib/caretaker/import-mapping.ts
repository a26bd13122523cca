import type { Actor } from '@/lib/domain/access/actor'
import { squeezed } from '@/lib/domain/import/headers'
import { remap } from '@/lib/features/imports/commands/remap'
import type { ImportJob } from '@/lib/features/imports/store/job'
import type { Locale } from '@/lib/messages/locales'
import { execute } from '@/lib/platform/command'
import { refusedIn, wordsIn } from './import-words'
import { Obstacle } from './obstacle.mjs'

/** Says what columns of a file mean: name to header, beside what was understood already. */
export const nameColumns = async (
  actor: Actor,
  job: ImportJob,
  said: Readonly<Record<string, string>>,
  locale: Locale,
): Promise<void> => {
  const header = (job.shape?.header ?? []).map(squeezed)
  const named = Object.entries(said).map(([column, text]): [string, number] => {
    const at = header.indexOf(squeezed(text))
    if (at < 0) throw new Obstacle(wordsIn(locale)('terminal.noColumn', { column: text }))
    return [column, at]
  })
  const mapping = { ...job.mapping, ...Object.fromEntries(named) }
  const done = await execute(remap, actor, { id: job.id, version: job.version, mapping, sheet: undefined })
  if (!done.ok) throw new Obstacle(refusedIn(locale, done.error))
}
