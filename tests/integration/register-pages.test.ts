import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { correctHousehold } from '@/lib/features/households/commands/correct'
import { registerHousehold } from '@/lib/features/households/commands/register'
import * as register from '@/lib/features/households/store/register'
import { execute } from '@/lib/platform/command'
import { transaction, type Tx } from '@/lib/platform/db'
import { NEXT_PANCHAYAT, PANCHAYAT, BLOCK } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { answers, BASAL, correction, KOTI, NOON, officer, settle } from '@/tests/support/register-story'

let asha: Actor
let chandra: Actor

const enter = async (actor: Actor, changes: Readonly<Record<string, string>> = {}): Promise<string> =>
  lawful(await execute(registerHousehold, actor, answers(changes), { now: NOON })).id

const seenBy = <T>(actor: Actor, look: (tx: Tx) => Promise<T>): Promise<T> => transaction(scopeOf(actor), look)

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  chandra = await officer('chandra', 'BLOCK_OFFICER', BLOCK)
  const neighbour = await officer('kamla', 'GP_SECRETARY', NEXT_PANCHAYAT)
  for (const houseNo of ['5', '4', '3', '2', '1']) {
    await enter(asha, { houseNo })
    await enter(neighbour, { houseNo, village: BASAL })
  }
})

describe('the register page by page', () => {
  it('turns the pages of the register panchayat by panchayat, nothing twice and nothing left out', async () => {
    const { all, pages } = await seenBy(chandra, async (tx) => {
      const scope = scopeOf(chandra)
      const whole = await register.page(tx, scope, {}, 1000)
      const seen: string[] = []
      for (let after: string | null = null; ;) {
        const page: readonly register.Entry[] = await register.page(tx, scope, { after }, 4)
        seen.push(...page.map(({ id }) => id))
        after = page.at(-1)?.id ?? null
        if (page.length < 4) break
      }
      return { all: whole, pages: seen }
    })
    expect(all).toHaveLength(10)
    expect(pages).toEqual(all.map(({ id }) => id))
    expect(new Set(pages).size).toBe(pages.length)
    const places = all.map(({ place }) => place)
    expect(new Set(places).size).toBe(2)
    expect(places).toEqual(places.toSorted())
    expect(await seenBy(asha, (tx) => register.countUpTo(tx, scopeOf(asha), 3))).toBe(3)
  })

  it('stands in walking order: village, then house number as people count, then name', async () => {
    const written = ['11', '3/1', '', '2', 'शिव मंदिर', '१०', '3', '3-क', '12', '3 / 2']
    for (const houseNo of written) await enter(asha, { houseNo, village: KOTI })
    for (const en of ['Zorawar', 'amar', 'Bina'])
      await enter(asha, { houseNo: '7', village: KOTI, 'members[0].name': en })
    const lines = await seenBy(asha, (tx) => register.page(tx, scopeOf(asha), {}, 1000))
    const villages = lines.map(({ village }) => village)
    expect(villages.filter((village, at) => village !== villages[at - 1])).toHaveLength(new Set(villages).size)
    const koti = await seenBy(asha, (tx) => register.page(tx, scopeOf(asha), { village: KOTI }, 1000))
    expect(koti).toEqual(lines.filter(({ village }) => village === KOTI))
    // House "१०" is kept as house "10": one number, whatever the keyboard.
    const counted = koti.filter(({ houseNo }) => houseNo === null || [...written, '10', '7'].includes(houseNo))
    expect(counted.filter(({ houseNo }) => houseNo !== '7').map(({ houseNo }) => houseNo)).toEqual([
      ...['2', '3', '3/1', '3 / 2', '3-क', '10', '11', '12', 'शिव मंदिर', null],
    ])
    expect(counted.filter(({ houseNo }) => houseNo === '7').map(({ headName }) => headName)).toEqual([
      ...['amar', 'Bina', 'Zorawar'],
    ])
  })

  it('a page goes on from the house where it stopped, wherever that house stands now', async () => {
    const id = await enter(asha, { houseNo: '90001', village: KOTI })
    const next = await enter(asha, { houseNo: '90002', village: KOTI })
    const after = (house: string) =>
      seenBy(asha, (tx) => register.page(tx, scopeOf(asha), { after: house, village: KOTI }, 1))
    expect((await after(id)).map((line) => line.id)).toEqual([next])
    lawful(
      await execute(correctHousehold, asha, correction(next, 1, { houseNo: '90000', village: KOTI }), { now: NOON }),
    )
    expect((await after(next)).map((line) => line.id)).toEqual([id])
  })
})
