import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scopeOf } from '@/lib/domain/access/scope'
import { systemActor } from '@/lib/domain/access/system'
import { placePath } from '@/lib/domain/place/path'
import { importPlaces } from '@/lib/features/places/commands/import-places'
import * as book from '@/lib/features/places/store/import-book'
import * as tree from '@/lib/features/places/store/tree'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { cellsOf, type Rows, separated, utf16, utf8, xlsx, xmlSpreadsheet, zip } from '@/tests/support/table-bytes'

const system = systemActor(placePath('2'))
const reading = <T>(work: Parameters<typeof transaction<T>>[1]) => transaction(scopeOf(system), work)
const shipped = (name: string): Uint8Array => readFileSync(`prisma/data/lgd/${name}`)
const take = async (bytes: Uint8Array, name: string, complete = false) => {
  const file = new File([Uint8Array.from(bytes)], name)
  const done = await execute(importPlaces, system, { file, complete })
  if (!done.ok) throw new Error(`${done.error.code} at ${done.error.field ?? ''}`)
  const kept = await reading((tx) => book.find(tx, done.value.id))
  if (!kept) throw new Error('not in the book')
  return kept
}
/** Why lines were refused: of each of them, however many. */
const reasonsOf = async ({ id, refused }: book.KeptImport) => {
  const lines = await reading((tx) => book.refusedLines(tx, id, -1, refused + 1))
  expect(lines).toHaveLength(refused)
  return lines.map(({ reason }) => reason)
}
const TITLES: Rows = [['Local Government Directory'], ['Ministry of Panchayati Raj, Government of India']]
/** A file of the directory in another of the shapes in which it is met. */
const as = async (shape: (rows: Rows) => Uint8Array, name: string): Promise<Uint8Array> =>
  shape([...TITLES, ...(await cellsOf(shipped(name)))])
const shapes = {
  semicolons: (rows: Rows) => utf8(separated(rows, ';', '\r\n')),
  wideTabs: (rows: Rows) => utf16(separated(rows, '\t', '\r\n'), 'le'),
  workbook: (rows: Rows) =>
    xlsx({
      sheets: [
        { name: 'About', rows: [] },
        { name: 'List', rows },
      ],
    }),
  xmlInZip: (rows: Rows) => zip({ 'sub_districts.xls': xmlSpreadsheet(rows) }),
  workbookInZip: (rows: Rows) => zip({ 'villages.xlsx': xlsx({ sheets: [{ name: 'List', rows }] }) }),
}
const standing = () => reading((tx) => tx.place.count({ where: { kind: 'SUB_DISTRICT', invalidatedOn: null } }))

describe('Files of the Local Government Directory of different years, which disagree (requirement 2, domain §6)', () => {
  it('are taken over one after another in whatever shape they come; what disagrees is reported, and nothing is lost', async () => {
    expect(await take(await as(shapes.semicolons, 'lgd_india_states.csv'), 'states.csv')).toMatchObject({
      read: 36,
      created: 1,
    })
    expect(await take(await as(shapes.wideTabs, 'lgd_hp_districts.csv'), 'districts.txt')).toMatchObject({
      created: 12,
      refused: 0,
    })

    // March 2022: 177 sub-districts, each with its version and census code.
    const older = await as(shapes.xmlInZip, 'lgd_hp_subdistricts_2022.csv')
    expect(await take(older, 'subdistricts.zip', true)).toMatchObject({
      kind: 'SUB_DISTRICTS',
      read: 177,
      created: 177,
    })
    expect(await standing()).toBe(177)
    const bharari = placePath('2/15/s153')
    expect(await reading((tx) => tx.place.findUnique({ where: { path: bharari } }))).toMatchObject({
      census2011: '00153',
    })

    // The village file of 2025 knows 190: what lies in the other thirteen waits for its sub-district.
    const villages = await as(shapes.workbookInZip, 'lgd_hp_villages_pincode.csv')
    const early = await take(villages, 'villages.zip')
    expect(early).toMatchObject({ kind: 'VILLAGES', read: 21_290 })
    expect(early.refused).toBeGreaterThan(0)
    expect(early.created + early.refused).toBe(21_290)
    expect(new Set(await reasonsOf(early))).toEqual(new Set(['unknownParent']))

    // May 2026: 193, spelt otherwise, without versions and census codes: those that are known stay.
    const newer = await as(shapes.workbook, 'lgd_hp_subdistricts_2026.csv')
    const second = await take(newer, 'subdistricts.xlsx', true)
    expect(second).toMatchObject({ kind: 'SUB_DISTRICTS', read: 193, refused: 0 })
    expect(await standing()).toBe(193)
    expect(await reading((tx) => tx.place.findUnique({ where: { path: bharari } }))).toMatchObject({
      census2011: '00153',
    })

    expect(await take(villages, 'villages.zip')).toMatchObject({
      refused: 0,
      created: early.refused,
      unchanged: early.created,
    })
    expect(await take(newer, 'again.xlsx', true)).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 193,
      struckOff: 0,
    })

    // The older file again: it strikes off what it does not know and deletes nothing; the newer one brings it back.
    const back = await take(older, 'subdistricts.zip', true)
    expect(back).toMatchObject({ read: 177, refused: 0 })
    expect(await standing()).toBe(177)
    expect(await take(newer, 'subdistricts.xlsx', true)).toMatchObject({ refused: 0 })
    expect(await standing()).toBe(193)
    expect(await reading((tx) => tree.find(tx, bharari))).toMatchObject({ ended: false })
  }, 60_000)

  it('the district list of all India brings the State’s own; every other line is another State’s, counted once and refused by nobody', async () => {
    const all = await take(await as(shapes.semicolons, 'lgd_india_districts_2026.csv'), 'districts.csv')
    expect(all).toMatchObject({ kind: 'DISTRICTS', read: 781, created: 0 })
    expect([all.elsewhere, all.refused]).toEqual([781 - 12, 0])
    expect(await reasonsOf(all)).toEqual([])
  })

  it.each([
    ['cut off', zip({ 'a.csv': 'state_code,state_name\n2,X' }).subarray(0, 40), 'tables.damaged'],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'tables.otherWorkbook'],
    ['no list', utf8('a,b\n1,2'), 'places.unknownFile'],
  ])('a file that is %s is refused at its field and changes nothing', async (_, bytes, code) => {
    await expect(take(bytes, 'file.zip')).rejects.toThrow(`${code} at file`)
  })
})
