import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { importFile } from '@/lib/features/households/commands/import-file'
import { readFile } from '@/lib/features/households/commands/read-file'
import * as imports from '@/lib/features/households/store/imports'
import type { Result } from '@/lib/domain/shared/result'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { asOwner, chainOf } from '@/tests/support/accounts'
import { NEXT_PANCHAYAT, PANCHAYAT } from '@/tests/support/cast'
import { NOON, officer, settle } from '@/tests/support/register-story'
import { devki, file, HEADER } from '@/tests/support/survey-file'

let asha: Actor
let neighbour: Actor

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  neighbour = await officer('kamla', 'GP_SECRETARY', NEXT_PANCHAYAT)
})

const told = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`Refused: ${result.error.code} ${JSON.stringify(result.error.params)}`)
  return result.value
}

const handIn = async (text: string, actor = asha): Promise<string> =>
  told(await execute(readFile, actor, { file: new File([text], 'solan.csv') }, { now: NOON })).id

const take = (id: string, mode: 'GOOD_ROWS' | 'ALL_OR_NOTHING', actor = asha) =>
  execute(importFile, actor, { id, mode }, { now: NOON })

const report = (id: string, actor = asha) =>
  transaction(scopeOf(actor), async (tx) => ({
    tally: await imports.tallyOf(tx, id),
    returned: await imports.returnedOf(tx, id, 100),
  }))

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

const spoilt = (key: string): string[][] =>
  devki(key).map((row) => row.map((cell, at) => (HEADER[at] === 'genderid' ? '9' : cell)))

describe('a survey file, first as a dry run', () => {
  it('says what would become of each household and writes nothing into the register', async () => {
    const id = await handIn(file([...devki('1001'), ...spoilt('1002'), ...devki('1003')]))
    const { tally, returned } = await report(id)
    expect(tally).toMatchObject({ CREATE: { households: 2, rows: 4 }, REFUSED: { households: 1, rows: 2 } })
    expect(returned).toMatchObject([
      { line: 4, column: 'genderid', message: 'households.error.gender', lines: [4, 5] },
      { line: 5, column: 'genderid', message: 'households.error.gender', lines: [4, 5] },
    ])
    expect(await heldBy('100')).toMatchObject({ households: 0, members: 0 })
  })

  it('is refused with one sentence when it cannot be read', async () => {
    const give = (text: string | Uint8Array<ArrayBuffer>) =>
      execute(readFile, asha, { file: new File([text], 'x.csv') }, { now: NOON })
    expect(await give('a,b\n1,2')).toMatchObject({ ok: false, error: { code: 'households.noHeader', field: 'file' } })
    expect(await give(`${HEADER.join(',')}\n"open`)).toMatchObject({
      ok: false,
      error: { code: 'households.unreadableFile' },
    })
    expect(await give(new Uint8Array([0xff, 0xfe, 0x41]))).toMatchObject({
      ok: false,
      error: { code: 'households.unreadableFile' },
    })
  })
})

