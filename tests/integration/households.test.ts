import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { decideChange } from '@/lib/features/changes/commands/decide'
import * as changes from '@/lib/features/changes/store'
import { correctHousehold } from '@/lib/features/households/commands/correct'
import { registerHousehold } from '@/lib/features/households/commands/register'
import * as families from '@/lib/features/households/store/families'
import * as versions from '@/lib/features/households/store/versions'
import { hasValidCheckDigit } from '@/lib/domain/shared/check-digit'
import type { Result } from '@/lib/domain/shared/result'
import { execute } from '@/lib/platform/command'
import { transaction, type Tx } from '@/lib/platform/db'
import { asOwner, chainOf } from '@/tests/support/accounts'
import { NEXT_PANCHAYAT, PANCHAYAT, BLOCK } from '@/tests/support/cast'
import { answers, BASAL, correction, KOTI, NOON, officer, settle } from '@/tests/support/register-story'

const now = NOON
let asha: Actor
let neighbour: Actor
let chandra: Actor

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  neighbour = await officer('kamla', 'GP_SECRETARY', NEXT_PANCHAYAT)
  chandra = await officer('chandra', 'BLOCK_OFFICER', BLOCK)
})

const told = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`Refused: ${result.error.code}`)
  return result.value
}

const enter = (changes = {}, actor = asha, requestId?: string) =>
  execute(registerHousehold, actor, answers(changes), { now, ...(requestId ? { requestId } : {}) })

const seenBy = <T>(actor: Actor, look: (tx: Tx) => Promise<T>): Promise<T> => transaction(scopeOf(actor), look)

const correct = (id: string, version: number, changes: Readonly<Record<string, string>>, actor = asha) =>
  execute(correctHousehold, actor, correction(id, version, changes), { now })

describe('registering a family (R54)', () => {
  it('gives it a number of its own with a check digit, and keeps what nobody has said unknown', async () => {
    const first = told(await enter())
    const second = told(await enter({ category: '' }))
    expect(first.number).toMatch(/^900001-\d{5}-\d$/)
    expect(hasValidCheckDigit(first.number.replaceAll('-', ''))).toBe(true)
    expect(Number(second.number.slice(7, 12))).toBe(Number(first.number.slice(7, 12)) + 1)
    const known = await seenBy(asha, (tx) => families.find(tx, second.id))
    expect(known?.family).toMatchObject({ category: null, minority: null, bpl: null, land: null, dwelling: null })
    expect(known?.family.members).toMatchObject([
      { serial: 1, name: { en: 'Devki Devi', hi: 'देवकी देवी' }, birth: { date: '1968-08-05', precision: 'EXACT' } },
      { serial: 2, relation: 'SON', birth: null, literate: null, monthlyIncome: null, disabilityPercent: null },
    ])
  })

  it('writes the first version and one event that names nobody (R19)', async () => {
    const { id, number } = told(await enter())
    const [version] = await seenBy(asha, (tx) => versions.list(tx, id, 5))
    expect(version).toMatchObject({
      version: 1,
      accountId: asha.accountId,
      reason: null,
      body: { houseNo: '41', category: 'SC' },
    })
    const [event] = await asOwner(async (client) => {
      const { rows } = await client.query<{ type: string; body: string }>(
        `select type, body from journal_events where chain = $1 and subject = $2`,
        [PANCHAYAT, `household:${id}`],
      )
      return rows
    })
    expect(event?.type).toBe('households.registered')
    expect(event?.body).toContain(number)
    expect(event?.body).not.toMatch(/Devki|देवकी|1968/)
  })

  it('enters a double click once and answers it twice', async () => {
    const requestId = crypto.randomUUID()
    const before = (await chainOf(PANCHAYAT)).length
    const [first, second] = await Promise.all([enter({}, asha, requestId), enter({}, asha, requestId)])
    expect(told(first).id).toBe(told(second).id)
    expect((await chainOf(PANCHAYAT)).length).toBe(before + 1)
  })

  it('refuses a village that another panchayat serves, and an officer who may not enter families', async () => {
    expect(await enter({ village: BASAL })).toMatchObject({
      ok: false,
      error: { code: 'households.villageElsewhere', field: 'village' },
    })
    expect(await enter({}, chandra)).toMatchObject({ ok: false, error: { code: 'access.denied' } })
  })

  it('points at the row whose birth lies in the future', async () => {
    const refused = await enter({ 'members[1].birth': '01-01-2027' })
    expect(refused).toMatchObject({ ok: false, error: { code: 'households.birthInFuture', field: 'members[1].birth' } })
    expect(await enter({ 'members[1].birth': '1850' })).toMatchObject({
      ok: false,
      error: { code: 'households.tooOld' },
    })
  })

  it('enters parallel families of one panchayat under different numbers', async () => {
    const entered = await Promise.all(Array.from({ length: 6 }, () => enter()))
    expect(new Set(entered.map((done) => told(done).number)).size).toBe(6)
  })
})

