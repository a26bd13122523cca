import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import type { Covers } from '@/lib/domain/import/covering'
import type { Extent } from '@/lib/domain/import/left-out'
import * as registers from '@/lib/features/pensions/store/registers'
import { transaction } from '@/lib/platform/db'
import { DISTRICT, NEXT_PANCHAYAT, PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { handIn, start, worked } from '@/tests/support/imports'
import { compared, enterSenior, line, loadSilent } from '@/tests/support/pensions'
import { officer, settle } from '@/tests/support/register-story'

let asha: Actor
let deepa: Actor
let old: string

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  deepa = await officer('deepa', 'COLLECTOR', DISTRICT)
  await loadSilent(deepa)
  old = await enterSenior(asha, { 'members[0].name': 'Bidhi Chand', 'members[0].nameHi': '' })
})

const HEADER =
  'Sanction Order No,Pensioner Name,Father/Husband Name,Gender,Age,Scheme,GP Code,Village Code,Status,Disbursed Upto'
const elsewhere = (number: string) =>
  line({ 'Sanction Order No': number, 'Pensioner Name': 'Tulsi Ram', 'GP Code': '900002', 'Village Code': '' })

const read = async (asOf: string, lines: readonly string[]) => {
  const said = { kind: 'OUTSIDE_REGISTER', sender: 'Welfare IGNOAPS', answers: { register: 'IGNOAPS', asOf } } as const
  return worked(deepa, await handIn(deepa, [HEADER, ...lines].join('\n'), said))
}
const imported = async (id: string, covers?: Covers, extent?: Extent) => {
  lawful(await start(deepa, id, 'GOOD_ROWS', 'RETURN', extent, covers))
  return worked(deepa, id)
}
const inForce = async () =>
  (await transaction(scopeOf(deepa), (tx) => registers.list(tx))).find(({ kind }) => kind === 'IGNOAPS')
const found = async () => (await compared(asha, old))?.result

describe('a first register of a pension (R74, decision 0082)', () => {
  it('is asked which places it covers, and unasked speaks for those that its lines name only', async () => {
    const job = await read('2026-08-10', [elsewhere('HP-25-0900')])
    expect(job.covering).toEqual({ parts: [{ place: NEXT_PANCHAYAT, lines: 1 }], further: 0, unplaced: 0 })
    await imported(job.id)
    expect(await inForce()).toMatchObject({ covers: [NEXT_PANCHAYAT] })
    expect(await found()).toBe('REGISTER_UNAVAILABLE')
  })

  it('a further file of its day adds the places that it is said to cover', async () => {
    const job = await read('2026-08-10', [line({ 'Sanction Order No': 'HP-25-0901', 'Pensioner Name': 'Jai Ram' })])
    expect(job.covering).not.toBeNull()
    await imported(job.id, 'NAMED')
    expect((await inForce())?.covers).toEqual([PANCHAYAT, NEXT_PANCHAYAT])
    expect(await found()).toBe('NOT_FOUND')
  })

  it('the next one is asked again while it speaks for some places; of whole blocks, everybody in them is "not found"', async () => {
    const job = await read('2026-08-11', [elsewhere('HP-25-0900')])
    expect(job.covering?.parts).toEqual([{ place: NEXT_PANCHAYAT, lines: 1 }])
    await imported(job.id, 'NAMED', 'WHOLE')
    expect((await inForce())?.covers).toEqual([NEXT_PANCHAYAT])
    expect(await found()).toBe('REGISTER_UNAVAILABLE')
    const blocks = await read('2026-08-12', [elsewhere('HP-25-0900')])
    await imported(blocks.id, 'BLOCKS')
    expect((await inForce())?.covers).toEqual(['2/25/b204'])
    expect(await found()).toBe('NOT_FOUND')
  })

  it('said to be the whole it speaks for everybody, and those after it are not asked any more', async () => {
    await imported((await read('2026-08-13', [elsewhere('HP-25-0900')])).id, 'WHOLE')
    expect((await inForce())?.covers).toBeUndefined()
    const next = await read('2026-08-14', [elsewhere('HP-25-0900')])
    expect(next.covering).toBeNull()
    await imported(next.id)
    expect((await inForce())?.covers).toBeUndefined()
  })
})
