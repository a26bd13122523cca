import { describe, expect, it } from 'vitest'
import { scopeOf } from '@/lib/domain/access/scope'
import { systemActor } from '@/lib/domain/access/system'
import { placePath } from '@/lib/domain/place/path'
import { applyPlaces } from '@/lib/features/places/commands/apply-places'
import { importPlaces } from '@/lib/features/places/commands/import-places'
import { lookAtPlaces } from '@/lib/features/places/commands/look-at-places'
import * as book from '@/lib/features/places/store/import-book'
import * as changes from '@/lib/features/places/store/import-changes'
import * as tree from '@/lib/features/places/store/tree'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { chainOf } from '@/tests/support/accounts'
import { lawful } from '@/tests/support/factories'

const HIMACHAL = placePath('2')
const system = systemActor(HIMACHAL)
const reading = <T>(work: Parameters<typeof transaction<T>>[1]) => transaction(scopeOf(system), work)

const STATES = 'State Code,State Name (In English)\n2,Himachal Pradesh'
const districts = (...rows: readonly string[]) =>
  ['State Code,District Code,District Name (In English),District Version', ...rows].join('\n')
const SOLAN = '2,25,Solan,1'
const BILASPUR = '2,15,Bilaspur,1'

const given = (text: string, complete = false) => ({ file: new File([text], 'districts.csv'), complete })
const look = async (text: string, complete = false) => {
  const { id } = lawful(await execute(lookAtPlaces, system, given(text, complete)))
  const kept = await reading((tx) => book.find(tx, id))
  if (!kept) throw new Error('not in the book')
  return kept
}
const apply = (id: string, seen: string | null, confirmed: readonly string[] = []) =>
  execute(applyPlaces, system, { id, seen: seen ?? '', confirmed: confirmed.map(placePath) })
const changesOf = async (id: string) =>
  (await reading((tx) => changes.page(tx, id, -1, 99))).map(({ what, path, before, after }) => [
    what,
    path,
    before,
    after,
  ])
const district = (code: number) => reading((tx) => tree.find(tx, placePath(`2/${code}`)))

describe('F21 F24 · a file of the directory is looked at before it changes anything', () => {
  it('shows what is new, renamed, struck off and refused, with every refused line, and changes nothing', async () => {
    lawful(await execute(importPlaces, system, { file: new File([STATES], 'states.csv'), complete: false }))
    lawful(await execute(importPlaces, system, given(districts(SOLAN, BILASPUR))))
    const shown = await look(districts('2,25,Solan Khas,2', '2,26,Una,1', '2,0,Shimla,1', '3,40,Patiala,1'), true)
    expect(shown).toMatchObject({
      stage: 'SHOWN',
      read: 4,
      created: 1,
      updated: 1,
      renamed: 1,
      refused: 1,
      elsewhere: 1,
      struckOff: 1,
    })
    expect(shown.created + shown.updated + shown.unchanged + shown.refused + shown.elsewhere).toBe(shown.read)
    expect(await changesOf(shown.id)).toEqual([
      ['STRUCK_OFF', '2/15', null, null],
      ['NAME_EN', '2/25', 'Solan', 'Solan Khas'],
      ['VERSION', '2/25', '1', '2'],
      ['CREATED', '2/26', null, null],
    ])
    expect(await reading((tx) => book.refusedLines(tx, shown.id, -1, 9))).toEqual([
      { line: 4, reason: 'badCode', detail: '0', cells: ['2', '0', 'Shimla', '1'] },
    ])
    expect(await district(25)).toMatchObject({ en: 'Solan' })
    expect(await district(26)).toBeNull()
    expect((await chainOf(HIMACHAL)).at(-1)).toBe('places.looked')
  })

  it('is taken over as it was shown, once, and its bytes do not stay', async () => {
    const shown = await look(districts('2,25,Solan Khas,2', '2,26,Una,1'))
    expect(await apply(shown.id, '0'.repeat(64))).toMatchObject({ ok: false, error: { code: 'places.notAsShown' } })
    lawful(await apply(shown.id, shown.seen))
    expect(await district(25)).toMatchObject({ en: 'Solan Khas' })
    expect(await district(26)).toMatchObject({ en: 'Una' })
    expect(await reading((tx) => book.find(tx, shown.id))).toMatchObject({ stage: 'APPLIED', created: 1, renamed: 1 })
    expect(await reading((tx) => tx.placeImportFile.count())).toBe(0)
    expect((await chainOf(HIMACHAL)).at(-1)).toBe('places.imported')
    expect(await apply(shown.id, shown.seen)).toMatchObject({ ok: false, error: { code: 'places.notShown' } })
  })

  it('is not taken over when the directory was changed since, nor when another file was shown since', async () => {
    const shown = await look(districts('2,25,Solan Nagar,3'))
    lawful(await execute(importPlaces, system, given(districts('2,25,Solan Zila,3'))))
    expect(await apply(shown.id, shown.seen)).toMatchObject({ ok: false, error: { code: 'places.notAsShown' } })
    expect(await district(25)).toMatchObject({ en: 'Solan Zila' })
    const newer = await look(districts('2,26,Una Khas,2'))
    expect(await apply(shown.id, shown.seen)).toMatchObject({ ok: false, error: { code: 'places.notShown' } })
    lawful(await apply(newer.id, newer.seen))
    expect(await district(26)).toMatchObject({ en: 'Una Khas' })
  })
})
