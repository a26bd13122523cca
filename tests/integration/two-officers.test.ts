import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { toldOnPaper } from '@/lib/domain/application/told'
import { rupees } from '@/lib/domain/shared/quantity'
import { correctApplication } from '@/lib/features/applications/commands/correct'
import { type Claims, correctApplicationSchema } from '@/lib/features/applications/schema'
import * as applications from '@/lib/features/applications/store/applications'
import { correctHousehold } from '@/lib/features/households/commands/correct'
import { registerHousehold } from '@/lib/features/households/commands/register'
import { correctHouseholdSchema } from '@/lib/features/households/schema/family'
import * as families from '@/lib/features/households/store/families'
import * as versions from '@/lib/features/households/store/versions'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { certain } from '@/lib/domain/shared/certain'
import { permit } from '@/lib/domain/access/permit'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { on } from '@/tests/support/applied-story'
import { COUNTER, openCounter, PAPER, seen, started } from '@/tests/support/story'
import { answers, DEVKI, KOTI, NOON, officer, posted, settle, understood } from '@/tests/support/register-story'

const now = NOON
let asha: Actor
let harish: Actor

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  harish = await officer('harish', 'GP_SECRETARY', PANCHAYAT)
})

const OPENED = { ...DEVKI, 'members[0].serial': '1', 'members[1].serial': '2' }

const enter = async () => lawful(await execute(registerHousehold, asha, answers(), { now })).id

/** One officer saves the form as it was opened at a version, with some boxes typed anew. */
const save = (actor: Actor, id: string, version: number, boxes: Readonly<Record<string, string>>) => {
  const grounds = { id, version: String(version), reason: 'Paper shown', reasonCode: 'TYPED_WRONG' }
  const { value, errors } = understood(correctHouseholdSchema, posted({ ...OPENED, ...boxes, ...grounds }, 4))
  if (!value) throw new Error(JSON.stringify(errors))
  return execute(correctHousehold, actor, value, { now })
}

const stands = async (id: string) => {
  const known = await transaction(scopeOf(asha), (tx) => families.find(tx, id))
  if (!known) throw new Error('Not there')
  return known
}

const refusal = (done: Awaited<ReturnType<typeof save>>) => {
  if (done.ok) throw new Error('This was to be refused')
  return done.error
}

describe('F44 · two officers correct one family', () => {
  it.each([false, true])('loses nothing of what only one of them touched (other order: %s)', async (turned) => {
    const id = await enter()
    const edits = [
      { houseNo: '41D', 'members[1].occupation': 'Mason' },
      { mobile: '9816012345', 'members[1].literate': 'yes', village: KOTI },
    ]
    const [first = {}, second = {}] = turned ? edits.toReversed() : edits
    lawful(await save(asha, id, 1, first))
    expect(lawful(await save(harish, id, 1, second)).done).toBe('corrected')
    const { family, version } = await stands(id)
    expect(version).toBe(3)
    expect(family).toMatchObject({ houseNo: '41D', mobile: '9816012345', village: KOTI })
    expect(family.members).toMatchObject([
      { serial: 1, name: { en: 'Devki Devi', hi: 'देवकी देवी' } },
      { serial: 2, occupation: 'Mason', literate: true },
    ])
    const [last] = await transaction(scopeOf(asha), (tx) => versions.list(tx, id, 1))
    expect(last).toMatchObject({ version: 3, accountId: harish.accountId })
  })

  it('says at the box that both filled what stands there, by whom and since when; the second Save is an answer', async () => {
    const id = await enter()
    lawful(await save(asha, id, 1, { houseNo: '41D', 'members[1].occupation': 'Mason' }))
    const mine = { houseNo: '42', 'members[1].occupation': 'Farmer', mobile: '9816012345' }
    const refused = refusal(await save(harish, id, 1, mine))
    expect(refused).toMatchObject({ code: 'changes.bothChanged', params: { boxes: 2 } })
    expect(refused.found).toMatchObject([
      {
        field: 'houseNo',
        message: 'changes.meanwhile.stands',
        params: { at: '15-08-2026 12:00' },
        spoken: { value: { params: { value: '41D' } }, who: { en: expect.any(String) as string } },
      },
      { field: 'members[1].occupation', spoken: { value: { params: { value: 'Mason' } } } },
    ])
    expect((await stands(id)).version).toBe(2)
    expect(refused.carry).toEqual({ shown: '2:houseNo,members.2.occupation' })
    lawful(await save(harish, id, 1, { ...mine, ...refused.carry }))
    const { family } = await stands(id)
    expect(family).toMatchObject({ houseNo: '42', mobile: '9816012345' })
    expect(family.members[1]).toMatchObject({ occupation: 'Farmer' })
  })

  it('asks again where a third hand changed what was shown, and about a box that was not shown', async () => {
    const id = await enter()
    lawful(await save(asha, id, 1, { houseNo: '41D', mobile: '9816012345' }))
    const { carry = {} } = refusal(await save(harish, id, 1, { houseNo: '42' }))
    const later = refusal(await save(harish, id, 1, { houseNo: '42', mobile: '9816054321', ...carry }))
    expect(later.found?.map(({ field }) => field)).toEqual(['mobile'])
    lawful(await save(asha, id, 2, { houseNo: '41E', mobile: '9816012345' }))
    const again = refusal(await save(harish, id, 1, { houseNo: '42', ...later.carry }))
    expect(again.found).toMatchObject([{ field: 'houseNo', spoken: { value: { params: { value: '41E' } } } }])
    lawful(await save(harish, id, 1, { houseNo: '42', ...again.carry }))
    expect((await stands(id)).family).toMatchObject({ houseNo: '42', mobile: '9816012345' })
  })

  it('a member who has died meanwhile is said to have gone; the rest of what was typed is saved', async () => {
    const id = await enter()
    const known = await stands(id)
    const ended = { on: plainDate('2026-08-10'), cause: 'DIED' } as const
    const members = known.family.members.map((one) => (one.serial === 2 ? { ...one, ended } : one))
    const allowed = certain(permit(asha, 'household.correct', { place: PANCHAYAT, householdId: id }))
    const hand = { accountId: asha.accountId, at: now, reason: 'Died', event: 'death', statedBy: 'FAMILY' } as const
    await transaction(scopeOf(asha), (tx) =>
      families.save(
        tx,
        allowed,
        known,
        { ...known.family, members },
        { ...hand, document: null, effectiveOn: ended.on },
      ),
    )
    const mine = { houseNo: '42', 'members[1].occupation': 'Mason' }
    const refused = refusal(await save(harish, id, 1, mine))
    expect(refused.found).toMatchObject([{ field: 'members[1].name', message: 'changes.meanwhile.gone' }])
    lawful(await save(harish, id, 1, { ...mine, ...refused.carry }))
    const { family } = await stands(id)
    expect(family.houseNo).toBe('42')
    expect(family.members[1]).toMatchObject({ ended, occupation: null })
  })

  it('knows no version that never was', async () => {
    const id = await enter()
    expect(refusal(await save(harish, id, 7, { houseNo: '42' })).code).toBe('access.changedMeanwhile')
  })
})

