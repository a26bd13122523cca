import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scopeOf } from '@/lib/domain/access/scope'
import { systemActor } from '@/lib/domain/access/system'
import type { Actor } from '@/lib/domain/access/actor'
import { placePath } from '@/lib/domain/place/path'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { importPlaces } from '@/lib/features/places/commands/import-places'
import { linksOf, namesOn, servedOn } from '@/lib/features/places/store/dated'
import * as book from '@/lib/features/places/store/import-book'
import { names } from '@/lib/features/places/store/names'
import * as tree from '@/lib/features/places/store/tree'
import { execute } from '@/lib/platform/command'
import { publicReader, transaction } from '@/lib/platform/db'
import { asOwner, chainOf } from '@/tests/support/accounts'

const HIMACHAL = placePath('2')
const system = systemActor(HIMACHAL)
const reading = <T>(work: Parameters<typeof transaction<T>>[1]) => transaction(scopeOf(system), work)
const take = async (text: string, { complete = false, actor = system, name = 'file.csv', now = new Date() } = {}) => {
  const done = await execute(importPlaces, actor, { file: new File([text], name), complete }, { now })
  if (!done.ok) return done.error.code
  return reading((tx) => book.find(tx, done.value.id))
}
const shipped = (name: string) => readFileSync(`prisma/data/lgd/${name}`, 'utf8')
const HP = [
  'lgd_india_states.csv',
  'lgd_hp_districts.csv',
  'lgd_hp_subdistricts_2026.csv',
  'lgd_hp_blocks.csv',
  'lgd_hp_villages_pincode.csv',
]
const MAP = [
  'S.No.,Subdistrict Code,Subdistrict Name,Village Code,Village Name,localbody Code,Localbody Name (In English),Block Code,Block Name (In English)',
  '1,152,Ghumarwin,18896,Parnal,900001,Parnal,137,Ghumarwin',
  '2,152,Ghumarwin,18897,Paliyan,900001,Parnal,137,Ghumarwin',
  '3,152,Ghumarwin,18897,Paliyan,900002,Paliyan,137,Ghumarwin',
].join('\n')
const PARNAL = placePath('2/15/b137/p900001')