describe('the import', () => {
  it('takes in the good households with members, first version and census, and returns the rest', async () => {
    const id = await handIn(file([...devki('2001'), ...spoilt('2002'), ...devki('2003')]))
    told(await take(id, 'GOOD_ROWS'))
    expect(await heldBy('200')).toEqual({ households: 2, members: 4, versions: 2, records: 2 })
    expect((await chainOf(PANCHAYAT)).slice(-2)).toEqual(['households.fileRead', 'households.imported'])
    const [row] = await asOwner(async (client) => {
      const { rows } = await client.query<Record<string, unknown>>(
        `select h.number, h.house_no, h.head_name_hi, c.deprivation, c.exclusion, c.denied, c.taken_on::text, m.birth_date::text, m.birth_precision
         from households h join census_records c on c.household_id = h.id join members m on m.household_id = h.id and m.serial = 2
         where source_key = '2001'`,
      )
      return rows
    })
    expect(row).toMatchObject({
      house_no: '0041',
      head_name_hi: 'देवकी देवी',
      deprivation: ['D1', 'D3', 'D5', 'D6', 'D7'],
      exclusion: [],
      taken_on: '2011-06-29',
      birth_date: '1999-01-01',
      birth_precision: 'ESTIMATE',
    })
    expect(row?.['denied']).toContain('X03')
    expect(row?.['denied']).not.toContain('X01')
  })

  it('is idempotent by key: the same file again changes nothing and says so (F22)', async () => {
    const text = file([...devki('3001'), ...devki('3002')])
    told(await take(await handIn(text), 'GOOD_ROWS'))
    const again = await handIn(text)
    expect((await report(again)).tally).toMatchObject({
      CREATE: { households: 0 },
      UNCHANGED: { households: 2, rows: 4 },
    })
    told(await take(again, 'ALL_OR_NOTHING'))
    expect(await heldBy('300')).toEqual({ households: 2, members: 4, versions: 2, records: 2 })
  })

  it('leaves a household alone of which a newer file says something else, and shows it', async () => {
    told(await take(await handIn(file(devki('4001'))), 'GOOD_ROWS'))
    const newer = await handIn(file(devki('4001').map((row) => row.map((cell) => (cell === '0041' ? '0042' : cell)))))
    expect((await report(newer)).tally).toMatchObject({ DIFFERENT: { households: 1, rows: 2 } })
    told(await take(newer, 'GOOD_ROWS'))
    expect(await heldBy('4001')).toMatchObject({ households: 1, versions: 1 })
  })

  it('takes in all or nothing, and then nothing half', async () => {
    const id = await handIn(file([...devki('5001'), ...spoilt('5002')]))
    expect(await take(id, 'ALL_OR_NOTHING')).toMatchObject({
      ok: false,
      error: { code: 'households.badRows', params: { refused: 1 } },
    })
    expect(await heldBy('500')).toMatchObject({ households: 0, members: 0, versions: 0, records: 0 })
    told(await take(id, 'GOOD_ROWS'))
    expect(await heldBy('500')).toMatchObject({ households: 1 })
  })

  it('is done once, by however many clicks', async () => {
    const id = await handIn(file(devki('6001')))
    const both = await Promise.all([take(id, 'GOOD_ROWS'), take(id, 'GOOD_ROWS')])
    expect(both.filter((done) => done.ok)).toHaveLength(1)
    expect(await take(id, 'GOOD_ROWS')).toMatchObject({ ok: false, error: { code: 'households.fileDone' } })
    expect(await heldBy('6001')).toMatchObject({ households: 1 })
  })

  it('enters a household once when two files with it come at the same moment', async () => {
    const ids = [await handIn(file(devki('7001'))), await handIn(file(devki('7001'), ';'))]
    const both = await Promise.all(ids.map((id) => take(id, 'GOOD_ROWS')))
    expect(both.every((done) => done.ok)).toBe(true)
    expect(await heldBy('7001')).toEqual({ households: 1, members: 2, versions: 1, records: 1 })
  })

  it('returns a family that another panchayat holds, and shows no file to a neighbour', async () => {
    told(await take(await handIn(file(devki('8001'))), 'GOOD_ROWS'))
    const theirs = devki('8001').map((row) =>
      row.map((cell) => (cell === '900001' ? '900002' : cell === '18896' ? '18898' : cell)),
    )
    const id = await handIn(file(theirs), neighbour)
    expect((await report(id, neighbour)).returned).toMatchObject([{ message: 'households.refusal.heldElsewhere' }])
    expect(await take(id, 'GOOD_ROWS')).toMatchObject({ ok: false, error: { code: 'access.absent' } })
  })

  it('enters a household once although two panchayats import it at the same moment', async () => {
    const theirs = devki('8101').map((row) =>
      row.map((cell) => (cell === '900001' ? '900002' : cell === '18896' ? '18898' : cell)),
    )
    const [ours, other] = [await handIn(file(devki('8101'))), await handIn(file(theirs), neighbour)]
    const both = await Promise.all([take(ours, 'GOOD_ROWS'), take(other, 'GOOD_ROWS', neighbour)])
    expect(both.some((done) => done.ok)).toBe(true)
    expect(await heldBy('8101')).toEqual({ households: 1, members: 2, versions: 1, records: 1 })
  })

  it('takes a file of 10,000 households in seconds', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => devki(`9${String(index).padStart(6, '0')}`)).flat()
    const started = performance.now()
    const id = await handIn(file(rows))
    const read = performance.now()
    told(await take(id, 'ALL_OR_NOTHING'))
    const written = performance.now()
    expect(await heldBy('9')).toEqual({ households: 10_000, members: 20_000, versions: 10_000, records: 10_000 })
    expect({ read: read - started < 20_000, written: written - read < 25_000 }).toEqual({ read: true, written: true })
  }, 90_000)
})
