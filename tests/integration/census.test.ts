import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { correctCensus } from '@/lib/features/census/commands/correct'
import { recordCensus } from '@/lib/features/census/commands/record'
import type { RecordCensusInput } from '@/lib/features/census/schema'
import * as census from '@/lib/features/census/store'
import * as changes from '@/lib/features/changes/store'
import { registerHousehold } from '@/lib/features/households/commands/register'
import { currentFlag } from '@/lib/domain/census/current'
import type { Result } from '@/lib/domain/shared/result'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { chainOf } from '@/tests/support/accounts'
import { BLOCK, NEXT_PANCHAYAT, PANCHAYAT } from '@/tests/support/cast'
import { answers, NOON, officer, settle } from '@/tests/support/register-story'
import { secondOfficer } from '@/tests/support/second-officer'

const now = NOON
let asha: Actor
let neighbour: Actor
let bhanu: Actor

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  neighbour = await officer('kamla', 'GP_SECRETARY', NEXT_PANCHAYAT)
  bhanu = { ...(await officer('bhanu', 'VERIFYING_OFFICER', BLOCK)), panchayats: [PANCHAYAT] }
})

const told = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`Refused: ${result.error.code}`)
  return result.value
}

const family = async (): Promise<string> => told(await execute(registerHousehold, asha, answers(), { now })).id

const record = (
  householdId: string,
  flags: RecordCensusInput['flags'],
  actor = asha,
  takenOn = plainDate('2011-07-01'),
) => execute(recordCensus, actor, { householdId, takenOn, document: 'Extract page 12', flags }, { now })

const correction = (householdId: string, changes: object = {}) => ({
  householdId,
  flag: 'D7' as const,
  value: false,
  reason: 'Works in a shop since 2024',
  evidence: 'CERTIFICATE' as const,
  note: 'Patwari 12 of 03-08-2026',
  on: plainDate('2026-08-03'),
  ...changes,
})

const correct = (householdId: string, changes: object = {}, actor = asha) =>
  execute(correctCensus, actor, correction(householdId, changes), { now })

const accepted = async (householdId: string) => told(await secondOfficer(bhanu, householdId))

const facts = (householdId: string) => transaction(scopeOf(asha), (tx) => census.find(tx, householdId))

