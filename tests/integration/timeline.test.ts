import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { TIMELINE_KINDS } from '@/lib/domain/household/timeline'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { decideChange } from '@/lib/features/changes/commands/decide'
import * as changes from '@/lib/features/changes/store'
import { confirmFacts } from '@/lib/features/households/commands/confirm'
import { correctHousehold } from '@/lib/features/households/commands/correct'
import { registerHousehold } from '@/lib/features/households/commands/register'
import { correctHouseholdSchema } from '@/lib/features/households/schema/family'
import { handNames } from '@/lib/features/households/store/ties'
import { timeline } from '@/lib/features/households/store/timeline'
import * as versions from '@/lib/features/households/store/versions'
import { findPast } from '@/lib/features/households/view/past'
import { cursorAfter, cursorOf } from '@/lib/features/households/view/timeline'
import { execute } from '@/lib/platform/command'
import { transaction, type Tx } from '@/lib/platform/db'
import { BLOCK, NEXT_PANCHAYAT, PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { answers, DEVKI, DHARAMPUR, officer, posted, settle, understood } from '@/tests/support/register-story'

const at = (day: string) => new Date(`${day}T12:00:00+05:30`)
const seenBy = <T>(actor: Actor, look: (tx: Tx) => Promise<T>): Promise<T> => transaction(scopeOf(actor), look)

let asha: Actor
let bhanu: Actor
let id = ''

const corrected = async (version: number, facts: Readonly<Record<string, string>>, day: string) => {
  const again = {
    ...DEVKI,
    'members[0].serial': '1',
    'members[1].serial': '2',
    reason: 'Told at the counter',
    reasonCode: 'TOLD_WRONG',
    ...facts,
  }
  const { value, errors } = understood(correctHouseholdSchema, posted({ ...again, id, version: String(version) }))
  if (!value) throw new Error(JSON.stringify(errors))
  return lawful(await execute(correctHousehold, asha, value, { now: at(day) }))
}

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  bhanu = { ...(await officer('bhanu', 'VERIFYING_OFFICER', BLOCK)), panchayats: [PANCHAYAT] }
  id = lawful(await execute(registerHousehold, asha, answers(), { now: at('2026-08-01') })).id
  await corrected(1, { mobile: '9816012345' }, '2026-08-05')
  await corrected(2, { mobile: '9816012345', category: 'ST', document: 'Caste certificate 4' }, '2026-08-06')
  const request = await seenBy(asha, (tx) => changes.pendingOf(tx, id))
  const accepted = { id: request ?? '', version: 1, household: 2, verdict: 'ACCEPTED', reason: 'Seen' } as const
  lawful(await execute(decideChange, bhanu, accepted, { now: at('2026-08-08') }))
  const seen = { id, version: 3, fields: [], on: plainDate('2026-08-09') }
  lawful(await execute(confirmFacts, bhanu, seen, { now: at('2026-08-10') }))
})

const line = (actor: Actor, limit: number, before: Parameters<typeof timeline>[2]['before'] = null) =>
  seenBy(actor, (tx) => timeline(tx, { id, village: DHARAMPUR }, { kind: null, before, limit }))

describe('F6 F8 · the time line of a family', () => {
  it('F6 · holds versions, requests, decisions and confirmations on one line, newest first', async () => {
    const happened = (await line(asha, 30)).map(({ kind, what, version }) => ({ kind, what, version }))
    expect(happened).toEqual([
      { kind: 'CONFIRMED', what: 'confirmed', version: 3 },
      { kind: 'REGISTER', what: 'changed', version: 3 },
      { kind: 'CHANGE', what: 'ACCEPTED', version: null },
      { kind: 'CHANGE', what: 'PENDING', version: 2 },
      { kind: 'REGISTER', what: 'corrected', version: 2 },
      { kind: 'REGISTER', what: 'registered', version: 1 },
    ])
  })

  it('F7 · says by its word why a version was written and why a request was asked, and of nothing else', async () => {
    const coded = (await line(asha, 30)).map(({ kind, what, reasonCode }) => [kind, what, reasonCode])
    expect(coded).toEqual([
      ['CONFIRMED', 'confirmed', null],
      ['REGISTER', 'changed', 'TOLD_WRONG'],
      ['CHANGE', 'ACCEPTED', null],
      ['CHANGE', 'PENDING', 'TOLD_WRONG'],
      ['REGISTER', 'corrected', 'TOLD_WRONG'],
      ['REGISTER', 'registered', null],
    ])
  })

  it('F6 · is paged by key: two at a time give the same line, none twice and none lost', async () => {
    const whole = (await line(asha, 30)).map(cursorAfter)
    const paged: string[] = []
    for (let last: string | undefined; paged.length < 30; last = paged.at(-1)) {
      const next = await line(asha, 2, cursorOf(last))
      if (next.length === 0) break
      paged.push(...next.map(cursorAfter))
    }
    expect(paged).toEqual(whole)
  })

  it('F6 · shows one kind alone, and every kind can be asked for', async () => {
    for (const kind of TIMELINE_KINDS) {
      const found = await seenBy(asha, (tx) =>
        timeline(tx, { id, village: DHARAMPUR }, { kind, before: null, limit: 30 }),
      )
      expect(found.every((one) => one.kind === kind)).toBe(true)
    }
  })

  it('F6 · names every hand to the secretary, also the officer of the block who confirmed and decided', async () => {
    const hands = await seenBy(asha, (tx) => handNames(tx, [asha.accountId, bhanu.accountId, null]))
    expect(hands.get(bhanu.accountId)?.en).toMatch(/^Bhanu/)
    expect(hands.size).toBe(2)
    await expect(transaction(null, (tx) => handNames(tx, [bhanu.accountId]))).resolves.toEqual(new Map())
  })

  it('F8 · is empty for another panchayat', async () => {
    const neighbour = await officer('kamla', 'GP_SECRETARY', NEXT_PANCHAYAT)
    expect(await line(neighbour, 30)).toEqual([])
  })
})

describe('F8 · the household as of any day, from one reading of its versions', () => {
  const past = async (asOf: string, time = 'SAID') => {
    const history = (await seenBy(asha, (tx) => versions.list(tx, id, 50))).toReversed()
    return findPast(history, { asOf, time }, plainDate('2026-08-15'))
  }

  it.each([
    ['31-07-2026', { past: { kind: 'BEFORE' }, body: null }],
    ['01-08-2026', { past: { kind: 'DAY', version: 1 }, body: { mobile: null, category: 'SC' } }],
    ['05-08-2026', { past: { kind: 'DAY', version: 2 }, body: { mobile: '9816012345', category: 'SC' } }],
    ['07-08-2026', { past: { kind: 'DAY', version: 2 }, body: { mobile: '9816012345', category: 'SC' } }],
    ['08-08-2026', { past: { kind: 'DAY', version: 3 }, body: { mobile: '9816012345', category: 'ST' } }],
    ['16-08-2026', { past: { kind: 'UNREADABLE' }, body: null }],
    ['yesterday', { past: { kind: 'UNREADABLE' }, body: null }],
  ])('F8 · what the register said on %s', async (day, expected) => {
    expect(await past(day)).toMatchObject(expected)
  })
})
