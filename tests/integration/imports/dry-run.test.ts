import { beforeAll, describe, expect, it } from 'vitest'
import { remap } from '@/lib/features/imports/commands/remap'
import { toColumns } from '@/lib/features/imports/view/columns'
import { HOUSEHOLD_COLUMNS } from '@/lib/domain/household/import-columns'
import * as returned from '@/lib/features/imports/store/returned'
import { execute } from '@/lib/platform/command'
import { chainOf } from '@/tests/support/accounts'
import { PANCHAYAT } from '@/tests/support/cast'
import { handIn, heldBy, NOTHING, records, start, within, worked, TERMINAL } from '@/tests/support/imports'
import { settle } from '@/tests/support/register-story'
import { changed, devki, file, HEADER, spoilt } from '@/tests/support/survey-file'
import { lawful } from '@/tests/support/factories'

beforeAll(settle)

describe('a survey file, first as a dry run', () => {
  it('says what would become of each household, writes nothing, and then does it (F21)', async () => {
    const id = await handIn(TERMINAL, file([...devki('1001'), ...spoilt('1002'), ...devki('1003')]))
    const read = await worked(TERMINAL, id)
    expect(read).toMatchObject({ stage: 'READY', rowsTotal: 6, shape: { format: 'TEXT', headerLine: 1 } })
    expect(records(read.foreseen)).toEqual({ ...NOTHING, created: 2, rejected: 1 })
    expect(read.foreseen?.problems).toEqual({ 'households.error.gender': 2 })
    expect(read.sample[0]?.cells).toMatchObject({ key: '1001', name: 'Devki Devi', houseNo: '0041' })
    expect(await heldBy('100')).toMatchObject({ households: 0, members: 0 })
    lawful(await start(TERMINAL, id))
    const done = await worked(TERMINAL, id)
    expect(done.stage).toBe('DONE')
    expect(records(done.counts)).toEqual({ ...NOTHING, created: 2, rejected: 1 })
    expect(done.counts?.REJECTED).toEqual({ records: 1, rows: 2 })
    expect(await heldBy('100')).toEqual({ households: 2, members: 4, versions: 2, records: 2 })
    expect((await chainOf(PANCHAYAT)).slice(-3)).toEqual(['imports.received', 'imports.started', 'imports.finished'])
  })

  it('returns every row of a family that cannot be taken in, in its own cells, with reasons', async () => {
    const rows = changed(devki('1011'), 'genderid', '9', 1)
    const id = await handIn(TERMINAL, file([...devki('1010'), ...rows]))
    await worked(TERMINAL, id)
    const back = await within(TERMINAL, (tx) => returned.page(tx, id, 'DRY', 0, 10))
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

  it('returns a row that has more filled cells than the header; empty ones more are no fault', async () => {
    const wide = (key: string, ...more: string[]) =>
      devki(key).map((row, index) => (index === 1 ? [...row, ...more] : row))
    const rows = [...wide('1061', '', ' '), ...wide('1062', '', 'extra'), ...wide('1063', 'extra')]
    const id = await handIn(TERMINAL, file(rows))
    const job = await worked(TERMINAL, id)
    expect(records(job.foreseen)).toEqual({ ...NOTHING, created: 1, rejected: 2 })
    expect(job.foreseen?.problems).toEqual({ 'imports.error.shifted': 2 })
    const back = await within(TERMINAL, (tx) => returned.page(tx, id, 'DRY', -1, 10))
    const told = back.map(({ line, problems: [reason] }) => [line, reason?.message])
    expect(told).toEqual([
      [4, 'imports.error.otherRow'],
      [5, 'imports.error.shifted'],
      [6, 'imports.error.otherRow'],
      [7, 'imports.error.shifted'],
    ])
    expect(back[3]?.cells.at(-1)).toBe('extra')
  })

  it('reads rows of a family wherever they stand, and title lines above the header', async () => {
    const [first, second] = [devki('1021'), devki('1022')]
    const rows = [first[0], second[0], first[1], second[1]].filter((row) => row !== undefined)
    const job = await worked(TERMINAL, await handIn(TERMINAL, `Households of Solan\n2011\n\n${file(rows, ';')}`))
    expect(job).toMatchObject({ stage: 'READY', shape: { headerLine: 4, separator: ';' } })
    expect(records(job.foreseen)).toEqual({ ...NOTHING, created: 2 })
  })

  it('asks for the columns that no header names, remembers the answer, and knows it in the next file', async () => {
    const strange = (key: string) =>
      file(devki(key)).replace('ahl_family_tin', 'Parivar kunji').replace(',name,', ',Sadasya,')
    const id = await handIn(TERMINAL, strange('1031'), { sender: 'Tehsil' })
    const asking = await worked(TERMINAL, id)
    expect(asking.stage).toBe('ASKING')
    const mapping = { ...asking.mapping, key: HEADER.indexOf('ahl_family_tin') }
    const part = await execute(remap, TERMINAL, {
      id,
      version: asking.version,
      mapping: asking.mapping ?? {},
      sheet: undefined,
    })
    expect(part).toMatchObject({ ok: false, error: { code: 'imports.columnsLacking' } })
    lawful(
      await execute(remap, TERMINAL, {
        ...{ id, version: asking.version, sheet: undefined },
        mapping: { ...mapping, name: HEADER.indexOf('name') },
      }),
    )
    expect(records((await worked(TERMINAL, id)).foreseen)).toEqual({ ...NOTHING, created: 1 })
    const next = await worked(TERMINAL, await handIn(TERMINAL, strange('1032'), { sender: 'Tehsil' }))
    expect(next.stage).toBe('READY')
    expect(records(next.foreseen)).toEqual({ ...NOTHING, created: 1 })
  })

  it('shows what stands in a column that nobody understood, and calls a guess by its values a guess', async () => {
    const odd = file([...devki('1051'), ...devki('1052')])
      .replace(',relation,', ',Naata,')
      .replace('ahlslnohhd', 'Sadan')
      .replaceAll(',0041,', ',Tower 7,')
    const job = await worked(TERMINAL, await handIn(TERMINAL, odd, { sender: 'Nobody chose' }))
    const { header = [] } = job.shape ?? {}
    const view = toColumns(HOUSEHOLD_COLUMNS, {
      ...{ header, mapping: job.mapping ?? {}, remembered: {}, sample: job.sample, latestYear: 2011 },
    })
    const column = (heading: string) => view.columns.find((one) => one.heading === heading)
    expect(column('Sadan')).toMatchObject({ meaning: null, sure: null, examples: ['Tower 7'] })
    expect(column('Naata')).toMatchObject({ meaning: 'relation', sure: 'VALUES' })
    expect(view.columns.map(({ sure }) => sure)).not.toContain('CHOSEN')
  })

  it('F24 · what is wrong with the whole family is said at the row and the cell that tell it', async () => {
    const columns = 'Family No,Village Code,Name,Relation,Gender,BPL number'
    const rows = ['5,18896,Savitri Devi,HEAD,FEMALE,', '5,18896,Naresh,SON,MALE,BPL-77/2023']
    const job = await worked(TERMINAL, await handIn(TERMINAL, [columns, ...rows].join('\n'), { source: 'PARIVAR' }))
    const back = await within(TERMINAL, (tx) => returned.page(tx, job.id, 'DRY', -1, 5))
    expect(
      back.flatMap(({ problems }) => problems.map(({ line, column, message }) => [line, column, message])),
    ).toEqual([
      [2, null, 'imports.error.otherRow'],
      [3, 'BPL number', 'households.error.bplPart'],
    ])
  })

  it('ends with the reason when the file is no table, or breaks off', async () => {
    const picture = await worked(
      TERMINAL,
      await handIn(TERMINAL, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])),
    )
    expect(picture).toMatchObject({ stage: 'FAILED', fault: 'tables.notTable' })
    const open = await worked(TERMINAL, await handIn(TERMINAL, `${file(devki('1041'))}\n"open,1\n`))
    expect(open).toMatchObject({ stage: 'FAILED', fault: 'tables.openQuote' })
    expect(await chainOf(PANCHAYAT)).toContain('imports.failed')
  })
})