describe('the census of a family (fact 9)', () => {
  it('is kept from the paper extract: yes, no, and what it does not say (R1)', async () => {
    const id = await family()
    told(await record(id, { D1: 'yes', D7: 'yes', X03: 'no' }))
    expect((await facts(id)).snapshot).toBeNull()
    await accepted(id)
    const { snapshot } = await facts(id)
    expect(snapshot).toMatchObject({ takenOn: '2011-07-01', document: 'Extract page 12', recordedBy: asha.accountId })
    expect(snapshot?.verifiedBy).toBe(bhanu.accountId)
    expect(snapshot?.flags).toEqual({ D1: true, D7: true, X03: false })
    expect((await chainOf(PANCHAYAT)).slice(-2)).toEqual(['census.recorded', 'changes.accepted'])
  })

  it('is never overwritten: a second attempt is refused, even at the same moment', async () => {
    const id = await family()
    const both = await Promise.all([record(id, { D1: 'yes' }), record(id, { D1: 'no' })])
    expect(both.filter((done) => done.ok)).toHaveLength(1)
    expect(both.find((done) => !done.ok)).toMatchObject({ error: { code: 'changes.alreadyAsked' } })
    await accepted(id)
    expect(await record(id, { D2: 'yes' })).toMatchObject({ ok: false, error: { code: 'census.alreadyRecorded' } })
    await expect(
      transaction(scopeOf(asha), (tx) =>
        tx.censusRecord.updateMany({ where: { householdId: id }, data: { source: 'x' } }),
      ),
    ).rejects.toThrow(/permission denied/)
  })

  it('F6 · has no day where the paper does not tell one, and none before the survey', async () => {
    const id = await family()
    expect(await record(id, { D1: 'yes' }, asha, plainDate('2011-06-28'))).toMatchObject({
      ok: false,
      error: { code: 'census.beforeSurvey', field: 'takenOn' },
    })
    told(
      await execute(
        recordCensus,
        asha,
        { householdId: id, document: 'Extract page 12', flags: { D1: 'yes' } },
        { now },
      ),
    )
    await accepted(id)
    expect((await facts(id)).snapshot).toMatchObject({ takenOn: null, flags: { D1: true } })
  })

  it('is not of the future', async () => {
    expect(await record(await family(), {}, asha, plainDate('2026-12-01'))).toMatchObject({
      ok: false,
      error: { code: 'census.takenInFuture', field: 'takenOn' },
    })
  })

  it('is corrected beside the snapshot, with reason, paper and hand; the latest correction holds (R19)', async () => {
    const id = await family()
    told(await record(id, { D7: 'yes' }))
    await accepted(id)
    told(await correct(id))
    await accepted(id)
    told(await correct(id, { flag: 'D6', value: true }))
    await accepted(id)
    const { snapshot, corrections } = await facts(id)
    expect(snapshot?.flags.D7).toBe(true)
    expect(corrections).toMatchObject([
      {
        flag: 'D7',
        value: false,
        reason: 'Works in a shop since 2024',
        note: 'Patwari 12 of 03-08-2026',
        accountId: asha.accountId,
        verifiedBy: bhanu.accountId,
      },
      { flag: 'D6', value: true },
    ])
    expect(currentFlag('D7', snapshot, corrections)).toEqual({ value: false, source: 'CORRECTION', on: '2026-08-03' })
  })

  it('may be corrected although nobody has recorded a snapshot: unknown becomes a sourced fact', async () => {
    const id = await family()
    told(await correct(id, { flag: 'I1', value: true }))
    await accepted(id)
    const { snapshot, corrections } = await facts(id)
    expect(currentFlag('I1', snapshot, corrections).value).toBe(true)
    expect(currentFlag('I2', snapshot, corrections).value).toBe('unknown')
  })

  it('takes the same correction once when two hands are equally quick', async () => {
    const id = await family()
    const both = await Promise.all([correct(id), correct(id)])
    expect(both.filter((done) => done.ok)).toHaveLength(1)
    expect(both.find((done) => !done.ok)).toMatchObject({ error: { code: 'changes.alreadyAsked' } })
  })

  it('looks absent to another panchayat', async () => {
    const id = await family()
    expect(await correct(id, {}, neighbour)).toMatchObject({ ok: false, error: { code: 'access.absent' } })
    expect(await record(id, {}, neighbour)).toMatchObject({ ok: false, error: { code: 'access.absent' } })
  })

  it('F5 F7 · counts for rank and exclusion only once a second officer accepted it; a refusal leaves what held', async () => {
    const id = await family()
    const excluded = async () => {
      const { snapshot, corrections } = await facts(id)
      return currentFlag('X10', snapshot, corrections).value
    }
    told(await correct(id, { flag: 'X10', value: true, evidence: 'SELF_DECLARATION' }))
    expect(await excluded()).toBe('unknown')
    told(await secondOfficer(bhanu, id, 'REFUSED'))
    expect(await excluded()).toBe('unknown')
    told(await correct(id, { flag: 'X10', value: true }))
    await accepted(id)
    expect(await excluded()).toBe(true)
  })

  it('F5 F7 · whoever asked never decides, nor does the panchayat’s own office; an officer’s own visit waits as well', async () => {
    const id = await family()
    told(await correct(id, { evidence: 'FIELD_VISIT' }, bhanu))
    expect(await secondOfficer(bhanu, id)).toMatchObject({ ok: false, error: { code: 'changes.ownRequest' } })
    expect(await secondOfficer(asha, id)).toMatchObject({ ok: false, error: { code: 'access.denied' } })
    expect((await facts(id)).corrections).toEqual([])
  })

  it('F7 · the request tells each flag before and after, so that the officer sees what moves', async () => {
    const id = await family()
    told(await record(id, { D7: 'yes' }))
    await accepted(id)
    told(await correct(id))
    const pending = await transaction(scopeOf(asha), async (tx) =>
      changes.find(tx, (await changes.pendingOf(tx, id)) ?? ''),
    )
    expect(pending?.changes).toEqual([{ field: 'census.D7', serial: null, before: true, after: false }])
    expect(pending).toMatchObject({ statedBy: 'CERTIFICATE', document: 'Patwari 12 of 03-08-2026' })
  })
})
