import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { addDays } from '@/lib/domain/shared/plain-date'
import { receiveFile } from '@/lib/features/imports/commands/receive-file'
import { remap } from '@/lib/features/imports/commands/remap'
import * as registers from '@/lib/features/pensions/store/registers'
import { today } from '@/lib/platform/clock'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { asOwner } from '@/tests/support/accounts'
import { DISTRICT, PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { handIn, records, start, worked } from '@/tests/support/imports'
import { compared, DAY, enterSenior, line, load } from '@/tests/support/pensions'
import { officer, settle } from '@/tests/support/register-story'

let asha: Actor
let deepa: Actor

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  deepa = await officer('deepa', 'COLLECTOR', DISTRICT)
})

describe('a register that is not there', () => {
  it('R74 · leaves the result unavailable and is named; it never says that nobody was found', async () => {
    const puran = await enterSenior(asha, { 'members[0].name': 'Achhar Singh', 'members[0].nameHi': '' })
    const check = await compared(asha, puran)
    expect(check?.result).toBe('REGISTER_UNAVAILABLE')
    expect(check?.states.map(({ kind, state }) => [kind, state])).toEqual([
      ['IGNOAPS', 'MISSING'],
      ['STATE_OLD_AGE', 'MISSING'],
      ['WIDOW', 'MISSING'],
      ['DISABILITY', 'MISSING'],
    ])
  })
})

