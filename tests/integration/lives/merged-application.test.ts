import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { householdNumber } from '@/lib/domain/household/number'
import { present } from '@/lib/domain/life/unit'
import { mergePair } from '@/lib/features/duplicates/commands/merge'
import * as pairs from '@/lib/features/duplicates/store/pairs'
import { recordLife } from '@/lib/features/lives/commands/record'
import { tellLife } from '@/lib/features/lives/commands/tell'
import { undoLife } from '@/lib/features/lives/commands/undo'
import { toldSchema } from '@/lib/features/lives/schema'
import { execute } from '@/lib/platform/command'
import { asOwner, chainOf } from '@/tests/support/accounts'
import { PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { noon, on } from '@/tests/support/applied-story'
import { looking, shownFor, unitOf } from '@/tests/support/life-story'
import { COUNTER, handedIn, openCounter, started } from '@/tests/support/story'

const applicationOf = (id: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ stage: string; number: string; way: string; reason: string | null }>(
      `select a.stage, a.number, s.event as way, s.reason from applications a
       join application_steps s on s.application_id = a.id where a.id = $1 order by s.seq desc limit 1`,
      [id],
    )
    return rows[0]
  })

let given = 90_000
/** Two families of the drive that stand on the BPL list, under numbers that can be typed. */
const twoFamilies = async () => {
  const story = await openCounter()
  const [one = '', other = ''] = [story.households[1], story.households[3]]
  await asOwner(async (client) => {
    for (const id of [one, other]) {
      given += 1
      const number = householdNumber(PANCHAYAT, given)
      await client.query('update households set number = $1 where id = $2', [number, id])
    }
  })
  return { ...story, one, other }
}

const merging = async (actor: Actor, from: string, into: string, more: Readonly<Record<string, unknown>>) => {
  const { unit } = await unitOf(actor, from)
  const { number } = await unitOf(actor, into)
  return toldSchema.parse({
    ...{ id: from, kind: 'MERGE', on: '2026-08-13', statedBy: 'FAMILY', other: number },
    relations: present(unit).map(({ serial }) => ({ serial, relation: 'OTHER_RELATIVE' })),
    ...more,
  })
}

describe('a family that joins another has an application that runs (domain §13; §12.1)', () => {
  it('is asked what becomes of it; taken back with a reason, the other family’s goes on, and an undo says that it stays so', async () => {
    const { one: from, other: into, ...story } = await twoFamilies()
    const { asha } = story
    const ends = await started(story, { householdId: from })
    const goes = await handedIn(story, { householdId: into })
    const tell = async (more: Readonly<Record<string, unknown>>) =>
      on(COUNTER, asha, tellLife, await merging(asha, from, into, more))
    const refusal = async (more: Readonly<Record<string, unknown>>) => {
      const result = await tell(more)
      return result.ok ? null : [result.error.code, result.error.field]
    }
    expect(await refusal({})).toEqual(['lives.applicationUndecided', 'application'])
    expect(await refusal({ application: 'GOES_ON' })).toEqual(['lives.applicationRuns', 'application'])
    expect(await refusal({ application: 'WITHDRAWN' })).toEqual(['lives.reasonMissing', 'reason'])

    const { draft } = lawful(await tell({ application: 'WITHDRAWN', reason: 'One hearth now' }))
    // Nothing is taken back while it is only told.
    expect((await applicationOf(ends))?.stage).toBe('DRAFT')
    const { event } = lawful(await on(COUNTER, asha, recordLife, { draft, digest: await shownFor(asha, draft) }))
    expect(await applicationOf(ends)).toMatchObject({ stage: 'WITHDRAWN', way: 'withdraw', reason: 'One hearth now' })
    expect((await applicationOf(goes))?.stage).toBe('SUBMITTED')
    expect(await chainOf(PANCHAYAT)).toContain('applications.withdrawn')

    lawful(await on(COUNTER, asha, undoLife, { event, reason: 'Another hearth after all', relations: [] }))
    expect((await unitOf(asha, from)).unit.ended).toBeNull()
    expect((await applicationOf(ends))?.stage).toBe('WITHDRAWN')
  })

  it('F18 · a duplicate family’s application is rejected by the verifying officer, or nothing is merged', async () => {
    const { one: ending, other: staying, ...story } = await twoFamilies()
    const { asha, bhanu } = story
    const application = await handedIn(story, { householdId: ending })
    const everybody = await asOwner(async (client) => {
      // Everybody but the head left long ago, so that the end of the head’s entry empties the family.
      await client.query(
        `update members set ended_on = '2020-01-01', end_reason = 'DIED' where household_id = $1 and relation <> 'HEAD'`,
        [ending],
      )
      const { rows } = await client.query<{ id: string; household_id: string }>(
        `select id, household_id from members where household_id = any ($1::uuid[]) and relation = 'HEAD' order by id`,
        [[ending, staying]],
      )
      const [left, right] = rows
      await client.query(
        `insert into duplicate_pairs (id, left_member, right_member, left_household, right_household, left_place, right_place, score, grounds, stage)
         values (gen_random_uuid(), $1, $2, $3, $4, $5, $5, 90, '[]', 'OPEN')`,
        [left?.id, right?.id, left?.household_id, right?.household_id, PANCHAYAT],
      )
      return rows
    })
    expect(everybody).toHaveLength(2)
    const [pair] = await looking(asha, (tx) => pairs.ofHousehold(tx, ending, 5))
    if (!pair) throw new Error('No pair')
    const keep = pair.households.LEFT === staying ? ('LEFT' as const) : ('RIGHT' as const)
    const merge = async (reject: boolean) =>
      execute(
        mergePair,
        bhanu,
        { id: pair.id, version: pair.version, keep, take: [], reject, reason: 'One woman, two numbers' },
        { now: noon(COUNTER) },
      )
    expect(await merge(false)).toMatchObject({
      ok: false,
      error: { code: 'duplicates.applicationRuns', field: 'reject' },
    })
    expect((await applicationOf(application))?.stage).toBe('SUBMITTED')
    lawful(await merge(true))
    expect(await applicationOf(application)).toMatchObject({
      ...{ stage: 'REJECTED', way: 'rejectDuplicate', reason: 'One woman, two numbers' },
    })
    expect(await chainOf(PANCHAYAT)).toContain('applications.rejected')
  })
})
