import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { provenanceOf } from '@/lib/domain/household/provenance'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { decideChange } from '@/lib/features/changes/commands/decide'
import { withdrawChange } from '@/lib/features/changes/commands/withdraw'
import * as changes from '@/lib/features/changes/store'
import { confirmFacts } from '@/lib/features/households/commands/confirm'
import { correctHousehold } from '@/lib/features/households/commands/correct'
import { registerHousehold } from '@/lib/features/households/commands/register'
import { correctHouseholdSchema } from '@/lib/features/households/schema/family'
import * as confirmations from '@/lib/features/households/store/confirmations'
import * as families from '@/lib/features/households/store/families'
import * as versions from '@/lib/features/households/store/versions'
import { execute } from '@/lib/platform/command'
import { transaction, type Tx } from '@/lib/platform/db'
import { asOwner } from '@/tests/support/accounts'
import { BLOCK, NEXT_PANCHAYAT, PANCHAYAT } from '@/tests/support/cast'
import { lawful, refusalOf } from '@/tests/support/factories'
import { answers, DEVKI, NOON, officer, posted, settle, understood } from '@/tests/support/register-story'

const now = NOON
let asha: Actor
let bhanu: Actor
let chandra: Actor
let neighbour: Actor

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  bhanu = { ...(await officer('bhanu', 'VERIFYING_OFFICER', BLOCK)), panchayats: [PANCHAYAT] }
  chandra = await officer('chandra', 'BLOCK_OFFICER', BLOCK)
  neighbour = await officer('kamla', 'GP_SECRETARY', NEXT_PANCHAYAT)
})

type Fields = Readonly<Record<string, string>>

const seenBy = <T>(actor: Actor, look: (tx: Tx) => Promise<T>): Promise<T> => transaction(scopeOf(actor), look)

const entered = async () => lawful(await execute(registerHousehold, asha, answers({ category: 'SC' }), { now })).id

const corrected = (actor: Actor, id: string, version: number, facts: Fields) => {
  const read = { reason: 'Read the paper', reasonCode: 'PAPER_SHOWN' }
  const again = { ...DEVKI, 'members[0].serial': '1', 'members[1].serial': '2', ...read, ...facts }
  const { value, errors } = understood(correctHouseholdSchema, posted({ ...again, id, version: String(version) }))
  if (!value) throw new Error(JSON.stringify(errors))
  return execute(correctHousehold, actor, value, { now })
}

const waiting = async (id: string) => (await seenBy(asha, (tx) => changes.pendingOf(tx, id))) ?? ''
const family = async (id: string) => (await seenBy(asha, (tx) => families.find(tx, id)))?.family
const decide = (actor: Actor, id: string, household: number, verdict: 'ACCEPTED' | 'REFUSED' = 'ACCEPTED') =>
  execute(decideChange, actor, { id, version: 1, household, verdict, reason: 'Paper seen' }, { now })

