import { beforeAll, describe, expect, it } from 'vitest'
import * as differences from '@/lib/features/imports/store/differences'
import type { ImportJob } from '@/lib/features/imports/store/job'
import * as jobs from '@/lib/features/imports/store/jobs'
import { asOwner } from '@/tests/support/accounts'
import { heldBy, householdOf, imported, NOTHING, read, records, run, TERMINAL, within } from '@/tests/support/imports'
import { settle } from '@/tests/support/register-story'
import { changed, devki, file } from '@/tests/support/survey-file'

beforeAll(settle)

describe('the same file again, and a newer one', () => {
  it('changes nothing the second time, says so, and knows the file (F22)', async () => {
    const text = file([...devki('3001'), ...devki('3002')])
    const first = await imported(TERMINAL, text)
    const again = await read(text)
    expect(records(again.foreseen)).toEqual({ ...NOTHING, unchanged: 2 })
    expect((await within(TERMINAL, (tx) => jobs.sameFile(tx, again)))?.id).toBe(first.id)
    expect(records((await run(again)).counts)).toEqual({ ...NOTHING, unchanged: 2 })
    expect(await heldBy('300')).toEqual({ households: 2, members: 4, versions: 2, records: 2 })
  })

  it('shows what a newer file says differently before it is applied, and keeps what an officer corrected', async () => {
    await imported(TERMINAL, file(devki('3101')))
    const before = await householdOf('3101')
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
    const job = await read(file(third))
    expect(records(job.foreseen)).toEqual({ ...NOTHING, updated: 1 })
    const [shown] = await within(TERMINAL, (tx) => differences.page(tx, job.id, 'DRY', null, 10))
    expect(shown?.changes.map(({ field, applied }) => [field, applied])).toEqual([
      ['houseNo', false],
      ['members.1.name', true],
      ['members.3.joined', true],
    ])
    expect(shown?.changes[0]).toMatchObject({ before: '77', after: '0099' })
    expect(await householdOf('3101')).toMatchObject({ version: 2, names: ['Devki Devi', 'Gopal'] })
    await run(job)
    expect(await householdOf('3101')).toMatchObject({
      ...{ house_no: '77', version: 3, names: ['Devki Rani', 'Gopal', 'Mohini'] },
    })
    expect(await heldBy('3101')).toEqual({ households: 1, members: 3, versions: 3, records: 1 })
    // The newer file again: what the officer found still stands, and is told again (decision 0098).
    const again = await read(file(third))
    expect(records(again.foreseen)).toEqual({ ...NOTHING, left: 1 })
    const [left] = await within(TERMINAL, (tx) => differences.page(tx, again.id, 'DRY', null, 10))
    expect(left?.changes).toMatchObject([{ field: 'houseNo', before: '77', after: '0099', why: 'OFFICER' }])
  })

  it('tells on the receipt what the run found, not what a dry run found before another file told the same', async () => {
    await imported(TERMINAL, file(devki('3151')))
    const newer = file(changed(devki('3151'), 'ahlslnohhd', '0098'))
    const [first, second] = [await read(newer), await read(newer)]
    expect(records(second.foreseen)).toEqual({ ...NOTHING, updated: 1 })
    await run(first)
    expect(records((await run(second)).counts)).toEqual({ ...NOTHING, unchanged: 1 })
    const told = ({ id }: ImportJob) => within(TERMINAL, (tx) => differences.page(tx, id, 'RUN', null, 10))
    expect(await told(first)).toHaveLength(1)
    expect(await told(second)).toEqual([])
  })

  it('leaves the census as it was taken, whatever a newer file says of it', async () => {
    await imported(TERMINAL, file(devki('3201')))
    const done = await imported(TERMINAL, file(changed(devki('3201'), 'hhd_kcc', '1')))
    expect(records(done.counts)).toEqual({ ...NOTHING, left: 1 })
    const [shown] = await within(TERMINAL, (tx) => differences.page(tx, done.id, 'RUN', null, 10))
    expect(shown).toMatchObject({
      outcome: 'LEFT',
      changes: [{ field: 'census.X03', before: false, after: true, applied: false, why: 'CENSUS' }],
    })
    const again = await imported(TERMINAL, file(changed(devki('3201'), 'hhd_kcc', '1')))
    expect(records(again.counts)).toEqual({ ...NOTHING, left: 1 })
  })

  it('does not put one person in the place of another when a row is missing or the rows stand in another order', async () => {
    const [head = [], son = []] = devki('3301')
    const [daughter = []] = changed(changed([son], 'name', 'Mohini'), 'age', '9')
    const at = (row: string[], serial: string) => changed([row], 'member_sl_no', serial)
    await imported(TERMINAL, file([head, son, ...at(daughter, '3')]))
    const newer = file([...at(daughter, '1'), ...at(head, '2')])
    const done = await imported(TERMINAL, newer)
    // The son is missing: he is told and asked about, and stays.
    expect(records(done.counts)).toEqual({ ...NOTHING, left: 1 })
    expect(done.counts?.unnamed).toEqual({ records: 1, facts: 1 })
    expect(await householdOf('3301')).toMatchObject({ version: 1, names: ['Devki Devi', 'Gopal', 'Mohini'] })
  })

  it('returns a family of which nobody is alike, whose number another family bears, and takes nothing over', async () => {
    await imported(TERMINAL, file(devki('3401')))
    const [head = []] = changed(changed(devki('3401').slice(0, 1), 'name', 'Kamla Verma'), 'name_sl', 'कमला वर्मा')
    const [stranger = []] = changed(changed([head], 'dob', '1990'), 'father_name', 'Bhupinder')
    const job = await read(file([stranger]))
    expect(records(job.foreseen)).toEqual({ ...NOTHING, rejected: 1 })
    expect(Object.keys(job.foreseen?.problems ?? {})).toEqual(['households.refusal.otherFamily'])
    expect(await householdOf('3401')).toMatchObject({ version: 1, names: ['Devki Devi', 'Gopal'] })
  })
})
