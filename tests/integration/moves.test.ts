import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { recordCensus } from '@/lib/features/census/commands/record'
import { registerHousehold } from '@/lib/features/households/commands/register'
import * as families from '@/lib/features/households/store/families'
import { timeline } from '@/lib/features/households/store/timeline'
import * as versions from '@/lib/features/households/store/versions'
import * as census from '@/lib/features/census/store'
import { moveVillageOver } from '@/lib/features/moves/commands'
import { moveVillageSchema } from '@/lib/features/moves/schema'
import * as moves from '@/lib/features/moves/store'
import { villagesOf } from '@/lib/features/places/store/tree'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { execute } from '@/lib/platform/command'
import { transaction, type Tx } from '@/lib/platform/db'
import { asOwner, chainOf } from '@/tests/support/accounts'
import { BLOCK, NEXT_PANCHAYAT, PANCHAYAT, STATE, TOWN } from '@/tests/support/cast'
import en from '@/lib/messages/en/history.json'
import hi from '@/lib/messages/hi/history.json'
import { lawful, refusalOf } from '@/tests/support/factories'
import { answers, KOTI, NOON, officer, settle } from '@/tests/support/register-story'
import { secondOfficer } from '@/tests/support/second-officer'

let asha: Actor
let neighbour: Actor
let admin: Actor
let chandra: Actor

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  neighbour = await officer('kamla', 'GP_SECRETARY', NEXT_PANCHAYAT)
  admin = await officer('indira', 'STATE_ADMIN', STATE)
  chandra = await officer('chandra', 'BLOCK_OFFICER', BLOCK)
  await asOwner((client) =>
    client.query(
      `insert into places (path, kind, code, lgd_version, name_en, name_hi, valid_from, source)
       values ($1, 'URBAN_BODY', '248242', 1, 'Solan', 'सोलन', '2020-01-01', 'test') on conflict do nothing`,
      [TOWN],
    ),
  )
})

const seenBy = <T>(actor: Actor, look: (tx: Tx) => Promise<T>): Promise<T> => transaction(scopeOf(actor), look)
const move = (changes: Readonly<Record<string, string>> = {}, actor = admin) =>
  execute(
    moveVillageOver,
    actor,
    moveVillageSchema.parse({
      ...{ village: '18897', from: '900001', to: '900002', toKind: 'PANCHAYAT', on: '15-08-2026', orderNo: 'PCH-7' },
      ...changes,
    }),
    { now: NOON },
  )

describe('a village goes over on real Postgres (domain §13)', () => {
  it('its families go with number, history and census; the old office sees them no more, the new one does', async () => {
    const { id, number } = lawful(await execute(registerHousehold, asha, answers({ village: KOTI }), { now: NOON }))
    const staying = lawful(await execute(registerHousehold, asha, answers(), { now: NOON })).id
    const flags = {
      householdId: id,
      takenOn: plainDate('2011-12-31'),
      document: 'Extract 1',
      flags: { D3: 'yes' as const },
    }
    lawful(await execute(recordCensus, asha, flags, { now: NOON }))
    lawful(await secondOfficer(await officer('chandra', 'BLOCK_OFFICER', BLOCK), id))
    lawful(await move())

    expect(await seenBy(asha, (tx) => families.find(tx, id))).toBeNull()
    expect(await seenBy(asha, (tx) => families.find(tx, staying))).not.toBeNull()
    const known = await seenBy(neighbour, (tx) => families.find(tx, id))
    expect(known).toMatchObject({ number, version: 2, family: { place: NEXT_PANCHAYAT, village: KOTI } })
    const history = await seenBy(neighbour, (tx) => versions.list(tx, id, 10))
    expect(history.map(({ version }) => version)).toEqual([2, 1])
    expect(history.map(({ body }) => body['place'])).toEqual([NEXT_PANCHAYAT, PANCHAYAT])
    expect((await seenBy(neighbour, (tx) => census.find(tx, id))).snapshot?.flags.D3).toBe(true)
  })

  it('the directory serves the village from the new panchayat, and the move stands in the journal and in the list', async () => {
    const served = (actor: Actor, panchayat: typeof PANCHAYAT) =>
      seenBy(actor, async (tx) => (await villagesOf(tx, panchayat)).map(({ path }) => path))
    expect(await served(asha, PANCHAYAT)).not.toContain(KOTI)
    expect(await served(neighbour, NEXT_PANCHAYAT)).toContain(KOTI)
    expect((await chainOf(STATE)).at(-1)).toBe('moves.moved')
    const [last] = await seenBy(admin, (tx) => moves.past(tx, STATE, 5))
    expect(last).toMatchObject({ village: KOTI, from: PANCHAYAT, to: NEXT_PANCHAYAT, orderNo: 'PCH-7', households: 1 })
  })

  it('a village that becomes urban goes to the town with its families; a counter-move brings them back', async () => {
    const id = lawful(await execute(registerHousehold, neighbour, answers({ village: KOTI }), { now: NOON })).id
    lawful(await move({ from: '900002', to: '248242', toKind: 'URBAN_BODY' }))
    expect(await seenBy(neighbour, (tx) => families.find(tx, id))).toBeNull()
    expect((await seenBy(admin, (tx) => families.find(tx, id)))?.family.place).toBe(TOWN)
    lawful(await move({ from: '248242', to: '900002' }))
    expect((await seenBy(neighbour, (tx) => families.find(tx, id)))?.version).toBe(3)
    const line = await seenBy(neighbour, (tx) =>
      timeline(tx, { id, village: KOTI }, { kind: 'REGISTER', before: null, limit: 3 }),
    )
    // Both say which way it went, in codes that the catalogue has words for in both languages.
    expect(line.map(({ kind, what }) => `${kind} ${what}`)).toEqual([
      ...['REGISTER reorganised', 'REGISTER reorganised', 'REGISTER registered'],
    ])
    const moved = await seenBy(neighbour, (tx) =>
      timeline(tx, { id, village: KOTI }, { kind: 'MOVE', before: null, limit: 2 }),
    )
    expect(moved.map(({ what }) => what).toSorted()).toEqual(['reorganised', 'urbanised'])
    for (const { versionEvent, timeline: words } of [en, hi])
      expect([versionEvent.reorganised, words.reorganised, words.urbanised].every((text) => text.length > 5)).toBe(true)
  })

  it('only the administrator of the State moves villages, and never twice from the same panchayat', async () => {
    expect(refusalOf(await move({ from: '900002', to: '900001' }, chandra))).toBe('access.denied')
    expect(refusalOf(await move())).toBe('moves.notServed')
    expect(refusalOf(await move({ village: '99' }))).toBe('moves.unknown')
  })

  it('nobody moves rows past the own area, whatever they ask the database', async () => {
    const call = (tx: Tx) =>
      tx.$queryRaw`select * from move_village(${KOTI}, ${NEXT_PANCHAYAT}, ${PANCHAYAT}, ${asha.accountId}::uuid, now(), current_date, 'x')`
    await expect(seenBy(asha, call)).rejects.toThrow(/only inside the area/u)
  })
})
