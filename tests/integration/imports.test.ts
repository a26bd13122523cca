import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { isBalanced } from '@/lib/domain/import/receipt'
import { cancelImport } from '@/lib/features/imports/commands/cancel-import'
import { remap } from '@/lib/features/imports/commands/remap'
import { resumeImport } from '@/lib/features/imports/commands/resume-import'
import * as differences from '@/lib/features/imports/store/differences'
import * as jobs from '@/lib/features/imports/store/jobs'
import * as returned from '@/lib/features/imports/store/returned'
import { execute } from '@/lib/platform/command'
import { transaction, type Tx } from '@/lib/platform/db'
import { asOwner, chainOf } from '@/tests/support/accounts'
import { DISTRICT, NEXT_PANCHAYAT, PANCHAYAT } from '@/tests/support/cast'
import { handIn, imported, jobOf, records, start, told, worked } from '@/tests/support/imports'
import { officer, settle } from '@/tests/support/register-story'
import { devki, file, HEADER } from '@/tests/support/survey-file'

let asha: Actor
let neighbour: Actor
let collector: Actor

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  neighbour = await officer('kamla', 'GP_SECRETARY', NEXT_PANCHAYAT)
  collector = await officer('deepa', 'COLLECTOR', DISTRICT)
})

/** How many rows of each kind the register holds for keys that begin so. */
const heldBy = (prefix: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<Record<string, number>>(
      `with mine as (select id from households where source_key like $1 || '%')
       select (select count(*)::int from mine) as households,
         (select count(*)::int from members where household_id in (select id from mine)) as members,
         (select count(*)::int from household_versions where household_id in (select id from mine)) as versions,
         (select count(*)::int from census_records where household_id in (select id from mine)) as records`,
      [prefix],
    )
    return rows[0]
  })

/** One household as the register tells it. */
const household = (key: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{
      id: string
      mobile: string | null
      house_no: string
      version: number
      names: string[]
    }>(
      `select id, mobile, house_no, version, (select array_agg(name order by serial) from members where household_id = h.id) as names
       from households h where source_key = $1`,
      [key],
    )
    return rows[0]
  })

const within = <T>(actor: Actor, read: (tx: Tx) => Promise<T>): Promise<T> => transaction(scopeOf(actor), read)

/** Rows with a cell changed in each of them, or only in the row of that number. */
const changed = (rows: string[][], column: string, cell: string, row?: number): string[][] =>
  rows.map((cells, index) => cells.map((old, at) => (HEADER[at] === column && (row ?? index) === index ? cell : old)))

const spoilt = (key: string): string[][] => changed(devki(key), 'genderid', '9')

const NOTHING = { created: 0, updated: 0, unchanged: 0, left: 0, rejected: 0 }

