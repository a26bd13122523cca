import { beforeAll, describe, expect, it } from 'vitest'
import { CHANGED_SINCE_SHOWN } from '@/lib/domain/import/as-shown'
import { isMendable } from '@/lib/domain/import/mend'
import { isBalanced } from '@/lib/domain/import/receipt'
import * as differences from '@/lib/features/imports/store/differences'
import type { ImportJob } from '@/lib/features/imports/store/job'
import * as returned from '@/lib/features/imports/store/returned'
import { asOwner } from '@/tests/support/accounts'
import { householdOf, imported, NOTHING, read, records, run, TERMINAL, within } from '@/tests/support/imports'
import { settle } from '@/tests/support/register-story'
import { changed, devki, file } from '@/tests/support/survey-file'
import { FAMILIES, familyRegister, survey } from '@/tests/support/two-registers'

beforeAll(settle)

const inHouse = (key: string, houseNo: string) => changed(devki(key), 'ahlslnohhd', houseNo)
const back = ({ id }: ImportJob) => within(TERMINAL, (tx) => returned.page(tx, id, 'RUN', -1, 20))

describe('F22 · nothing else is applied than what was shown', () => {
  it('a family of which the register says something else by now comes back; the others of the file are taken in', async () => {
    await imported(TERMINAL, file([...devki('5101'), ...devki('5102')]))
    const newer = file([...inHouse('5101', '0051'), ...inHouse('5102', '0052'), ...devki('5103')])
    const job = await read(newer)
    await imported(TERMINAL, file(inHouse('5101', '0077')))
    const done = await run(job)
    expect(records(done.counts)).toEqual({ ...NOTHING, created: 1, updated: 1, rejected: 1 })
    expect(done.counts && isBalanced(done.counts)).toBe(true)
    expect(await householdOf('5101')).toMatchObject({ house_no: '0077', version: 2 })
    expect(await householdOf('5102')).toMatchObject({ house_no: '0052', version: 2 })
    const rows = await back(job)
    expect(rows.map(({ problems: [reason] }) => reason?.message)).toEqual([
      CHANGED_SINCE_SHOWN,
      'imports.error.otherRow',
    ])
    // No cell of it is wrong: it is to be looked at, not typed.
    expect(isMendable(rows)).toBe(false)
    const found = await within(TERMINAL, (tx) => differences.page(tx, job.id, 'RUN', null, 9))
    expect(found.find(({ sourceKey }) => sourceKey === '5101')).toMatchObject({
      outcome: 'REJECTED',
      changes: [{ field: 'houseNo', before: '0077', after: '0051', applied: false }],
    })
    // Handed in again it is shown as it is now, and applied.
    expect(records((await run(await read(newer))).counts)).toEqual({ ...NOTHING, updated: 1, unchanged: 2 })
    expect(await householdOf('5101')).toMatchObject({ house_no: '0051', version: 3 })
  })

  it('with all or nothing nothing of the file is taken in', async () => {
    await imported(TERMINAL, file(devki('5201')))
    const job = await read(file([...devki('5200'), ...inHouse('5201', '0051')]))
    await imported(TERMINAL, file(inHouse('5201', '0077')))
    expect(await run(job, 'ALL_OR_NOTHING')).toMatchObject({
      stage: 'FAILED',
      fault: 'imports.turnedDown',
      counts: null,
    })
    expect((await back(job))[0]?.problems[0]?.message).toBe(CHANGED_SINCE_SHOWN)
    expect(await householdOf('5200')).toBeUndefined()
    expect(await householdOf('5201')).toMatchObject({ house_no: '0077' })
  })

  it('a family that was shown as new and came meanwhile is not changed by it; one that came as the file tells it is as it is', async () => {
    const job = await read(file([...inHouse('5301', '0051'), ...devki('5302'), ...devki('5303')]))
    await imported(TERMINAL, file([...inHouse('5301', '0077'), ...devki('5302')]))
    expect(records((await run(job)).counts)).toEqual({ ...NOTHING, created: 1, unchanged: 1, rejected: 1 })
    expect(await householdOf('5301')).toMatchObject({ house_no: '0077', version: 1 })
    expect((await back(job))[0]?.problems[0]?.message).toBe(CHANGED_SINCE_SHOWN)
  })

  it('a change that the file says nothing of does not matter: what was shown is applied', async () => {
    await imported(TERMINAL, file(devki('5401')))
    const job = await read(file(inHouse('5401', '0051')))
    await asOwner((client) => client.query(`update households set mobile = '9812345678' where source_key = '5401'`))
    expect(records((await run(job)).counts)).toMatchObject({ updated: 1, rejected: 0 })
    expect(await householdOf('5401')).toMatchObject({ house_no: '0051', mobile: '9812345678', version: 2 })
  })

  it('a family that was shown as here already is not entered when it is here no more', async () => {
    await imported(TERMINAL, survey(FAMILIES, '55'))
    const [, , widow = []] = FAMILIES
    const said = { source: 'PARIVAR', sender: 'Panchayat Dharampur', fileName: 'parivar.csv' } as const
    const job = await read(familyRegister([widow]), said)
    expect(records(job.foreseen)).toEqual({ ...NOTHING, here: 1 })
    await asOwner((client) => client.query(`update households set ended_on = current_date where source_key = '552'`))
    expect(records((await run(job)).counts)).toEqual({ ...NOTHING, rejected: 1 })
    expect((await back(job))[0]?.problems[0]?.message).toBe(CHANGED_SINCE_SHOWN)
    const again = await read(familyRegister([widow]), said)
    expect(records(again.foreseen)).toEqual({ ...NOTHING, created: 1 })
  })
})