describe('F7 · a correction that its officer may not decide alone', () => {
  it('F7 · leaves the register as it is until a second officer accepts it', async () => {
    const id = await entered()
    expect(
      lawful(await corrected(asha, id, 1, { category: 'ST', statedBy: 'CERTIFICATE', document: 'Caste 12' })).done,
    ).toBe('asked')
    expect((await family(id))?.category).toBe('SC')
    const request = await waiting(id)
    expect(await seenBy(bhanu, (tx) => changes.find(tx, request))).toMatchObject({ reasonCode: 'PAPER_SHOWN' })
    expect(refusalOf(await decide(asha, request, 1))).toBe('access.denied')
    lawful(await decide(bhanu, request, 1))
    expect((await family(id))?.category).toBe('ST')
    const [second] = await seenBy(asha, (tx) => versions.list(tx, id, 1))
    expect(second).toMatchObject({
      ...{ version: 2, event: 'changed', statedBy: 'CERTIFICATE', document: 'Caste 12', accountId: bhanu.accountId },
      ...{ reason: 'Read the paper', reasonCode: 'PAPER_SHOWN' },
    })
    expect(refusalOf(await decide(chandra, request, 2))).toBe('changes.decided')
  })

  it('F11 · a newcomer who waits comes with the Aadhaar number that was typed, and the request keeps nothing of it after', async () => {
    const id = await entered()
    const facts = {
      'members[2].name': 'Pooja',
      'members[2].relation': 'DAUGHTER_IN_LAW',
      'members[2].gender': 'FEMALE',
    }
    lawful(await corrected(asha, id, 1, { ...facts, 'members[2].aadhaar': '4991 1866 5246' }))
    const request = await waiting(id)
    lawful(await decide(bhanu, request, 1))
    expect((await family(id))?.members[2]?.aadhaar?.last4).toBe('5246')
    expect((await family(id))?.members[2]?.aadhaar?.digest).toHaveLength(64)
    expect(await seenBy(bhanu, (tx) => changes.sealedWith(tx, { id: request }))).toEqual({})
  })

  it('F7 · why it is put right stands in a word that is counted, in the journal too; without one nothing is asked', async () => {
    const id = await entered()
    lawful(await corrected(asha, id, 1, { mobile: '9816012399', reasonCode: 'CHANGED_SINCE' }))
    const [newest] = await seenBy(asha, (tx) => versions.list(tx, id, 1))
    expect(newest).toMatchObject({ event: 'corrected', reasonCode: 'CHANGED_SINCE' })
    const told = await asOwner((client) =>
      client.query<{ body: string }>(
        `select body from journal_events where subject = $1 and type = 'households.corrected'`,
        [`household:${id}`],
      ),
    )
    expect(told.rows.map(({ body }) => JSON.parse(body) as object)).toMatchObject([
      { params: { code: 'CHANGED_SINCE' }, reason: 'Read the paper' },
    ])
    const form = { ...DEVKI, 'members[0].serial': '1', id, version: '2', reason: 'Told so' }
    for (const [given, offered] of [
      ['', false],
      ['HEARSAY', false],
      ['OTHER', true],
    ] as const) {
      const { errors } = understood(correctHouseholdSchema, posted({ ...form, reasonCode: given }))
      const said = Object.entries(errors).filter(([field]) => field === 'reasonCode')
      expect(said).toEqual(offered ? [] : [['reasonCode', ['changes.error.reasonCode']]])
    }
  })

  it('F7 · the officer who asked never decides, not even with the right to decide', async () => {
    const id = await entered()
    lawful(await corrected(bhanu, id, 1, { category: 'OBC' }))
    const request = await waiting(id)
    expect(refusalOf(await decide(bhanu, request, 1))).toBe('changes.ownRequest')
    lawful(await decide(chandra, request, 1, 'REFUSED'))
    expect((await family(id))?.category).toBe('SC')
  })

  it('F7 · nobody decides about their own household', async () => {
    const id = await entered()
    lawful(await corrected(asha, id, 1, { category: 'OBC' }))
    const own: Actor = { ...bhanu, ownHouseholdId: id }
    expect(refusalOf(await decide(own, await waiting(id), 1))).toBe('access.ownHousehold')
  })

  it('F7 · waits on the desk of those who may decide it: not on the asker’s, nor when it is about the own household', async () => {
    const [mine, theirs] = [await entered(), await entered()]
    lawful(await corrected(bhanu, mine, 1, { category: 'OBC' }))
    lawful(await corrected(asha, theirs, 1, { category: 'OBC' }))
    const desk = async (actor: Actor) => {
      const found = await seenBy(actor, (tx) => changes.waitingFor(tx, actor, 100))
      return [mine, theirs].map((id) => found.some(({ householdId }) => householdId === id))
    }
    expect(await desk(bhanu)).toEqual([false, true])
    expect(await desk(chandra)).toEqual([true, true])
    expect(await desk({ ...chandra, ownHouseholdId: theirs })).toEqual([true, false])
    expect(await desk(neighbour)).toEqual([false, false])
    lawful(await decide(chandra, await waiting(theirs), 1, 'REFUSED'))
    expect(await desk(bhanu)).toEqual([false, false])
  })

  it('F7 · a register that moved on is looked at again; the very fact that moved on cannot be accepted', async () => {
    const id = await entered()
    lawful(await corrected(asha, id, 1, { category: 'ST' }))
    const request = await waiting(id)
    lawful(await corrected(asha, id, 1, { mobile: '9816012345' }))
    expect(refusalOf(await decide(bhanu, request, 1))).toBe('access.changedMeanwhile')
    lawful(await decide(bhanu, request, 2))
    expect(await family(id)).toMatchObject({ category: 'ST', mobile: '9816012345' })
  })

  it('F7 · one request of a family waits at a time, and its asker may take it back', async () => {
    const id = await entered()
    lawful(await corrected(asha, id, 1, { category: 'ST' }))
    expect(refusalOf(await corrected(asha, id, 1, { category: 'OBC' }))).toBe('changes.alreadyAsked')
    const request = await waiting(id)
    expect(refusalOf(await execute(withdrawChange, bhanu, { id: request, version: 1 }, { now }))).toBe(
      'changes.notYours',
    )
    lawful(await execute(withdrawChange, asha, { id: request, version: 1 }, { now }))
    lawful(await corrected(asha, id, 1, { category: 'OBC' }))
  })

  it('F7 · a birth that crosses 65 names its paper', async () => {
    const id = await entered()
    expect(refusalOf(await corrected(asha, id, 1, { 'members[0].birth': '05-08-1950' }))).toBe('changes.paperNeeded')
    const paper = { 'members[0].birth': '05-08-1950', document: 'School register 4' }
    expect(lawful(await corrected(asha, id, 1, paper)).done).toBe('asked')
  })

  it('F7 · looks absent to another panchayat, and its values are in no journal', async () => {
    const id = await entered()
    lawful(await corrected(asha, id, 1, { 'members[0].name': 'Devaki Rani', 'members[0].nameHi': '' }))
    const request = await waiting(id)
    expect(await seenBy(neighbour, (tx) => changes.find(tx, request))).toBeNull()
    const bodies = await asOwner(async (client) => {
      const { rows } = await client.query<{ body: string }>('select body from journal_events where subject = $1', [
        `household:${id}`,
      ])
      return rows.map(({ body }) => body).join()
    })
    expect(bodies).toContain('members.1.name')
    expect(bodies).not.toContain('Devaki')
  })
})

