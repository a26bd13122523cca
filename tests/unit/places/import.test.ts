import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Directory, PlaceRecord } from '@/lib/domain/place/directory'
import { type ImportPlan, planImport } from '@/lib/domain/place/import'
import { readSheet } from '@/lib/domain/place/lgd-sheet'
import { placePath } from '@/lib/domain/place/path'
import { textTable } from '@/lib/platform/table/text-table'

const HIMACHAL = placePath('2')
const EMPTY: Directory = { places: [], links: [] }

const sheetOf = (text: string) => {
  const table = textTable(text)
  return table.ok ? readSheet(table.rows) : null
}
const plan = (text: string, before: Directory = EMPTY, complete = false): ImportPlan => {
  const sheet = sheetOf(text)
  if (!sheet) throw new Error('not recognised')
  return planImport(sheet, before, { area: HIMACHAL, complete })
}
const after = (before: Directory, { created, updated, linked, unlinked, struckOff }: ImportPlan): Directory => {
  const replaced = new Map(updated.map((change) => [change.after.path, change.after]))
  return {
    places: [...before.places.map((place) => replaced.get(place.path) ?? place), ...created].map((place) =>
      struckOff.includes(place.path) ? { ...place, ended: true } : place,
    ),
    links: [...before.links, ...linked].filter((link) => !unlinked.includes(link)),
  }
}
const load = (...texts: string[]): Directory => texts.reduce((before, text) => after(before, plan(text, before)), EMPTY)
const shipped = (file: string): string => readFileSync(`prisma/data/lgd/${file}`, 'utf8')
const addUp = ({ report: { read, created, updated, unchanged, refused, elsewhere } }: ImportPlan): void =>
  expect(created + updated + unchanged + refused.length + elsewhere).toBe(read)

const STATE = 'State Code,State Version,State Name(In English),Census 2011 Code\n2,1,HIMACHAL PRADESH,02'
const SOLAN =
  'S.No.,State Code,State Name (In English),District Code,District Name (In English)\n1,2,Himachal Pradesh,25,Solan'
const KANDAGHAT =
  'State Code,State Name,District Code,District Name,Sub-district Code,Sub-district Name\n2,HP,25,Solan,181,Kandaghat'
const BLOCK =
  'State Code,State Name,District Code,District Name,Block Code,Block Version,Block Name,Block Name (In Local)\n2,HP,25,Solan,201,1,Kandaghat,कंडाघाट'
const VILLAGES = [
  'S.No.,District Code,District Name (In English),Sub-District Code,Sub-District Name (In English),Village Code,Village Version,Village Name (In English),Census 2001 code,Census 2011 code,State Code,State Name (In English)',
  '1,25,Solan,181,Kandaghat,21001,1,Basha,01552300,022455,2,Himachal Pradesh',
  '2,25,Solan,181,Kandaghat,21002,1,Domehar,0,000000,2,Himachal Pradesh',
].join('\n')
const MAP = [
  'S.No.,Subdistrict Code,Subdistrict Name,Village Code,Village Name,localbody Code,Localbody Name (In English),Block Code,Block Name (In English),District Code of Block',
  '1,181,Kandaghat,21001,Basha,900001,Basha,201,Kandaghat,25',
  '2,181,Kandaghat,21002,Domehar,900001,Basha,201,Kandaghat,25',
].join('\n')
const ALL = [STATE, SOLAN, KANDAGHAT, BLOCK, VILLAGES, MAP]

