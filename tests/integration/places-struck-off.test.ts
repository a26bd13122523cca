import { beforeAll, describe, expect, it } from 'vitest'
import { scopeOf } from '@/lib/domain/access/scope'
import { systemActor } from '@/lib/domain/access/system'
import { placePath } from '@/lib/domain/place/path'
import { applyPlaces } from '@/lib/features/places/commands/apply-places'
import { importPlaces } from '@/lib/features/places/commands/import-places'
import { lookAtPlaces } from '@/lib/features/places/commands/look-at-places'
import { shownImport } from '@/lib/features/places/store/shown-import'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { asOwner } from '@/tests/support/accounts'
import { lawful } from '@/tests/support/factories'
import { imported, TERMINAL } from '@/tests/support/imports'
import { settle } from '@/tests/support/register-story'
import { devki, file } from '@/tests/support/survey-file'

const state = systemActor(placePath('2'))
const HEADER = 'State Code,District Code,District Name (In English),District Version'
const given = (rows: readonly string[], name = 'districts.csv', complete = true) => ({
  ...{ file: new File([[HEADER, ...rows].join('\n')], name), complete },
})
const look = async (...told: Parameters<typeof given>) => lawful(await execute(lookAtPlaces, state, given(...told))).id
const shown = async (id: string) => {
  const kept = await transaction(scopeOf(state), (tx) => shownImport(tx, id))
  if (!kept) throw new Error('not in the book')
  return kept
}
const apply = async (id: string, confirmed: readonly string[] = []) => {
  const { seen } = await shown(id)
  return execute(applyPlaces, state, { id, seen: seen ?? '', confirmed: confirmed.map(placePath) })
}
const others = () =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ code: string; name: string }>(
      `select code, name_en as name from places where kind = 'DISTRICT' and path like '2/%' and code <> '25'`,
    )
    return rows.map(({ code, name }) => `2,${code},${name},1`)
  })

beforeAll(async () => {
  await settle()
  await imported(TERMINAL, file(devki('8101')))
})

describe('a complete list that lacks a district in which families live (decision 0081)', () => {
  it('F21 · says what hangs there, and strikes it off only when that district is ticked', async () => {
    const id = await look(['2,99,Nayi,1', ...(await others())])
    const { held, groups } = await shown(id)
    expect(held).toMatchObject([{ path: '2/25', called: { en: 'Solan' } }])
    expect(held[0]?.families).toBeGreaterThan(0)
    expect(groups.find(({ what }) => what === 'STRUCK_OFF')).toMatchObject({ count: 1, first: [{ path: '2/25' }] })
    const refusal = { ok: false, error: { code: 'places.unconfirmed', params: { count: 1 }, field: 'confirmed' } }
    expect(await apply(id)).toMatchObject(refusal)
    expect(await apply(id, ['2/99'])).toMatchObject(refusal)
    lawful(await apply(id, ['2/25']))
  })

  it('F22 · says that it comes back with the next whole list, in the house’s writing', async () => {
    const id = await look(['2,25,SOLAN,1'], 'districts.csv', false)
    const { groups } = await shown(id)
    expect(groups.map(({ what, first }) => [what, first.map(({ path }) => path)])).toEqual([['RETURNED', ['2/25']]])
    lawful(await apply(id))
    expect(
      await asOwner((client) => client.query(`select name_en, invalidated_on from places where path = '2/25'`)),
    ).toMatchObject({ rows: [{ name_en: 'Solan', invalidated_on: null }] })
  })

  it('is not taken over by the terminal, where nobody can tick', async () => {
    expect(await execute(importPlaces, state, given(['2,99,Nayi,1', ...(await others())]))).toMatchObject({
      ok: false,
      error: { code: 'places.unconfirmed' },
    })
  })

  it('says that a file speaks for an older year than the directory', async () => {
    lawful(await execute(importPlaces, state, given(['2,25,Solan,2'], 'districts 14-05-2026.csv', false)))
    const older = async (name: string) => (await shown(await look(['2,25,Solan,2'], name, false))).older
    expect(await older('districts_2022.csv')).toEqual({ file: 'districts 14-05-2026.csv', on: '2026-05-14' })
    expect(await older('districts_2026.csv')).toBeNull()
    expect(await older('districts.csv')).toBeNull()
  })
})
