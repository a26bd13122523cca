import { parse } from 'csv-parse/sync'
import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { EXPORT_KEYS } from '@/lib/domain/export/columns'
import { addDays, plainDate, type PlainDate } from '@/lib/domain/shared/plain-date'
import { askExport } from '@/lib/features/exports/commands'
import * as exports from '@/lib/features/exports/store/exports'
import { registerRows } from '@/lib/features/exports/store/rows'
import { thenSettings } from '@/lib/features/exports/store/then'
import { askExportSchema } from '@/lib/features/exports/schema'
import { execute } from '@/lib/platform/command'
import { copyOut } from '@/lib/platform/copy-out'
import { sheetWords } from '@/lib/platform/sheet-words'
import { asOwner } from '@/tests/support/accounts'
import { PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { family, happens, looking, now, openLives, TODAY } from '@/tests/support/life-story'

const COLUMNS = EXPORT_KEYS.map((key) => ({ key, showing: 'WHOLE' as const }))
const WORDS = sheetWords('en')

let asha: Actor
let first: string

beforeAll(async () => {
  ;({ asha } = await openLives())
  first = await family(asha)
  await family(asha)
  await happens(asha, { kind: 'DEATH', id: first, serials: [3] })
  await asOwner(async (client) => {
    const written = 'update household_versions set at = $3, body = body || $4 where household_id = $1 and version = $2'
    await client.query(written, [first, 1, '2026-08-03T23:59:59.999+05:30', { houseNo: '=7' }])
    await client.query(
      `insert into place_versions (path, lgd_version, name_en, name_hi, valid_from, valid_to)
       select village_path, 0, 'Old name', 'पुराना नाम', '2020-01-01', '2026-08-04' from households where id = $1`,
      [first],
    )
  })
})

const fileOf = async (asOf: PlainDate | null): Promise<string[][]> => {
  const asked = { columns: COLUMNS, own: [], leftOut: null, isPast: asOf !== null }
  const settings = {
    'app.export_from': PANCHAYAT,
    'app.export_to': `${PANCHAYAT}0`,
    'app.export_village': '',
    'app.export_mark': 'E-1',
    ...(asOf === null ? {} : thenSettings(asOf)),
  }
  const body = copyOut(scopeOf(asha), { ...registerRows(asked, WORDS), settings }, () => Promise.resolve())
  return parse(await new Response(body).text(), { bom: true })
}

const column = (rows: string[][], name: keyof typeof WORDS.headings) =>
  rows.slice(1).map((row) => row[rows[0]?.indexOf(WORDS.headings[name]) ?? -1])

it('F8 F25 · of today the file of a day and the file of now say the same in every cell', async () => {
  const today = await fileOf(null)
  expect(today.length).toBe(1 + 5)
  expect(await fileOf(TODAY)).toEqual(today)
})

it('F8 · a file of a past day holds who stood in the register at its end, as it was written then', async () => {
  expect(await fileOf(plainDate('2026-08-02'))).toHaveLength(1)
  const then = await fileOf(plainDate('2026-08-03'))
  expect(column(then, 'serial')).toEqual(['1', '2', '3'])
  expect(column(then, 'houseNo')).toEqual(["'=7", "'=7", "'=7"])
  expect(new Set(column(then, 'villageName'))).toEqual(new Set(['Old name']))
  expect(new Set(column(await fileOf(plainDate('2026-08-04')), 'villageName'))).not.toContain('Old name')
})

it('F8 F25 · the day stands in the book and in the journal; a day to come and a sheet of the past are refused', async () => {
  const asked = { kind: 'REGISTER', area: PANCHAYAT, purpose: 'AUDIT', words: 'Appeal of a family' } as const
  const ask = (asOf: PlainDate) => execute(askExport, asha, { ...asked, groups: ['FAMILY'], asOf }, { now })
  const { id } = lawful(await ask(TODAY))
  expect(await looking(asha, (tx) => exports.find(tx, id))).toMatchObject({ asOf: TODAY })
  const told = await asOwner((client) =>
    client.query<{ body: string }>('select body from journal_events where subject = $1', [`export:${id}`]),
  )
  expect(JSON.parse(told.rows[0]?.body ?? '{}')).toMatchObject({ params: { asOf: TODAY } })
  expect(await ask(addDays(TODAY, 1))).toMatchObject({ ok: false, error: { code: 'exports.dayAhead' } })
  const form = { ...asked, groups: ['FAMILY'], asOf: '01-08-2026' }
  expect(askExportSchema.safeParse(form).success).toBe(true)
  const sheet = askExportSchema.safeParse({ ...form, kind: 'CORRECTION_SHEET' })
  expect(sheet.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ['asOf', 'exports.error.sheetOfToday'],
  ])
})