describe('a survey file, first as a dry run', () => {
  it('says what would become of each household, writes nothing, and then does it (F21)', async () => {
    const id = await handIn(asha, file([...devki('1001'), ...spoilt('1002'), ...devki('1003')]))
    const read = await worked(asha, id)
    expect(read).toMatchObject({ stage: 'READY', rowsTotal: 6, shape: { format: 'TEXT', headerLine: 1 } })
    expect(records(read.foreseen)).toEqual({ ...NOTHING, created: 2, rejected: 1 })
    expect(read.foreseen?.problems).toEqual({ 'households.error.gender': 2 })
    expect(read.sample[0]?.cells).toMatchObject({ key: '1001', name: 'Devki Devi', houseNo: '0041' })
    expect(await heldBy('100')).toMatchObject({ households: 0, members: 0 })
    told(await start(asha, id))
    const done = await worked(asha, id)
    expect(done.stage).toBe('DONE')
    expect(records(done.counts)).toEqual({ ...NOTHING, created: 2, rejected: 1 })
    expect(done.counts?.REJECTED).toEqual({ records: 1, rows: 2 })
    expect(await heldBy('100')).toEqual({ households: 2, members: 4, versions: 2, records: 2 })
    expect((await chainOf(PANCHAYAT)).slice(-3)).toEqual(['imports.received', 'imports.started', 'imports.finished'])
  })

  it('returns every row of a family that cannot be taken in, in its own cells, with reasons', async () => {
    const rows = changed(devki('1011'), 'genderid', '9', 1)
    const id = await handIn(asha, file([...devki('1010'), ...rows]))
    await worked(asha, id)
    const back = await within(asha, (tx) => returned.page(tx, id, 'DRY', 0, 10))
    expect(back.map(({ line }) => line)).toEqual([4, 5])
    expect(back[0]).toMatchObject({
      cells: rows[0],
      problems: [{ message: 'imports.error.otherRow', params: { line: 5 } }],
    })
    expect(back[1]).toMatchObject({
      cells: rows[1],
      problems: [{ message: 'households.error.gender', column: 'genderid' }],
    })
  })

  it('reads rows of a family wherever they stand, and title lines above the header', async () => {
    const [first, second] = [devki('1021'), devki('1022')]
    const rows = [first[0], second[0], first[1], second[1]].filter((row) => row !== undefined)
    const job = await worked(asha, await handIn(asha, `Households of Solan\n2011\n\n${file(rows, ';')}`))
    expect(job).toMatchObject({ stage: 'READY', shape: { headerLine: 4, separator: ';' } })
    expect(records(job.foreseen)).toEqual({ ...NOTHING, created: 2 })
  })

  it('asks for the columns that no header names, remembers the answer, and knows it in the next file', async () => {
    const strange = (key: string) =>
      file(devki(key)).replace('ahl_family_tin', 'Parivar kunji').replace(',name,', ',Sadasya,')
    const id = await handIn(asha, strange('1031'), { sender: 'Tehsil' })
    const asking = await worked(asha, id)
    expect(asking.stage).toBe('ASKING')
    const mapping = { ...asking.mapping, key: HEADER.indexOf('ahl_family_tin') }
    const part = await execute(remap, asha, {
      id,
      version: asking.version,
      mapping: asking.mapping ?? {},
      sheet: undefined,
    })
    expect(part).toMatchObject({ ok: false, error: { code: 'imports.columnsLacking' } })
    told(
      await execute(remap, asha, {
        ...{ id, version: asking.version, sheet: undefined },
        mapping: { ...mapping, name: HEADER.indexOf('name') },
      }),
    )
    expect(records((await worked(asha, id)).foreseen)).toEqual({ ...NOTHING, created: 1 })
    const next = await worked(asha, await handIn(asha, strange('1032'), { sender: 'Tehsil' }))
    expect(next.stage).toBe('READY')
    expect(records(next.foreseen)).toEqual({ ...NOTHING, created: 1 })
  })

  it('ends with the reason when the file is no table, or breaks off', async () => {
    const picture = await worked(
      asha,
      await handIn(asha, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])),
    )
    expect(picture).toMatchObject({ stage: 'FAILED', fault: 'tables.notTable' })
    const open = await worked(asha, await handIn(asha, `${file(devki('1041'))}\n"open,1\n`))
    expect(open).toMatchObject({ stage: 'FAILED', fault: 'tables.openQuote' })
    expect(await chainOf(PANCHAYAT)).toContain('imports.failed')
  })
})

describe('a file of many panchayats', () => {
  it('is taken in by whoever stands above them: each household in its panchayat, none outside', async () => {
    const theirs = changed(changed(devki('2002'), 'gp_code', '900002'), 'village_code', '018898')
    const wrong = changed(devki('2003'), 'gp_code', '900002')
    const nowhere = changed(devki('2004'), 'gp_code', '123456')
    const done = await imported(collector, file([...devki('2001'), ...theirs, ...wrong, ...nowhere]))
    expect(records(done.counts)).toEqual({ ...NOTHING, created: 2, rejected: 2 })
    expect(done.counts?.problems).toEqual({
      'households.error.villageUnknown': 1,
      'imports.error.panchayatUnknown': 1,
    })
    const places = await asOwner(async (client) => {
      const { rows } = await client.query<{ place: string }>(
        `select place from households where source_key like '200%' order by source_key`,
      )
      return rows.map(({ place }) => place)
    })
    expect(places).toEqual([PANCHAYAT, NEXT_PANCHAYAT])
  })

  it('tells a panchayat that another one holds the family, and takes nothing from it', async () => {
    const theirs = changed(changed(devki('2001'), 'gp_code', '900002'), 'village_code', '18898')
    const done = await imported(neighbour, file(theirs))
    expect(records(done.counts)).toEqual({ ...NOTHING, rejected: 1 })
    expect(done.counts?.problems).toEqual({ 'households.refusal.heldElsewhere': 1 })
    expect(await heldBy('2001')).toMatchObject({ households: 1, versions: 1 })
  })

  it('is no business of an officer of another place', async () => {
    const id = await handIn(asha, file(devki('2010')))
    expect(await within(neighbour, (tx) => jobs.find(tx, id))).toBeNull()
    expect(await execute(cancelImport, neighbour, { id })).toMatchObject({
      ok: false,
      error: { code: 'access.absent' },
    })
  })
})

