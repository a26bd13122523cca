import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import * as versions from '@/lib/features/households/store/versions'
import * as differences from '@/lib/features/imports/store/differences'
import * as returned from '@/lib/features/imports/store/returned'
import { transaction } from '@/lib/platform/db'
import { tableLine } from '@/lib/platform/table/write'
import { asOwner, chainOf } from '@/tests/support/accounts'
import { PANCHAYAT } from '@/tests/support/cast'
import { records } from '@/tests/support/imports'
import {
  edited,
  enter,
  ENGLISH,
  family,
  openSheets,
  read,
  sheetOf,
  take,
  text,
} from '@/tests/support/correction-sheets'

let asha: Actor

beforeAll(async () => {
  asha = await openSheets()
})

describe('F26 · a correction sheet that comes back', () => {
  it('as it was taken out changes nothing and says so', async () => {
    const known = await enter({ mobile: '9876543210' })
    const job = await read(await sheetOf(known))
    expect(job).toMatchObject({ stage: 'READY', fault: null })
    expect(records(job.foreseen)).toEqual({ created: 0, updated: 0, unchanged: 1, left: 0, here: 0, rejected: 0 })
    expect(records((await take(job.id)).counts)).toMatchObject({ unchanged: 1 })
    expect((await family(known.id))?.version).toBe(1)
  })

  it('writes only the changed facts, with who said them and on what paper, as the next version', async () => {
    const known = await enter({ mobile: '9876543210' })
    const job = await read(await edited(known, (row) => row.replace('9876543210', '9876500000')))
    const [difference] = await transaction(scopeOf(asha), (tx) => differences.page(tx, job.id, 'DRY', null, 5))
    expect(difference?.changes).toEqual([{ field: 'mobile', before: '9876543210', after: '9876500000', applied: true }])
    expect((await family(known.id))?.version).toBe(1)
    expect(records((await take(job.id)).counts)).toMatchObject({ updated: 1, rejected: 0 })
    const after = await family(known.id)
    expect(after).toMatchObject({ version: 2, family: { mobile: '9876500000', category: 'SC' } })
    const [newest] = await transaction(scopeOf(asha), (tx) => versions.list(tx, known.id, 1))
    expect(newest).toMatchObject({ statedBy: 'GRAM_SABHA', document: 'GS 12/2026', reason: 'corrections.csv' })
    expect(await chainOf(PANCHAYAT)).toContain('households.corrected')
  })

  it('the same sheet a second time changes nothing, although the version is another one', async () => {
    const known = await enter({ mobile: '9876543210' })
    const sheet = await edited(known, (row) => row.replace('9876543210', '9876500001'))
    await take((await read(sheet)).id)
    const again = await read(sheet)
    expect(records(again.foreseen)).toMatchObject({ updated: 0, unchanged: 1, rejected: 0 })
  })

  it('a family that was changed here meanwhile is returned and shown with both sides, never overwritten', async () => {
    const known = await enter({ mobile: '9876543210' })
    const late = await edited(known, (row) => row.replace('9876543210', '9876500002'))
    await take((await read(await edited(known, (row) => row.replace('9876543210', '9876500003')))).id)
    const job = await read(late)
    expect(records(job.foreseen)).toMatchObject({ updated: 0, rejected: 1 })
    const [row] = await transaction(scopeOf(asha), (tx) => returned.page(tx, job.id, 'DRY', -1, 5))
    expect(row?.problems).toMatchObject([
      { message: 'imports.error.changedMeanwhile', params: { seen: 1, now: 2 }, column: ENGLISH.headings.version },
    ])
    const [difference] = await transaction(scopeOf(asha), (tx) => differences.page(tx, job.id, 'DRY', null, 5))
    expect(difference?.changes).toEqual([
      { field: 'mobile', before: '9876500003', after: '9876500002', applied: false },
    ])
    // It came back: nothing of it waits for a second officer.
    expect(difference?.outcome).toBe('REJECTED')
    expect(job.foreseen?.asked).toEqual({ records: 0, facts: 0 })
    await take(job.id)
    expect((await family(known.id))?.family.mobile).toBe('9876500003')
  })

  it('between reading and importing: the run looks again', async () => {
    const known = await enter({ mobile: '9876543210' })
    const job = await read(await edited(known, (row) => row.replace('9876543210', '9876500004')))
    await asOwner((client) => client.query('update households set version = 7 where id = $1', [known.id]))
    expect(records((await take(job.id)).counts)).toMatchObject({ updated: 0, rejected: 1 })
  })

  it('F7 · what the officer does not decide alone becomes a request, the rest is written', async () => {
    const known = await enter({ mobile: '9876543210' })
    const job = await read(
      await edited(known, (row) => row.replace('9876543210', '9876500005').replace(',Female,', ',Male,')),
    )
    expect(job.foreseen?.asked).toEqual({ records: 1, facts: 1 })
    const done = await take(job.id)
    expect(records(done.counts)).toMatchObject({ updated: 1 })
    expect(done.counts?.asked).toEqual({ records: 1, facts: 1 })
    const after = await family(known.id)
    expect(after?.family.mobile).toBe('9876500005')
    expect(after?.family.members[0]?.gender).toBe('FEMALE')
    const pending = await asOwner(async (client) => {
      const { rows } = await client.query<{ changes: unknown }>(
        `select changes from change_requests where household_id = $1 and stage = 'PENDING'`,
        [known.id],
      )
      return rows
    })
    expect(pending).toMatchObject([{ changes: [{ field: 'gender', serial: 1, before: 'FEMALE', after: 'MALE' }] }])
  })

  it('asks what the form asks: a wrong cell comes back with its row, its column and the form’s sentence', async () => {
    const known = await enter({ mobile: '9876543210' })
    const job = await read(await edited(known, (row) => row.replace('9876543210', '12345')))
    const rows = await transaction(scopeOf(asha), (tx) => returned.page(tx, job.id, 'DRY', -1, 5))
    expect(rows[0]).toMatchObject({
      line: 2,
      problems: [{ column: ENGLISH.headings.mobile, message: 'households.error.mobile' }],
    })
    // Both rows of the family come back, in the sheet's own columns.
    expect(rows).toHaveLength(2)
    expect(rows[0]?.cells).toHaveLength(job.shape?.header.length ?? 0)
  })

  it('an emptied cell takes the fact back; a column that was taken out denies nothing', async () => {
    const known = await enter({ mobile: '9876543210', pincode: '173211' })
    const sheet = await sheetOf(known)
    const [heading = [], ...rows] = parse(text(sheet), { bom: true })
    const at = heading.indexOf(ENGLISH.headings.pincode)
    const without = (cells: readonly string[]) => tableLine(cells.toSpliced(at, 1)).replace('9876543210', '')
    await take((await read({ heading: without(heading), rows: rows.map(without) })).id)
    expect((await family(known.id))?.family).toMatchObject({ mobile: null, pincode: '173211' })
  })

  it('some of the members may come back alone; an unknown number, member or version is returned', async () => {
    const known = await enter({ mobile: '9876543210' })
    const { heading, rows } = await sheetOf(known)
    const second = rows[1]?.replace(',Ramesh,', ',Ramesh Kumar,') ?? ''
    const alone = await read({ heading, rows: [second] })
    expect(alone.foreseen?.problems).toEqual({})
    const strange = await read({
      heading,
      rows: [
        second.replace(known.number, '900001-99999-0'),
        rows[0]?.replace(`${known.number},1,1,`, `${known.number},1,9,`) ?? '',
      ],
    })
    expect(Object.keys(strange.foreseen?.problems ?? {}).sort()).toEqual([
      'imports.error.badNumber',
      'imports.error.noSuchMember',
    ])
  })

  it('that makes another member the head has a row for everybody: who has none is named (decision 0102)', async () => {
    const known = await enter()
    const { heading, rows } = await sheetOf(known)
    const [mother = '', son = ''] = rows
    const word = (relation: string) => `,${ENGLISH.answers.relation[relation] ?? ''},`
    const heir = son.replace(word('SON'), ',HEAD,')
    const alone = await read({ heading, rows: [heir] })
    const [row] = await transaction(scopeOf(asha), (tx) => returned.page(tx, alone.id, 'DRY', -1, 5))
    expect(row?.problems).toMatchObject([
      { message: 'households.refusal.relationUntold', params: { head: 'Ramesh', names: 'देवकी देवी / Devki Devi' } },
    ])
    const both = await read({
      ...{ heading, rows: [mother.replace(word('HEAD'), ',MOTHER,'), heir] },
    })
    expect([both.foreseen?.problems, both.foreseen?.asked]).toEqual([{}, { records: 1, facts: 2 }])
  })
})
