import { statSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Locale } from '@/lib/messages/locales'
import { Obstacle } from './obstacle.mjs'

export const USAGE = `Usage: npm run register:import -- FILE [--kind HOUSEHOLDS] [--source SECC2011] [--sender NAME] [--place 2/25]
  [--answer asOf=2026-04-01] [--answer extent=WHOLE|SUPPLEMENT]
  [--answer covers=NAMED|BLOCKS|DISTRICTS|WHOLE] [--map key="Family No"]
  [--mode GOOD_ROWS|ALL_OR_NOTHING] [--already-here RETURN|ENTER] [--by NAME] [--apply] [--job NUMBER] [--lang en|hi]
Without --apply the file is only read, and what would become of it is told. --by: who does it, else the user of this computer.
Exit code: 0 when the file was read or imported, 1 when it was not.`

const understood = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        kind: { type: 'string', default: 'HOUSEHOLDS' },
        source: { type: 'string', default: 'SECC2011' },
        sender: { type: 'string', default: 'register:import' },
        place: { type: 'string' },
        mode: { type: 'string', default: 'GOOD_ROWS' },
        'already-here': { type: 'string', default: 'RETURN' },
        map: { type: 'string', multiple: true, default: [] },
        answer: { type: 'string', multiple: true, default: [] },
        by: { type: 'string' },
        apply: { type: 'boolean', default: false },
        job: { type: 'string' },
        lang: { type: 'string', default: 'en' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (fault) {
    // What Node says of a mistyped option ends with how to escape it, which nobody means here.
    const [said = ''] = fault instanceof Error ? fault.message.split('. ') : []
    throw new Obstacle(`${said.replace(/\.?$/, '.')}\n${USAGE}`)
  }
}

/**
 * What the line in the terminal asks for, with the file's full path from the folder where the person stands; null for a
 * person who asks how it is used. An unknown option, no file, or a file that is not there is an obstacle in one sentence.
 */
export const importOptions = (argv: readonly string[], here: string) => {
  const { values, positionals } = understood(argv)
  if (values.help) return null
  const [named] = positionals
  if (named === undefined && values.job === undefined) throw new Obstacle(USAGE)
  if (named !== undefined && values.job === undefined) {
    const found = statSync(resolve(here, named), { throwIfNoEntry: false })
    if (!found?.isFile()) throw new Obstacle(`There is no file ${resolve(here, named)}.`)
  }
  const locale: Locale = values.lang === 'hi' ? 'hi' : 'en'
  const told = values.by?.trim() ?? ''
  const by = told === '' ? `${userInfo().username}@${hostname()}` : told
  return { ...values, by, locale, path: named === undefined ? undefined : resolve(here, named) }
}