describe('the same file again, and a newer one', () => {
  it('changes nothing the second time, says so, and knows the file (F22)', async () => {
    const text = file([...devki('3001'), ...devki('3002')])
    const first = await imported(asha, text)
    const again = await worked(asha, await handIn(asha, text))
    expect(records(again.foreseen)).toEqual({ ...NOTHING, unchanged: 2 })
    expect((await within(asha, (tx) => jobs.sameFile(tx, again)))?.id).toBe(first.id)
    told(await start(asha, again.id))
    expect(records((await worked(asha, again.id)).counts)).toEqual({ ...NOTHING, unchanged: 2 })
    expect(await heldBy('300')).toEqual({ households: 2, members: 4, versions: 2, records: 2 })
  })

  it('shows what a newer file says differently before it is applied, and keeps what an officer corrected', async () => {
    await imported(asha, file(devki('3101')))
    const before = await household('3101')
    // An officer found another house number since; the version says whose it is.
    await asOwner(async (client) => {
      await client.query(`update households set house_no = '77', version = 2 where id = $1`, [before?.id])
      await client.query(
        `insert into household_versions (household_id, version, place, body, event, stated_by)
         select household_id, 2, place, jsonb_set(body, '{houseNo}', '"77"'), 'corrected', 'OFFICER_VISIT'
         from household_versions where household_id = $1`,
        [before?.id],
      )
    })
    const newer = changed(changed(devki('3101'), 'ahlslnohhd', '0099'), 'name', 'Devki Rani', 0)
    const joined = [...newer, ...changed(changed(devki('3101').slice(1), 'member_sl_no', '3'), 'name', 'Mohini')]
    const third = changed(joined, 'ahlslnohhd', '0099')
    const id = await handIn(asha, file(third))
    expect(records((await worked(asha, id)).foreseen)).toEqual({ ...NOTHING, updated: 1 })
    const [shown] = await within(asha, (tx) => differences.page(tx, id, null, 10))
    expect(shown?.changes.map(({ field, applied }) => [field, applied])).toEqual([
      ['houseNo', false],
      ['members.1.name', true],
      ['members.3.joined', true],
    ])
    expect(shown?.changes[0]).toMatchObject({ before: '77', after: '0099' })
    expect(await household('3101')).toMatchObject({ version: 2, names: ['Devki Devi', 'Gopal'] })
    told(await start(asha, id))
    await worked(asha, id)
    expect(await household('3101')).toMatchObject({
      ...{ house_no: '77', version: 3, names: ['Devki Rani', 'Gopal', 'Mohini'] },
    })
    expect(await heldBy('3101')).toEqual({ households: 1, members: 3, versions: 3, records: 1 })
    // The newer file again: its word was weighed.
    const again = await worked(asha, await handIn(asha, file(third)))
    expect(records(again.foreseen)).toEqual({ ...NOTHING, unchanged: 1 })
  })

  it('leaves the census as it was taken, whatever a newer file says of it', async () => {
    await imported(asha, file(devki('3201')))
    const done = await imported(asha, file(changed(devki('3201'), 'hhd_kcc', '1')))
    expect(records(done.counts)).toEqual({ ...NOTHING, left: 1 })
    const [shown] = await within(asha, (tx) => differences.page(tx, done.id, null, 10))
    expect(shown).toMatchObject({
      outcome: 'LEFT',
      changes: [{ field: 'census.X03', before: false, after: true, applied: false }],
    })
    const again = await imported(asha, file(changed(devki('3201'), 'hhd_kcc', '1')))
    expect(records(again.counts)).toEqual({ ...NOTHING, unchanged: 1 })
  })
})