describe('Places from the Local Government Directory (requirement 2, domain §6)', () => {
  it('the files that the product ships fill the directory; the same files again change nothing and say so', async () => {
    for (const file of HP) expect(await take(shipped(file), { name: file })).toMatchObject({ unchanged: 0 })
    for (const file of HP) {
      const again = await take(shipped(file), { name: file })
      if (again === null || typeof again === 'string') throw new Error('refused')
      expect([again.created, again.updated, again.linked]).toEqual([0, 0, 0])
      expect(again.unchanged + again.elsewhere + again.refused).toBe(again.read)
    }
    expect(await reading((tx) => tx.place.count({ where: { kind: 'VILLAGE' } }))).toBe(21_290)
  })

  it('a map of blocks, villages and panchayats gives every noun its places: panchayats of a block, villages of a panchayat', async () => {
    expect(await take(MAP)).toMatchObject({ read: 3, created: 3, linked: 3, refused: 0 })
    const block = placePath('2/15/b137')
    const panchayats = await reading((tx) => tree.panchayatsOf(tx, block))
    expect(panchayats.map(({ en }) => en)).toEqual(['Paliyan', 'Parnal'])
    const villages = await reading((tx) => tree.villagesOf(tx, PARNAL))
    expect(villages.map(({ path }) => path)).toEqual(['2/15/s152/v18897', '2/15/s152/v18896'])
    expect(await reading((tx) => names(tx, [PARNAL, placePath('2/99')]))).toEqual({
      [PARNAL]: { en: 'Parnal', hi: 'Parnal' },
      '2/99': { en: '2/99', hi: '2/99' },
    })
  })

  it('F3 · a new name keeps the old one in the history, and a past day has the old name', async () => {
    await take(MAP.replaceAll(',Parnal,137', ',Parnal Khas,137'), { now: new Date('2027-01-05T06:00:00Z') })
    const { rows } = await asOwner((client) =>
      client.query("select name_en, valid_to::text as until from place_versions where path = '2/15/b137/p900001'"),
    )
    expect(rows).toEqual([{ name_en: 'Parnal', until: '2027-01-05' }])
    expect(await reading((tx) => tree.find(tx, PARNAL))).toMatchObject({ en: 'Parnal Khas', ended: false })
    const called = (day: string) => reading((tx) => namesOn(tx, [PARNAL], plainDate(day)))
    expect(await called('2027-01-04')).toMatchObject({ [PARNAL]: { en: 'Parnal' } })
    expect(await called('2027-01-05')).toMatchObject({ [PARNAL]: { en: 'Parnal Khas' } })
  })

  it('what a complete file lacks is struck off by date and comes back with the next file; no row is ever deleted', async () => {
    const districts = shipped('lgd_hp_districts.csv').trim().split('\n')
    const shorter = districts.slice(0, -1).join('\n')
    const before = await reading((tx) => tx.place.count())
    expect(await take(shorter)).toMatchObject({ struckOff: 0 })
    expect(await take(shorter, { complete: true })).toMatchObject({ struckOff: 1 })
    const gone = placePath(`2/${districts.at(-1)?.split(',')[2] ?? ''}`)
    expect(await reading((tx) => tree.find(tx, gone))).toMatchObject({ ended: true })
    expect(await take(districts.join('\n'))).toMatchObject({ updated: 1 })
    expect(await reading((tx) => tree.find(tx, gone))).toMatchObject({ ended: false })
    expect(await reading((tx) => tx.place.count())).toBe(before)
    const remove = transaction(scopeOf(system), (tx) => tx.$executeRaw`delete from places where path = ${gone}`)
    await expect(remove).rejects.toThrow(/permission denied/)
  })

  it('F3 · a link that a complete map lacks ends on its day, and the next map restores it', async () => {
    const lines = MAP.split('\n')
    const now = new Date('2027-02-01T06:00:00Z')
    expect(await take(lines.slice(0, 3).join('\n'), { complete: true, now })).toMatchObject({ unlinked: 1 })
    const paliyan = placePath('2/15/b137/p900002')
    expect(await reading((tx) => tree.villagesOf(tx, paliyan))).toEqual([])
    // F3: the day before, the village was served; nothing of it is forgotten.
    const served = (day: string) => reading((tx) => servedOn(tx, paliyan, plainDate(day)))
    expect(await served('2027-01-31')).toEqual(['2/15/s152/v18897'])
    expect(await served('2027-02-01')).toEqual([])
    expect(await reading((tx) => linksOf(tx, paliyan))).toMatchObject([{ until: '2027-02-01' }])
    expect(await take(MAP)).toMatchObject({ linked: 1 })
    expect(await reading((tx) => tree.villagesOf(tx, placePath('2/15/b137/p900002')))).toHaveLength(1)
  })

  it('refused lines are kept with their reasons', async () => {
    const kept = await take(`${MAP}\n4,152,Ghumarwin,99999,Nowhere,900003,Nowhere,137,Ghumarwin`)
    if (kept === null || typeof kept === 'string') throw new Error('refused')
    expect(kept).toMatchObject({ read: 4, refused: 1, kind: 'BLOCK_MAP', fileName: 'file.csv' })
    expect(await reading((tx) => book.refusedLines(tx, kept.id, -1, 10))).toEqual([
      {
        ...{ line: 5, reason: 'unknownVillage', detail: '99999' },
        cells: ['4', '152', 'Ghumarwin', '99999', 'Nowhere', '900003', 'Nowhere', '137', 'Ghumarwin'],
      },
    ])
  })

  it('a text that heads nothing known is refused and changes nothing', async () => {
    expect(await take('a,b\n1,2')).toBe('places.unknownFile')
    expect(await take('')).toBe('tables.empty')
  })

  it('only an administrator imports', async () => {
    const collector: Actor = { ...system, role: 'COLLECTOR', accountId: crypto.randomUUID() }
    expect(await take(MAP, { actor: collector })).toBe('access.denied')
  })

  it('two imports of one file at once: one brings the places, the other finds them', async () => {
    const text = MAP.replaceAll('90000', '90010')
    const both = await Promise.all([take(text), take(text)])
    const counts = both.map((kept) =>
      kept === null || typeof kept === 'string' ? kept : [kept.created, kept.unchanged],
    )
    expect(counts).toEqual(
      expect.arrayContaining([
        [3, 0],
        [0, 3],
      ]),
    )
  })

  it('every import stands in the journal of the State, and everybody may read the directory', async () => {
    expect((await chainOf('2')).filter((type) => type === 'places.imported').length).toBeGreaterThan(10)
    expect(await publicReader().place.findUnique({ where: { path: PARNAL } })).toMatchObject({ kind: 'PANCHAYAT' })
    await expect(publicReader().placeImport.findMany()).rejects.toThrow(/permission denied/)
  })
})
