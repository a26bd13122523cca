import { describe, expect, it } from 'vitest'
import { mergePair } from '@/lib/features/duplicates/commands/merge'
import { undoPair } from '@/lib/features/duplicates/commands/undo'
import { endingOf } from '@/lib/features/duplicates/store/ending'
import * as pairs from '@/lib/features/duplicates/store/pairs'
import { cannotEnd, toEnd } from '@/lib/features/duplicates/view/ends'
import { execute } from '@/lib/platform/command'
import { agesOn } from '@/lib/rules/ages'
import { asOwner, chainOf } from '@/tests/support/accounts'
import { NEXT_PANCHAYAT, PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { looking } from '@/tests/support/life-story'
import { noon } from '@/tests/support/applied-story'
import { COUNTER, handedIn, openCounter } from '@/tests/support/story'

const applicationOf = (id: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ stage: string; due: string | null; ways: string[] }>(
      `select stage, due_on::text as due, (select array_agg(s.event order by s.seq) from application_steps s
         where s.application_id = a.id) as ways from applications a where id = $1`,
      [id],
    )
    return rows[0]
  })

/** The village of an application's family goes over from one panchayat to another. */
const goesOver = (application: string, from: string, to: string) =>
  asOwner(async (client) => {
    await client.query(
      `select set_config('app.scope_from', '2', false), set_config('app.scope_to', '20', false), set_config('app.only', '*', false)`,
    )
    await client.query(
      `select move_village(h.village_path, $2, $3, $4, now(), '2026-08-15', 'PCH-9')
       from applications a join households h on h.id = a.household_id where a.id = $1`,
      [application, from, to, crypto.randomUUID()],
    )
  })

/** Of the family its head alone is left. */
const livesAlone = (household: string) =>
  asOwner((client) =>
    client.query(
      `update members set ended_on = '2020-01-01', end_reason = 'DIED' where household_id = $1 and relation <> 'HEAD'`,
      [household],
    ),
  )

/** A family of one with an application, entered again. */
const enteredTwice = async () => {
  const story = await openCounter()
  const [ending = '', staying = ''] = [story.households[1], story.households[3]]
  const application = await handedIn(story, { householdId: ending })
  const before = await applicationOf(application)
  await livesAlone(ending)
  await asOwner(async (client) => {
    await client.query(
      `insert into duplicate_pairs (id, left_member, right_member, left_household, right_household, left_place, right_place, score, grounds, stage)
       select gen_random_uuid(), (m)[1].id, (m)[2].id, (m)[1].household_id, (m)[2].household_id, $2, $2, 90, '[]', 'OPEN'
       from (select array_agg(members order by id) as m from members where household_id = any ($1::uuid[]) and relation = 'HEAD') as twice`,
      [[ending, staying], PANCHAYAT],
    )
  })
  const pairOf = async () => {
    const [pair] = await looking(story.chandra, (tx) => pairs.ofHousehold(tx, ending, 5))
    if (!pair) throw new Error('No pair')
    return pair
  }
  const merge = async (stays: string, reject: boolean) => {
    const { id, version, households } = await pairOf()
    const keep = households.LEFT === stays ? ('LEFT' as const) : ('RIGHT' as const)
    const input = { id, version, keep, take: [], reject, reason: 'One woman, two numbers' }
    return execute(mergePair, story.bhanu, input, { now: noon(COUNTER) })
  }
  return { ...story, ending, staying, application, before, pairOf, merge }
}

/** Its second entry is the one that ends. */
const rejected = async () => {
  const twice = await enteredTwice()
  const { staying, application, chandra, pairOf, merge } = twice
  lawful(await merge(staying, true))
  expect((await applicationOf(application))?.stage).toBe('REJECTED')
  const undo = async () =>
    execute(
      undoPair,
      chandra,
      { id: (await pairOf()).id, version: (await pairOf()).version, reason: 'Two women after all' },
      { now: noon(COUNTER) },
    )
  return { ...twice, undo }
}

describe('F18 · the application that a merger rejected', () => {
  it('the department’s approval ends that: whoever decides is told to keep that family, is offered no box, and can', async () => {
    const { ending, staying, application, merge, bhanu, pairOf } = await enteredTwice()
    const to = (stage: string) =>
      asOwner((client) => client.query('update applications set stage = $2 where id = $1', [application, stage]))
    const foreseen = async () =>
      looking(bhanu, async (tx) => {
        const ages = lawful(agesOn(COUNTER))
        const end = await endingOf(tx, { householdId: ending, serials: [1] }, COUNTER, ages)
        return end && toEnd(end.ends, end.rejecting)
      })
    await to('SELECTED')
    expect(await merge(staying, false)).toMatchObject({
      error: { code: 'duplicates.applicationRuns', field: 'reject' },
    })
    expect(await foreseen()).toMatchObject({ refused: null, rejected: [{}] })
    await to('APPROVED')
    for (const reject of [false, true]) {
      const refused = await merge(staying, reject)
      expect(refused).toMatchObject({ ok: false, error: { code: 'duplicates.placeApproved' } })
      expect(refused.ok ? null : refused.error.field).toBeUndefined()
    }
    expect(await foreseen()).toMatchObject({ refused: 'duplicates.placeApproved', rejected: [] })
    const { households } = await pairOf()
    const approved = households.LEFT === ending ? ('LEFT' as const) : ('RIGHT' as const)
    const ends = { LEFT: null, RIGHT: null, [approved]: await foreseen() }
    expect(cannotEnd(ends)).toBe(approved)
    // The other entry stands alone as well: it ends.
    await livesAlone(staying)
    lawful(await merge(ending, false))
    expect((await applicationOf(application))?.stage).toBe('APPROVED')
  })

  it('runs on where it stood when the merger is taken back, with its days', async () => {
    const { application, before, undo } = await rejected()
    lawful(await undo())
    const after = await applicationOf(application)
    expect(after).toMatchObject({ stage: before?.stage, due: before?.due })
    expect(after?.ways.slice(-2)).toEqual(['rejectDuplicate', 'reinstate'])
    expect(await chainOf(PANCHAYAT)).toContain('applications.reinstated')
  })

  it('stays rejected when the list was sealed meanwhile; the merger is taken back all the same', async () => {
    const { application, driveId, asha, undo } = await rejected()
    await asOwner((client) =>
      client.query(
        `insert into priority_lists (id, drive_id, scheme, place, stage, edition, seats, drawn_by, finalised_at)
         values (gen_random_uuid(), $1, 'AAY', $2, 'FINALISED', 1, 2, $3, now())`,
        [driveId, PANCHAYAT, asha.accountId],
      ),
    )
    lawful(await undo())
    expect(await applicationOf(application)).toMatchObject({ stage: 'REJECTED' })
  })

  it('stays rejected when the village has gone over meanwhile: it competes on no other panchayat’s list; after a counter-move it runs on', async () => {
    const gone = await rejected()
    await goesOver(gone.application, PANCHAYAT, NEXT_PANCHAYAT)
    lawful(await gone.undo())
    expect(await applicationOf(gone.application)).toMatchObject({ stage: 'REJECTED' })

    const back = await rejected()
    await goesOver(back.application, PANCHAYAT, NEXT_PANCHAYAT)
    await goesOver(back.application, NEXT_PANCHAYAT, PANCHAYAT)
    lawful(await back.undo())
    expect(await applicationOf(back.application)).toMatchObject({ stage: back.before?.stage })
  })
})
