import { describe, expect, it } from 'vitest'
import { changesIn } from '@/lib/domain/place/changes'
import type { PlaceRecord } from '@/lib/domain/place/directory'
import { fileDay, isOlder } from '@/lib/domain/place/file-day'
import { type Held, mayStrikeOff, MOST_HELD } from '@/lib/domain/place/held'
import { placePath } from '@/lib/domain/place/path'
import { writtenAs } from '@/lib/domain/place/place-name'

const solan: PlaceRecord = {
  ...{ path: placePath('2/25'), kind: 'DISTRICT', code: '25', version: 1, en: 'Solan', hi: 'सोलन' },
  ...{ census2001: null, census2011: '033', pincode: null, localBodyType: null, ended: false },
}
const NOTHING = { created: [], updated: [], linked: [], unlinked: [], struckOff: [] }

describe('F21 · what a file of the directory changes', () => {
  it('is told fact by fact, each script for itself', () => {
    const after = { ...solan, en: 'Solan Khas', census2011: null, version: 2 }
    const told = changesIn({ ...NOTHING, updated: [{ before: solan, after }] }, { places: [solan] })
    expect(told.map(({ what, before, after: now }) => [what, before, now])).toEqual([
      ['NAME_EN', 'Solan', 'Solan Khas'],
      ['VERSION', '1', '2'],
      ['CENSUS_2011', '033', null],
    ])
    const hindi = changesIn({ ...NOTHING, updated: [{ before: solan, after: { ...solan, hi: null } }] }, { places: [] })
    expect(hindi.map(({ what }) => what)).toEqual(['NAME_HI'])
  })

  it('names the village and the panchayat that are joined or parted, known or new', () => {
    const village = { ...solan, kind: 'VILLAGE' as const, path: placePath('2/25/s1/v7'), en: 'Bhaira', hi: null }
    const panchayat = { ...solan, kind: 'PANCHAYAT' as const, path: placePath('2/25/b1/p9'), en: 'Basal', hi: 'बसाल' }
    const link = { village: village.path, panchayat: panchayat.path }
    const plan = { ...NOTHING, created: [panchayat], linked: [link], unlinked: [link] }
    expect(changesIn(plan, { places: [village] })).toMatchObject([
      { what: 'CREATED', path: '2/25/b1/p9', en: 'Basal' },
      { what: 'LINKED', en: 'Bhaira', other: { path: '2/25/b1/p9', en: 'Basal', hi: 'बसाल' } },
      { what: 'UNLINKED', en: 'Bhaira', other: { en: 'Basal' } },
    ])
  })

  it.each([
    ['BILASPUR', 'Bilaspur', 'Bilaspur'],
    ['Bilaspur', 'BILASPUR', 'Bilaspur'],
    ['bilas  pur', 'Bilas Pur', 'Bilas Pur'],
    ['BILASPURI', 'Bilaspur', 'BILASPURI'],
    ['BILASPUR', undefined, 'BILASPUR'],
  ])('%s where the register writes %s is %s', (told, held, written) => {
    expect(writtenAs(told, held)).toBe(written)
  })
})

describe('for which day a file of the directory speaks', () => {
  it.each([
    [['lgd_hp_subdistricts_2022.csv'], '2022'],
    [['subdistricts.csv', 'As on 14/03/2022', 'Census 2011'], '2022-03-14'],
    [['a-2024.csv', 'Report of 2026-05-02 and 01-05-2026'], '2026-05-02'],
    [['census_2011.csv'], null],
    [['2011.csv', '31-02-2022', '20221.csv'], '2022'],
    [['districts.csv', '9120220'], null],
  ])('%j: %s', (texts, day) => {
    expect(fileDay(texts)).toBe(day)
  })

  it.each([
    ['2022', '2026', true],
    ['2026', '2026', false],
    ['2026', '2026-05-14', false],
    ['2026-05-13', '2026-05-14', true],
    ['2026-05-14', '2026-05-14', false],
    ['2025', '2026-01-01', true],
    ['2026-12-31', '2026', false],
  ])('%s is surely older than %s: %s', (file, known, older) => {
    expect(isOlder(file, known)).toBe(older)
  })
})

describe('places with families that a file lacks (domain §13)', () => {
  const held = (count: number): readonly Held[] =>
    Array.from({ length: count }, (_, index) => ({
      ...{ path: placePath(`2/${index + 1}`), families: 1, applications: 0, lists: 0, cards: 0 },
    }))

  it('are struck off when each is ticked, and never so many that the list cannot be whole', () => {
    const paths = held(MOST_HELD + 1).map(({ path }) => path)
    expect(mayStrikeOff([], []).ok).toBe(true)
    expect(mayStrikeOff(held(2), paths.slice(0, 1))).toMatchObject({ error: { params: { count: 1 } } })
    expect(mayStrikeOff(held(MOST_HELD), paths).ok).toBe(true)
    expect(mayStrikeOff(held(MOST_HELD + 1), paths)).toMatchObject({ error: { code: 'places.notWhole' } })
  })
})
