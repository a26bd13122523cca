import { Client } from 'pg'
import type { Closing } from '@/lib/caretaker/closing'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { COLUMN_GROUPS } from '@/lib/domain/export/columns'
import { askedColumns, shownColumns } from '@/lib/domain/export/redaction'
import { placePath } from '@/lib/domain/place/path'
import { registerRows } from '@/lib/features/exports/store/rows'
import { copyOut } from '@/lib/platform/copy-out'
import { copying } from '@/lib/platform/copying'
import { sheetWords } from '@/lib/platform/sheet-words'
import { connected, openGround } from '@/tests/bench/ground'
import { alternate, rate, type Row } from '@/tests/bench/measure'
import { layPlaces, post, settleDown, settleFamilies } from '@/tests/bench/state'

const PANCHAYATS = 50
/** Families of each panchayat; each has four members, and each member is a row. */
const EACH = 500
const ROWS = PANCHAYATS * EACH * 4

// The same facts of the same rows as they lie in the tables: no form, no order, no policy, no mark.
const BARE = `copy (select h.number, h.source_key, h.place, h.village_path, h.house_no, h.address_line, h.pincode, h.mobile,
  h.social_category, h.minority, h.bpl_number, h.bpl_list_year, h.not_bpl, h.ration_card_no, h.main_income, h.rooms, h.wall,
  h.roof, h.land_unirrigated, h.land_irrigated_two_crop, h.land_other_irrigated, m.serial, m.name, m.name_hi, m.relation,
  m.gender, m.birth_date, m.birth_precision, m.marital_status, m.guardian_kind, m.guardian_name, m.epic,
  m.disability_percent, m.literate, m.occupation, m.monthly_income
  from households h join members m on m.household_id = h.id) to stdout (format csv)`

/** Rows a second until the last byte has come. */
const timed = async (work: () => Promise<number>): Promise<number> => {
  const start = performance.now()
  const rows = await work()
  if (rows !== ROWS) throw new Error(`${rows} rows came, not ${ROWS}`)
  return (rows * 1000) / (performance.now() - start)
}

const bare = (client: Client): Promise<number> =>
  new Promise((resolve, reject) => {
    client.query(copying(BARE, { piece: () => undefined, end: resolve, fail: reject }))
  })

const exported = async (reader: Actor, most: { memory: number }): Promise<number> => {
  const rowsOut = registerRows(
    { columns: shownColumns(askedColumns(reader.role, COLUMN_GROUPS)), own: [], leftOut: null, isPast: false },
    sheetWords('hi'),
  )
  const settings = {
    'app.export_from': reader.place,
    'app.export_to': `${reader.place}0`,
    'app.export_village': '',
    'app.export_mark': `E-0123456789 · ${reader.name} · 2026-08-15`,
  }
  let rows = 0
  const body = copyOut(scopeOf(reader), { ...rowsOut, settings }, (gone) => {
    rows = gone.rows
    return Promise.resolve()
  })
  const source = body.getReader()
  while (!(await source.read()).done) most.memory = Math.max(most.memory, process.memoryUsage.rss())
  return rows
}

/**
 * The register of a State's hundred thousand persons as a file: under the reader's scope, redacted, marked in every line
 * and in the order of families, against a bare COPY of the same rows past every policy and in no order.
 */
export const benchExport = async (house: Closing): Promise<Row[]> => {
  const ground = await (await openGround(house))('export')
  const reader = await connected(ground.superuser, async (client) => {
    await layPlaces(client, PANCHAYATS)
    await settleFamilies(client, 1, PANCHAYATS, EACH)
    const actor = await post(client, 'Esha Verma', 'AUDITOR', placePath('2'))
    await settleDown(client)
    return actor
  })
  process.env['DATABASE_URL'] = ground.portal
  process.env.NEXTAUTH_SECRET ??= crypto.randomUUID()
  const client = new Client(ground.superuser)
  await client.connect()
  const most = { memory: 0 }
  const ours = () => timed(() => exported(reader, most))
  const yardstick = () => timed(() => bare(client))
  await ours()
  await yardstick()
  const before = process.memoryUsage.rss()
  most.memory = before
  const [taken, copied] = await alternate(ours, yardstick)
  await client.end()
  const grown = Math.round((most.memory - before) / 2 ** 20)
  return [
    {
      what: `rows of the register as a file: scope, redaction, mark, order (${ROWS.toLocaleString('en-IN')} rows, memory +${grown} MB)`,
      ours: rate(taken),
      yardstick: `bare COPY … TO of the same rows ${rate(copied)}`,
      ratio: taken / copied,
      aim: { sign: '≥', value: 0.5 },
    },
  ]
}