describe('F44 · two officers complete one application', () => {
  const typedOver = async (id: string) => {
    const known = await transaction(scopeOf(asha), (tx) => applications.find(tx, id))
    if (!known) throw new Error('Not there')
    return { ...(await seen(id)), opened: toldOnPaper(known.paper, known.law) }
  }
  const told = async (id: string) => {
    const known = await transaction(scopeOf(asha), (tx) => applications.find(tx, id))
    return { ...known?.paper, income: known?.law.declaredIncome, papers: known?.law.documents }
  }

  it('keeps the income that one put right and the witness whom the other named, in either order', async () => {
    const edits: readonly Partial<Claims>[] = [{ declaredIncome: rupees(45_000) }, { witness: 'Sita Ram' }]
    for (const order of [edits, edits.toReversed()]) {
      const story = await openCounter()
      const id = await started(story)
      const opened = await typedOver(id)
      const { papers: before } = await told(id)
      for (const edit of order)
        lawful(await on(COUNTER, story.asha, correctApplication, { ...opened, ...PAPER, ...edit }))
      expect(await told(id)).toMatchObject({ witness: 'Sita Ram', income: rupees(45_000) })
      expect((await told(id)).papers).toEqual(before)
    }
  })

  it('asks about the income that both put right; the second Save is an answer', async () => {
    const story = await openCounter()
    const id = await started(story)
    const opened = await typedOver(id)
    lawful(await on(COUNTER, story.asha, correctApplication, { ...opened, ...PAPER, declaredIncome: rupees(45_000) }))
    const mine = { ...opened, ...PAPER, declaredIncome: rupees(21_500), witness: 'Sita Ram' }
    const done = await on(COUNTER, story.asha, correctApplication, mine)
    if (done.ok) throw new Error('This was to be refused')
    expect(done.error.found).toMatchObject([
      {
        field: 'declaredIncome',
        spoken: { value: { params: { value: '45000' } }, who: { hi: expect.any(String) as string } },
      },
    ])
    expect((await told(id)).income).toBe(rupees(45_000))
    const carried = understood(
      correctApplicationSchema,
      posted({ applicationId: id, version: '1', ...done.error.carry }),
    )
    lawful(await on(COUNTER, story.asha, correctApplication, { ...mine, shown: carried.value?.shown }))
    expect(await told(id)).toMatchObject({ income: rupees(21_500), witness: 'Sita Ram' })
  })
})
