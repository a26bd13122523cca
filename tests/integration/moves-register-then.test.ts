import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import type { PlacePath } from '@/lib/domain/place/path'
import { momentInIndia } from '@/lib/domain/shared/moment'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { registerRows } from '@/lib/features/exports/store/rows'
import { thenSettings } from '@/lib/features/exports/store/then'
import { registerHousehold } from '@/lib/features/households/commands/register'
import { placeThen, registerThen } from '@/lib/features/households/store/register-then'
import * as versions from '@/lib/features/households/store/versions'
import { moveVillageOver } from '@/lib/features/moves/commands'
import { execute } from '@/lib/platform/command'
import { copyOut } from '@/lib/platform/copy-out'
import { transaction, type Tx } from '@/lib/platform/db'
import { sheetWords } from '@/lib/platform/sheet-words'
import { BLOCK, NEXT_PANCHAYAT, PANCHAYAT, STATE } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { answers, BASAL, DHARAMPUR, KOTI, officer, settle } from '@/tests/support/register-story'

const at = (day: string) => new Date(`${day}T12:00:00+05:30`)
const seenBy = <T>(actor: Actor, look: (tx: Tx) => Promise<T>): Promise<T> => transaction(scopeOf(actor), look)

let asha: Actor
let kamla: Actor
let chandra: Actor
let bhanu: Actor
const called = new Map<string, string>()

// Koti goes over on the 15th and comes back on the 20th; on the 10th its family and two neighbours had been entered.
beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  kamla = await officer('kamla', 'GP_SECRETARY', NEXT_PANCHAYAT)
  chandra = await officer('chandra', 'BLOCK_OFFICER', BLOCK)
  bhanu = { ...(await officer('bhanu', 'VERIFYING_OFFICER', BLOCK)), panchayats: [PANCHAYAT] }
  const admin = await officer('indira', 'STATE_ADMIN', STATE)
  const enter = async (name: string, actor: Actor, village: PlacePath) => {
    const fields = { village, 'members[0].guardianName': `Late ${name}` }
    const { id } = lawful(await execute(registerHousehold, actor, answers(fields), { now: at('2026-08-10') }))
    called.set(id, name)
  }
  await enter('goes', asha, KOTI)
  await enter('stays', asha, DHARAMPUR)
  await enter('waits', kamla, BASAL)
  const move = (from: string, to: string, day: string) =>
    execute(
      moveVillageOver,
      admin,
      { village: '18897', from, to, toKind: 'PANCHAYAT', on: plainDate(day), orderNo: `PCH-${day}` },
      { now: at(day) },
    )
  lawful(await move('900001', '900002', '2026-08-15'))
  lawful(await move('900002', '900001', '2026-08-20'))
  lawful(await move('900001', '900002', '2026-08-25'))
})

const before = (day: string) => momentInIndia(addDays(plainDate(day), 1), '00:00')
const told = (actor: Actor, day: string, after: { place: string; id: string } | null = null, limit = 50) =>
  seenBy(actor, (tx) => registerThen(tx, scopeOf(actor), { before: before(day), village: null, after }, limit))
const names = (ids: readonly string[]) => ids.map((id) => called.get(id)).toSorted()

const fileOf = async (actor: Actor, day: string): Promise<string[][]> => {
  const columns = [
    { key: 'number', showing: 'WHOLE' },
    { key: 'panchayatCode', showing: 'WHOLE' },
  ] as const
  const rows = registerRows({ columns, own: [], leftOut: null, isPast: true }, sheetWords('en'))
  const settings = {
    ...{ 'app.export_from': actor.place, 'app.export_to': `${actor.place}0`, 'app.export_village': '' },
    ...{ 'app.export_mark': `E-1 · ${day}`, ...thenSettings(plainDate(day)) },
  }
  const body = copyOut(scopeOf(actor), { ...rows, settings }, () => Promise.resolve())
  const rowsOf: string[][] = parse(await new Response(body).text(), { bom: true })
  return rowsOf.slice(1)
}

const DAYS = [
  ['before anything was entered', '2026-08-09', [], []],
  ['the day of the entries', '2026-08-10', ['goes', 'stays'], ['waits']],
  ['the last day before the village went', '2026-08-14', ['goes', 'stays'], ['waits']],
  ['the day on which it went', '2026-08-15', ['stays'], ['goes', 'waits']],
  ['the last day with the other panchayat', '2026-08-19', ['stays'], ['goes', 'waits']],
  ['the day on which it came back', '2026-08-20', ['goes', 'stays'], ['waits']],
  ['the day before it went again', '2026-08-24', ['goes', 'stays'], ['waits']],
  ['the day on which it went again', '2026-08-25', ['stays'], ['goes', 'waits']],
] as const

describe('F8 · the register of a past day tells the places as they stood on that day', () => {
  it.each(DAYS)('F8 · %s (%s), on both sides', async (_, day, own, others) => {
    expect(names((await told(asha, day)).map(({ id }) => id))).toEqual(own)
    expect(names((await told(bhanu, day)).map(({ id }) => id))).toEqual(own)
    expect(names((await told(kamla, day)).map(({ id }) => id))).toEqual(others)
    // Whoever is above both offices is told of each family once, wherever it stood.
    expect(names((await told(chandra, day)).map(({ id }) => id))).toEqual([...own, ...others].toSorted())
  })

  it.each(DAYS)('F8 F25 · and so does its file: %s (%s)', async (_, day, own, others) => {
    const counted = async (actor: Actor) => {
      const rows = await fileOf(actor, day)
      expect(new Set(rows.map((row) => row.at(-1)))).toEqual(new Set(rows.length > 0 ? [`E-1 · ${day}`] : []))
      return { numbers: new Set(rows.map(([number]) => number)).size, codes: rows.map(([, code]) => code), rows }
    }
    const [mine, next, all] = [await counted(asha), await counted(kamla), await counted(chandra)]
    expect([mine.numbers, next.numbers]).toEqual([own.length, others.length])
    expect(mine.codes.every((code) => code === '900001') && next.codes.every((code) => code === '900002')).toBe(true)
    // Two persons a family, nobody twice.
    expect(all.rows).toHaveLength(2 * (own.length + others.length))
  })

  it('F8 · a family that has gone over is said to be elsewhere, and the pages go on after it', async () => {
    const lines = await told(asha, '2026-08-14')
    const elsewhere = lines.filter((line) => line.isElsewhere).map(({ id }) => id)
    expect(names(elsewhere)).toEqual(['goes'])
    for (const [index, { id }] of lines.entries()) {
      const from = await seenBy(asha, (tx) => placeThen(tx, id, before('2026-08-14')))
      const rest = await told(asha, '2026-08-14', from)
      expect(rest.map((line) => line.id)).toEqual(lines.slice(index + 1).map((line) => line.id))
    }
  })

  it('F8 · the office that a village left reads what was written while it was its own, and nothing later', async () => {
    const [id] = [...called].find(([, name]) => name === 'goes') ?? ['']
    const history = (actor: Actor) => seenBy(actor, (tx) => versions.list(tx, id, 10))
    expect((await history(asha)).map(({ version }) => version)).toEqual([3, 2, 1])
    expect((await history(kamla)).map(({ version }) => version)).toEqual([4, 3, 2, 1])
    expect(await seenBy(asha, (tx) => tx.household.findUnique({ where: { id } }))).toBeNull()
  })
})
