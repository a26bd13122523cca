import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { sheetRows } from '@/lib/features/exports/store/rows'
import { registerHousehold } from '@/lib/features/households/commands/register'
import * as families from '@/lib/features/households/store/families'
import { execute } from '@/lib/platform/command'
import { copyOut } from '@/lib/platform/copy-out'
import { transaction } from '@/lib/platform/db'
import { sheetWords } from '@/lib/platform/sheet-words'
import { PANCHAYAT } from '@/tests/support/cast'
import { handIn, start, worked } from '@/tests/support/imports'
import { answers, NOON, officer, settle } from '@/tests/support/register-story'
import { lawful } from '@/tests/support/factories'

let asha: Actor

/** The secretary takes the sheets out and brings them back. */
export const openSheets = async (): Promise<Actor> => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  return asha
}

export interface Known {
  readonly id: string
  readonly number: string
}

export const enter = async (changes: Readonly<Record<string, string>> = {}): Promise<Known> => {
  const { id, number } = lawful(await execute(registerHousehold, asha, answers(changes), { now: NOON }))
  return { id, number }
}

export const ENGLISH = sheetWords('en')

/** The sheet as it is taken out: its heading, and the rows of one family. */
export const sheetOf = async ({ number }: Known, words = ENGLISH): Promise<{ heading: string; rows: string[] }> => {
  const settings = {
    'app.export_from': PANCHAYAT,
    'app.export_to': `${PANCHAYAT}0`,
    'app.export_village': '',
    'app.export_mark': 'E-1 · Asha',
  }
  const body = copyOut(scopeOf(asha), { ...sheetRows(words), settings }, () => Promise.resolve())
  const [heading = '', ...rows] = (await new Response(body).text()).trim().split('\n')
  return { heading, rows: rows.filter((row) => row.startsWith(number)) }
}

export const text = ({ heading, rows }: { heading: string; rows: readonly string[] }) => [heading, ...rows].join('\n')

const said = {
  kind: 'CORRECTIONS',
  fileName: 'corrections.csv',
  answers: { statedBy: 'GRAM_SABHA', document: 'GS 12/2026' },
} as const

export const read = async (sheet: { heading: string; rows: readonly string[] }) => {
  const id = await handIn(asha, text(sheet), said)
  return worked(asha, id)
}

export const take = async (id: string) => {
  lawful(await start(asha, id))
  return worked(asha, id)
}

export const edited = async (known: Known, edit: (row: string) => string) => {
  const sheet = await sheetOf(known)
  return { heading: sheet.heading, rows: sheet.rows.map((row, index) => (index === 0 ? edit(row) : row)) }
}

export const family = (id: string) => transaction(scopeOf(asha), (tx) => families.find(tx, id))