describe('F6 · facts seen and confirmed', () => {
  it('F6 · a confirmation by the verifying officer makes the named facts young again, and only those', async () => {
    const id = await entered()
    const on = plainDate('2026-08-14')
    const seen = { id, version: 1, fields: ['houseNo', 'members.1.birth'], on, document: 'Aadhaar letter seen' }
    expect(refusalOf(await execute(confirmFacts, asha, seen, { now }))).toBe('access.denied')
    expect(refusalOf(await execute(confirmFacts, bhanu, { ...seen, fields: ['mobile'] }, { now }))).toBe(
      'households.factUnknown',
    )
    expect(refusalOf(await execute(confirmFacts, bhanu, { ...seen, version: 2 }, { now }))).toBe(
      'access.changedMeanwhile',
    )
    lawful(await execute(confirmFacts, bhanu, seen, { now }))
    const origins = await seenBy(asha, async (tx) =>
      provenanceOf(await versions.list(tx, id, 5), await confirmations.list(tx, id), plainDate('2026-09-14')),
    )
    expect(origins.get('houseNo')).toMatchObject({
      version: 1,
      statedBy: 'FAMILY',
      confirmed: { on, accountId: bhanu.accountId },
    })
    expect(origins.get('category')?.confirmed).toBeNull()
  })
})
