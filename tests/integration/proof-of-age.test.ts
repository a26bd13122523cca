import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { sheetRows } from '@/lib/features/exports/store/rows'
import { registerHousehold } from '@/lib/features/households/commands/register'
import * as families from '@/lib/features/households/store/families'
import * as versions from '@/lib/features/households/store/versions'
import { execute } from '@/lib/platform/command'
import { copyOut } from '@/lib/platform/copy-out'
import { transaction } from '@/lib/platform/db'
import { sheetWords } from '@/lib/platform/sheet-words'
import { tableLine } from '@/lib/platform/table/write'
import { PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { handIn, start, worked } from '@/tests/support/imports'
import { answers, NOON, officer, settle } from '@/tests/support/register-story'

let asha: Actor
beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
})

const enter = async (changes: Readonly<Record<string, string>>) =>
  lawful(await execute(registerHousehold, asha, answers(changes), { now: NOON }))

const birthsOf = (id: string) =>
  transaction(scopeOf(asha), async (tx) => {
    const known = await families.find(tx, id)
    return known?.family.members.map(({ birth }) => birth) ?? []
  })

/** The sheet of one family with this said in the column of the proofs; a null takes the column out. */
const sheet = async (number: string, locale: 'en' | 'hi', said: string | null) => {
  const words = sheetWords(locale)
  const settings = {
    'app.export_from': PANCHAYAT,
    'app.export_to': `${PANCHAYAT}0`,
    'app.export_village': '',
    'app.export_mark': 'E-1',
  }
  const body = copyOut(scopeOf(asha), { ...sheetRows(words), settings }, () => Promise.resolve())
  const [heading = [], ...rows] = parse(await new Response(body).text(), { bom: true })
  const at = heading.indexOf(words.headings.birthEvidence)
  const line = rows.find((row) => row[0] === number) ?? []
  const put = (row: string[], cell: string) => (said === null ? row.toSpliced(at, 1) : row.with(at, cell))
  return { held: line[at], text: [put(heading, heading[at] ?? ''), put(line, said ?? '')].map(tableLine).join('\n') }
}

const bringBack = async (text: string) => {
  const id = await handIn(asha, text, {
    kind: 'CORRECTIONS',
    fileName: 'corrections.csv',
    sender: 'asha',
  })
  await worked(asha, id)
  lawful(await start(asha, id))
  await worked(asha, id)
}

describe('F10 · an age with its proof', () => {
  it('F10 · stands with the birth in the register and in its version', async () => {
    const { id } = await enter({ 'members[0].birth': '1950', 'members[0].birthEvidence': 'EPIC' })
    const proved = { date: '1950-01-01', precision: 'YEAR', evidence: 'EPIC' }
    expect(await birthsOf(id)).toEqual([proved, null])
    const [first] = await transaction(scopeOf(asha), (tx) => versions.list(tx, id, 1))
    expect(first?.body).toMatchObject({ members: { 1: { birth: proved } } })
  })

  it('F10 F26 · leaves in words and comes back by a correction sheet in either language; a column taken out takes nothing', async () => {
    const { id, number } = await enter({ 'members[0].birth': '1951', 'members[0].birthEvidence': 'AADHAAR' })
    const out = await sheet(number, 'hi', null)
    expect(out.held).toBe('आधार कार्ड')
    await bringBack(out.text)
    expect((await birthsOf(id))[0]).toMatchObject({ evidence: 'AADHAAR' })
    const unproved = await enter({ 'members[0].birth': '~1952' })
    await bringBack((await sheet(unproved.number, 'en', 'Medical assessment')).text)
    expect((await birthsOf(unproved.id))[0]).toEqual({
      ...{ date: '1952-01-01', precision: 'ESTIMATE', evidence: 'MEDICAL' },
    })
  })
})