describe('a register as a file', () => {
  it('F95 · lines come in by number; another scheme, another area and a name that is missing are returned', async () => {
    const job = await load(deepa, 'IGNOAPS', DAY, [
      line(),
      line({ 'Sanction Order No': 'HP-25-0002', 'Pensioner Name': 'Sewak Ram', Scheme: 'IGNWPS' }),
      line({ 'Sanction Order No': 'HP-25-0003', 'GP Code': '777777' }),
      line({ 'Sanction Order No': 'HP-25-0004', 'Pensioner Name': ' ' }),
      line({ 'Sanction Order No': 'HP-25-0005', Age: 'old' }),
    ])
    expect(job.stage).toBe('DONE')
    expect(records(job.counts)).toEqual({ created: 1, updated: 0, unchanged: 0, left: 0, here: 0, rejected: 4 })
    expect(job.counts?.problems).toEqual({
      'pensions.error.otherScheme': 1,
      'pensions.error.otherArea': 1,
      'pensions.error.name': 1,
      'pensions.error.birth': 1,
    })
  })

  it('R74 · while rows of it are awaited it is not whole: nobody is "not found"; once they come again it is', async () => {
    const kept = async (sort: string) =>
      (await transaction(scopeOf(deepa), (tx) => registers.list(tx))).find(({ kind }) => kind === sort)
    // Of the rows that came back two are its own; the others belong to another area and another pension.
    expect(await kept('IGNOAPS')).toMatchObject({ rows: 1, returned: 2 })
    const named = line({ 'Sanction Order No': 'HP-25-0004', 'Pensioner Name': 'Sewak Ram' })
    await load(deepa, 'IGNOAPS', DAY, [named])
    expect(await kept('IGNOAPS')).toMatchObject({ rows: 2, returned: 1 })
    await load(deepa, 'IGNOAPS', DAY, [line({ 'Sanction Order No': 'HP-25-0005', 'Pensioner Name': 'Hari Singh' })])
    expect(await kept('IGNOAPS')).toMatchObject({ rows: 3, returned: 0 })
  })

  it('R74 · a file whose columns were named wrongly is awaited until the same rows come again under their own number', async () => {
    const header = 'Beneficiary Id,Order,Pensioner Name,Gender,Age,GP Code'
    const rows = [',ST-1,Hima Devi,F,70,900001', ',ST-2,Roshan Lal,M,71,900001', 'B 3,ST-3,Bimla,F,old,900001']
    const said = {
      kind: 'OUTSIDE_REGISTER',
      sender: 'Welfare',
      answers: { register: 'STATE_OLD_AGE', asOf: DAY },
    } as const
    const read = async (lines: readonly string[]) =>
      worked(deepa, await handIn(deepa, [header, ...lines].join('\n'), said))
    const run = async ({ id }: { readonly id: string }) => {
      lawful(await start(deepa, id))
      return worked(deepa, id)
    }
    const kept = async () =>
      (await transaction(scopeOf(deepa), (tx) => registers.list(tx))).find(({ kind }) => kind === 'STATE_OLD_AGE')
    await run(await read(rows))
    expect(await kept()).toMatchObject({ rows: 0, returned: 3 })
    const named = async (lines: readonly string[]) => {
      const { id, version, mapping } = await read(lines)
      const order = { ...mapping, entryNumber: 1 }
      lawful(await execute(remap, deepa, { id, version, mapping: order, sheet: undefined }))
      return run(await worked(deepa, id))
    }
    // Two of the three: the third is awaited still.
    await named(rows.slice(0, 2))
    expect(await kept()).toMatchObject({ rows: 2, returned: 1 })
    await named(rows.map((row) => row.replace('old', '72')))
    expect(await kept()).toMatchObject({ rows: 3, returned: 0 })
  })

  it('R74 · lines of one number that contradict each other come back, both, each naming the other; neither is guessed', async () => {
    const own = (number: string, more: Readonly<Record<string, string>> = {}) =>
      line({ 'Sanction Order No': number, Scheme: '', ...more })
    const rows = [
      own('D-1'),
      own('D-1', { Status: 'Stopped' }),
      own('D-2', { 'Disbursed Upto': '06/2026' }),
      own('D-2', { 'Disbursed Upto': '07/2026' }),
      own('D-3', { Age: '127' }),
      own('D-4', { Age: '', Scheme: 'IGNOAPS', 'Pensioner Name': 'Sewak Ram' }),
      own('D-4'),
    ]
    const job = await load(deepa, 'DISABILITY', DAY, rows)
    expect(records(job.counts)).toEqual({ created: 2, updated: 0, unchanged: 0, left: 0, here: 0, rejected: 2 })
    expect(job.counts?.problems).toEqual({ 'pensions.error.contradicts': 2, 'pensions.error.birth': 1 })
    const returned = await asOwner(async (client) => {
      const { rows: back } = await client.query<{ line: number; problems: unknown }>(
        `select line, problems from returned_rows where job_id = $1 and run = 'RUN' order by line`,
        [job.id],
      )
      return back
    })
    expect(returned).toMatchObject([
      { line: 2, problems: [{ message: 'pensions.error.contradicts', column: 'Status', params: { line: 3 } }] },
      { line: 3, problems: [{ message: 'pensions.error.contradicts', column: 'Status', params: { line: 2 } }] },
      { line: 6 },
    ])
    const kept = (await transaction(scopeOf(deepa), (tx) => registers.list(tx))).find(
      ({ kind }) => kind === 'DISABILITY',
    )
    // Whoever is "not found" in it may be the one of D-1: it is not whole.
    expect(kept).toMatchObject({ rows: 2, returned: 3 })
  })

  it('F95 · a file that speaks for tomorrow is refused at the day, and nothing of it is kept', async () => {
    const said = { kind: 'OUTSIDE_REGISTER', sender: 'DWO', source: 'SECC2011', fileName: 'later.csv' } as const
    const asOf = addDays(today(), 1)
    const content = (async function* () {
      yield await Promise.resolve(new TextEncoder().encode('a,b'))
    })()
    const refused = await receiveFile(deepa, { ...said, answers: { register: 'IGNOAPS', asOf } }, content)
    expect(refused).toMatchObject({ ok: false, error: { code: 'imports.dayToCome', field: 'asOf' } })
    const kept = await asOwner(async (client) =>
      client.query(`select 1 from import_jobs where file_name = 'later.csv'`),
    )
    expect(kept.rowCount).toBe(0)
  })

  it('F22 · the same file again changes nothing; a newer one says what changed, and the older stays', async () => {
    expect(records((await load(deepa, 'IGNOAPS', DAY, [line()])).counts)).toMatchObject({ created: 0, unchanged: 1 })
    const held = await transaction(scopeOf(deepa), (tx) => registers.list(tx))
    expect(held.filter(({ kind }) => kind === 'IGNOAPS')).toHaveLength(1)
    const newer = await load(deepa, 'IGNOAPS', '2026-08-11', [line({ Status: 'Stopped' })])
    expect(records(newer.counts)).toMatchObject({ created: 0, updated: 1 })
    await load(deepa, 'IGNOAPS', '2026-08-12', [line()])
    const after = await transaction(scopeOf(deepa), (tx) => registers.list(tx))
    expect(after.filter(({ kind }) => kind === 'IGNOAPS').map(({ asOf }) => asOf)).toEqual([
      '2026-08-12',
      '2026-08-11',
      '2026-08-10',
    ])
  })

  it('a register with Hindi headers and Hindi names is read', async () => {
    const header = ['पेंशनर संख्या', 'पेंशनधारक का नाम', 'पिता/पति का नाम', 'लिंग', 'जन्म वर्ष', 'ग्राम पंचायत', 'गाँव', 'स्थिति']
    const job = await load(
      deepa,
      'WIDOW',
      '2026-08-09',
      ['W-1,शीला देवी,स्व. मोहन लाल,महिला,1955,धर्मपुर,धर्मपुर,चालू'],
      header,
    )
    expect(records(job.counts)).toMatchObject({ created: 1, rejected: 0 })
    const [entry] = await asOwner(async (client) => {
      const { rows } = await client.query<Record<string, unknown>>(
        `select place, village_path, gender, birth_year, standing from outside_entries where number = 'W-1'`,
      )
      return rows
    })
    expect(entry).toEqual({
      place: PANCHAYAT,
      village_path: '2/25/s152/v18896',
      gender: 'FEMALE',
      birth_year: 1955,
      standing: 'ACTIVE',
    })
  })
})