describe('correcting a family (R19)', () => {
  it('writes the next version with who, when and why; the event names the fields, not what stands in them', async () => {
    const { id } = told(await enter())
    told(await correct(id, 1, { mobile: '9816012345', 'members[1].birth': '1990', village: KOTI }))
    const [second, first] = await seenBy(asha, (tx) => versions.list(tx, id, 5))
    expect(second).toMatchObject({ version: 2, reason: 'Spelt wrongly', body: { mobile: '9816012345', village: KOTI } })
    expect(first?.body['mobile']).toBeNull()
    const body = await asOwner(async (client) => {
      const { rows } = await client.query<{ body: string }>(
        `select body from journal_events where subject = $1 and type = 'households.corrected'`,
        [`household:${id}`],
      )
      return rows[0]?.body ?? ''
    })
    expect(body).toContain('mobile,village,members.2.birth')
    expect(body).not.toMatch(/9816012345|1990/)
    expect((await seenBy(asha, (tx) => families.find(tx, id)))?.version).toBe(2)
  })

  it('refuses the second of two officers who fill the same box over the same version', async () => {
    const { id } = told(await enter())
    const both = await Promise.all([correct(id, 1, { houseNo: '42' }), correct(id, 1, { houseNo: '43' })])
    expect(both.filter((done) => done.ok)).toHaveLength(1)
    // Whoever waits for the other's hand comes too late; whoever comes after it reads what it wrote.
    const code = expect.stringMatching(/^(access.changedMeanwhile|changes.bothChanged)$/) as string
    expect(both.find((done) => !done.ok)).toMatchObject({ error: { code } })
    expect(await correct(id, 1, { houseNo: '44' })).toMatchObject({ ok: false, error: { code: 'changes.bothChanged' } })
  })

  it('refuses a correction that changes nothing', async () => {
    const { id } = told(await enter())
    expect(await correct(id, 1, {})).toMatchObject({ ok: false, error: { code: 'households.nothingChanges' } })
  })

  it('F7 · takes in a new member only when a second officer has accepted it', async () => {
    const { id } = told(await enter())
    const done = told(
      await correct(id, 1, {
        houseNo: '42',
        'members[2].name': 'Asha',
        'members[2].relation': 'DAUGHTER',
        'members[2].gender': 'FEMALE',
      }),
    )
    expect(done.done).toBe('partlyAsked')
    const meanwhile = await seenBy(asha, (tx) => families.find(tx, id))
    expect(meanwhile).toMatchObject({ version: 2, family: { houseNo: '42' } })
    expect(meanwhile?.family.members).toHaveLength(2)
    const request = await seenBy(asha, (tx) => changes.pendingOf(tx, id))
    const accepted = {
      id: request ?? '',
      version: 1,
      household: 2,
      verdict: 'ACCEPTED',
      reason: 'Seen at home',
    } as const
    told(await execute(decideChange, chandra, accepted, { now }))
    const known = await seenBy(asha, (tx) => families.find(tx, id))
    expect(known?.version).toBe(3)
    expect(known?.family.members).toMatchObject([{ serial: 1 }, { serial: 2 }, { serial: 3, name: { en: 'Asha' } }])
  })

  it('looks absent to another panchayat', async () => {
    const { id } = told(await enter())
    expect(await correct(id, 1, { houseNo: '9' }, neighbour)).toMatchObject({
      ok: false,
      error: { code: 'access.absent' },
    })
    expect(await seenBy(neighbour, (tx) => families.find(tx, id))).toBeNull()
    expect(await seenBy(neighbour, (tx) => versions.list(tx, id, 5))).toEqual([])
  })

  it('cannot be undone behind the portal: the app may not change a version', async () => {
    const { id } = told(await enter())
    await expect(
      seenBy(asha, (tx) => tx.householdVersion.updateMany({ where: { householdId: id }, data: { reason: 'x' } })),
    ).rejects.toThrow(/permission denied/)
  })
})