describe('all or nothing', () => {
  it('is refused while the dry run finds rows that cannot be taken in', async () => {
    const id = await handIn(asha, file([...devki('4001'), ...spoilt('4002')]))
    await worked(asha, id)
    expect(await start(asha, id, 'ALL_OR_NOTHING')).toMatchObject({ ok: false, error: { code: 'imports.badRows' } })
  })

  it('takes the whole file or, when the register changed meanwhile, nothing of it', async () => {
    const rows = Array.from({ length: 1100 }, (_row, index) => devki(`41${String(index).padStart(4, '0')}`)).flat()
    const id = await handIn(asha, file(rows))
    await worked(asha, id)
    told(await start(asha, id, 'ALL_OR_NOTHING'))
    // The last household comes to another panchayat's register between the dry run and the run.
    await asOwner((client) =>
      client.query(
        `insert into households (id, number, place, village_path, head_name, member_count, source, source_key)
         values (gen_random_uuid(), 'elsewhere', $1, '2/25/s152/v18898', 'Devki', 2, 'SECC2011', '411099')`,
        [NEXT_PANCHAYAT],
      ),
    )
    const failed = await worked(asha, id)
    expect(failed).toMatchObject({ stage: 'FAILED', fault: 'imports.turnedDown', counts: null })
    expect(await heldBy('41')).toMatchObject({ households: 1, members: 0 })
    const back = await within(asha, (tx) => returned.page(tx, id, 'RUN', 0, 10))
    expect(back[0]?.problems[0]?.message).toBe('households.refusal.heldElsewhere')
    await asOwner((client) => client.query(`delete from households where number = 'elsewhere'`))
    told(await execute(resumeImport, asha, { id }))
    expect(records((await worked(asha, id)).counts)).toEqual({ ...NOTHING, created: 1100 })
    expect(await heldBy('41')).toEqual({ households: 1100, members: 2200, versions: 1100, records: 1100 })
  })
})

describe('a file that is stopped', () => {
  it('keeps what its chunks took in, and goes on after them', async () => {
    const rows = Array.from({ length: 2500 }, (_row, index) => devki(`51${String(index).padStart(4, '0')}`)).flat()
    const id = await handIn(asha, file(rows))
    await worked(asha, id)
    told(await start(asha, id))
    const working = worked(asha, id)
    for (;;) {
      const now = await jobOf(asha, id)
      if (now.stage === 'RUNNING' && now.checkpoint > 0) break
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    told(await execute(cancelImport, asha, { id }))
    const stopped = await working
    expect(stopped.stage).toBe('CANCELLED')
    expect([500, 1000, 1500, 2000]).toContain(stopped.checkpoint)
    expect(await heldBy('51')).toMatchObject({ households: stopped.checkpoint })
    told(await execute(resumeImport, asha, { id }))
    const done = await worked(asha, id)
    expect(done).toMatchObject({ stage: 'DONE', rowsDone: 5000 })
    expect(records(done.counts)).toEqual({ ...NOTHING, created: 2500 })
    expect(await heldBy('51')).toEqual({ households: 2500, members: 5000, versions: 2500, records: 2500 })
  }, 60_000)

  it('is stopped at once while nobody works on it', async () => {
    const id = await handIn(asha, file(devki('5201')))
    told(await execute(cancelImport, asha, { id }))
    expect(await worked(asha, id)).toMatchObject({ stage: 'CANCELLED' })
    told(await execute(resumeImport, asha, { id }))
    expect((await worked(asha, id)).stage).toBe('READY')
  })
})

describe('any cells at all', () => {
  it('end as whole households and returned rows: never half a household, and every row is accounted for (F24)', async () => {
    const noise = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll('\0', '')),
      fc.constantFrom('', '\ud800', "'; drop table members; --", '=1+1', '٣', '0x10', '1e9', 'NaN', '﷽'),
    )
    const family = fc.record({
      spoilt: fc.dictionary(fc.constantFrom(...HEADER), noise, { maxKeys: 3 }),
      row: fc.nat(2),
    })
    let number = 0
    await fc.assert(
      fc.asyncProperty(fc.array(family, { minLength: 20, maxLength: 40 }), async (families) => {
        const rows = families.flatMap(({ spoilt: cells, row }) => {
          number += 1
          return devki(`6${number}`).map((own, index) =>
            own.map((cell, at) => (row === 2 || row === index ? (cells[HEADER[at] ?? ''] ?? cell) : cell)),
          )
        })
        const quoted = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`))
        const done = await imported(asha, [HEADER, ...quoted].map((row) => row.join(',')).join('\n'))
        expect(done.stage).toBe('DONE')
        expect(done.counts && isBalanced(done.counts)).toBe(true)
        const back = await within(asha, (tx) => returned.page(tx, done.id, 'RUN', 0, 500))
        expect(back.length).toBe(done.counts?.REJECTED.rows)
        expect(back.every(({ problems }) => problems.length > 0)).toBe(true)
      }),
      { numRuns: 8 },
    )
    const half = await asOwner(async (client) => {
      const { rows } = await client.query<{ count: number }>(
        `select count(*)::int as count from households h where source = 'SECC2011' and source_key like '6%' and (
           member_count <> (select count(*) from members m where m.household_id = h.id)
           or not exists (select from household_versions v where v.household_id = h.id)
           or not exists (select from census_records c where c.household_id = h.id))`,
      )
      return rows[0]?.count
    })
    expect(half).toBe(0)
  }, 90_000)
})