describe('Import from the Local Government Directory (domain §6, requirement 2)', () => {
  it('a header is found under the title lines of a State download, whatever its spaces and case', () => {
    const text = `Government of India\n"List of  Districts, Himachal Pradesh"\n\n${SOLAN.replace('District Code', ' district   CODE ')}`
    expect(plan(text, load(STATE)).created).toMatchObject([{ path: '2/25', en: 'Solan' }])
  })

  it.each([';', '\t', '|'])('a mirror may separate cells by %j and begin with a byte-order mark', (separator) => {
    const text = `\uFEFF${SOLAN.replaceAll(',', separator)}`
    expect(plan(text, load(STATE)).report).toMatchObject({ read: 1, created: 1 })
  })

  it('full-width letters of a header are read as the letters they are (NFKC)', () => {
    expect(plan(STATE.replace('State Code', 'Ｓｔａｔｅ Ｃｏｄｅ')).created).toHaveLength(1)
  })

  it('a file that heads nothing known is no sheet', () => {
    expect(sheetOf('Name,Age\nAsha,40')).toBeNull()
    expect(sheetOf('Local Body Code,District Level Parent Name,Ward Code,Ward Name\n1,Solan,2,Ward 1')).toBeNull()
  })

  it('blank, 0 and 000 census codes mean none, and leading zeros of a real one stay', () => {
    const { created } = plan(VILLAGES, load(STATE, SOLAN, KANDAGHAT))
    expect(created.map(({ census2001, census2011 }) => [census2001, census2011])).toEqual([
      ['01552300', '022455'],
      [null, null],
    ])
  })

  it('a Hindi name is taken only where the local column holds Devanagari', () => {
    expect(load(STATE, SOLAN, BLOCK).places.at(-1)).toMatchObject({ path: '2/25/b201', hi: 'कंडाघाट' })
    const latin = load(STATE, SOLAN, BLOCK.replace('कंडाघाट', 'Kandaghat'))
    expect(latin.places.at(-1)?.hi).toBeNull()
  })

  it('the map of blocks, villages and panchayats brings the panchayats of a block and the villages they serve', () => {
    const known = load(...ALL)
    expect(known.places.at(-1)).toMatchObject({ path: '2/25/b201/p900001', kind: 'PANCHAYAT', en: 'Basha' })
    expect(known.links.map(({ village }) => village)).toEqual(['2/25/s181/v21001', '2/25/s181/v21002'])
  })

  it.each(ALL.map((text, i) => [i, text] as const))(
    'file %i read a second time changes nothing and says so',
    (_, text) => {
      const again = plan(text, load(...ALL))
      expect(again).toMatchObject({
        created: [],
        updated: [],
        linked: [],
        report: { created: 0, updated: 0, refused: [] },
      })
      expect(again.report.unchanged).toBe(again.report.read)
    },
  )

  it('an unknown parent is reported and never invented', () => {
    const { created, report } = plan(VILLAGES, load(STATE, SOLAN))
    expect(created).toEqual([])
    expect(report.refused).toEqual([
      { line: 2, reason: 'unknownParent', detail: '181' },
      { line: 3, reason: 'unknownParent', detail: '181' },
    ])
  })

  it('a new name or version is an update that remembers the former record', () => {
    const known = load(...ALL)
    const { updated, report } = plan(BLOCK.replace(',201,1,Kandaghat', ',201,2,Kandaghat Block'), known)
    expect(report).toMatchObject({ read: 1, updated: 1 })
    expect(updated[0]?.before).toMatchObject({ en: 'Kandaghat', version: 1 })
    expect(updated[0]?.after).toMatchObject({ en: 'Kandaghat Block', version: 2, hi: 'कंडाघाट' })
  })

  it('an older version than the one kept is refused', () => {
    const known = load(STATE, SOLAN, BLOCK.replace(',201,1,', ',201,3,'))
    expect(plan(BLOCK, known).report.refused).toEqual([{ line: 2, reason: 'olderVersion', detail: '3' }])
  })

  it('a place that stands under another parent is reported with where it stands', () => {
    const two = load(STATE, SOLAN, `${SOLAN.split('\n')[0]}\n1,2,HP,23,Shimla`, BLOCK)
    expect(plan(BLOCK.replace('2,HP,25,Solan,201', '2,HP,23,Shimla,201'), two).report.refused).toEqual([
      { line: 2, reason: 'moved', detail: '2/25/b201' },
    ])
  })

  it('the same code twice with two names is a contradiction, twice with one name is not', () => {
    const twice = plan(`${BLOCK}\n2,HP,25,Solan,201,1,Kandaghat,कंडाघाट\n2,HP,25,Solan,201,1,Solan,`, load(STATE, SOLAN))
    expect(twice.report).toMatchObject({
      read: 3,
      created: 1,
      unchanged: 1,
      refused: [{ line: 4, reason: 'contradiction' }],
    })
  })

  it.each(['', '0', '025', '2x', '123456789'])('code %j is no code of the directory', (code) => {
    const bad = plan(SOLAN.replace(',25,', `,${code},`), load(STATE))
    expect(bad.report.refused).toMatchObject([{ reason: 'badCode' }])
  })

  it('a panchayat without its block is reported unless it is known already', () => {
    const pri =
      'S.No.,Localbody Type Code,Localbody Type Name,Localbody Code,Localbody Version,Localbody Name (In English),Localbody Name (In Local),Parent Localbody Code,State Code,State Name\n' +
      '1,3,Village Panchayat,900001,2,Basha,बाशा,5001,2,HP\n2,3,Village Panchayat,900002,1,Domehar,,5001,2,HP\n3,2,Intermediate Panchayat,5001,1,Kandaghat,,5000,2,HP'
    const { report, updated } = plan(pri, load(...ALL))
    expect(report).toMatchObject({ read: 3, created: 0, updated: 1 })
    expect(updated[0]?.after).toMatchObject({ hi: 'बाशा', version: 2, path: '2/25/b201/p900001' })
    expect(report.refused.map(({ reason }) => reason)).toEqual(['noParent', 'bodyOnly'])
  })

  it('an urban body needs its district, a ward its urban body', () => {
    const urban =
      'State Code,State Name,Local Body Code,Local Body Version,Local Body Name (In English),Localbody Type Code\n2,HP,248242,1,Baddi,5'
    expect(plan(urban, load(STATE, SOLAN)).report.refused).toMatchObject([{ reason: 'noParent', detail: '248242' }])
    const placed = load(
      STATE,
      SOLAN,
      urban.replace('State Name,', 'State Name,District Code,').replace('2,HP,', '2,HP,25,'),
    )
    expect(placed.places.at(-1)?.path).toBe('2/25/u248242')
    const wards =
      'S.No.,Local Body Code,Local Body Name,Ward Code,Ward Number,Ward Name,State Code,State Name\n1,248242,Baddi,3001,1,Ward 1,2,HP'
    expect(plan(wards, placed).created).toMatchObject([{ path: '2/25/u248242/w3001' }])
  })

  it('lines of another State are passed over for a person of this one, and counted', () => {
    const { report } = plan(shipped('lgd_india_states.csv'))
    expect(report).toMatchObject({ read: 36, created: 1, elsewhere: 35, refused: [] })
  })

  it('what a complete newer file lacks is struck off, never deleted, and may come back', () => {
    const known = load(...ALL)
    const shorter = VILLAGES.split('\n').slice(0, 2).join('\n')
    expect(plan(shorter, known).struckOff).toEqual([])
    const struck = plan(shorter, known, true)
    expect(struck.struckOff).toEqual(['2/25/s181/v21002'])
    const ended = after(known, struck)
    expect(ended.places).toHaveLength(known.places.length)
    expect(plan(VILLAGES, ended).updated.map(({ after: { path, ended: gone } }) => [path, gone])).toEqual([
      ['2/25/s181/v21002', false],
    ])
  })

  it('a complete map ends the links that it lacks', () => {
    const known = load(...ALL)
    const shorter = MAP.split('\n').slice(0, 2).join('\n')
    expect(plan(shorter, known, true).unlinked).toEqual([
      { village: '2/25/s181/v21002', panchayat: '2/25/b201/p900001' },
    ])
    expect(plan(shorter, known, true).struckOff).toEqual([])
  })

  it('the files that the product ships are read line for line: each is created, or refused with its reason', () => {
    const files = [
      'lgd_india_states.csv',
      'lgd_hp_districts.csv',
      'lgd_india_districts_2026.csv',
      'lgd_hp_subdistricts_2022.csv',
      'lgd_hp_subdistricts_2026.csv',
      'lgd_hp_blocks.csv',
      'lgd_hp_villages_pincode.csv',
      'lgd_hp_urban_local_bodies.csv',
      'lgd_hp_ulb_pincode.csv',
    ].map(shipped)
    let known = EMPTY
    for (const text of files) {
      const first = plan(text, known)
      addUp(first)
      known = after(known, first)
      const second = plan(text, known)
      expect([second.created, second.updated, second.linked]).toEqual([[], [], []])
    }
    const count = (kind: PlaceRecord['kind']) => known.places.filter((place) => place.kind === kind).length
    expect([count('STATE'), count('DISTRICT'), count('BLOCK'), count('VILLAGE')]).toEqual([1, 12, 87, 21_290])
    expect(count('SUB_DISTRICT')).toBeGreaterThanOrEqual(193)
  })
})
