import { expect, it } from 'vitest'
import { momentInIndia } from '@/lib/domain/shared/moment'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import { closeReview } from '@/lib/features/reviews/commands/close'
import { around } from '@/lib/features/households/store/around'
import { underThen } from '@/lib/features/lists/store/then'
import { execute } from '@/lib/platform/command'
import { asOwner } from '@/tests/support/accounts'
import { DRAWN, type Story } from '@/tests/support/applied-story'
import { PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { HELD, SIGNED } from '@/tests/support/gram-sabha-story'
import { card, family, happens, looking, now, openLives, questions, TODAY } from '@/tests/support/life-story'
import { readyToSign, sign } from '@/tests/support/list-story'
import { versionOf } from '@/tests/support/rows'

const endOf = (day: PlainDate) => momentInIndia(addDays(day, 1), '00:00')

/** The family of an application, of which the story does not tell when it was verified: noon of the day before the drawing. */
const household = async ({ applied }: Story): Promise<string> =>
  asOwner(async (client) => {
    await client.query(
      `insert into application_steps (id, application_id, place, seq, event, to_stage, at, role)
       values (gen_random_uuid(), $1, $2, 0, 'findEligible', 'VERIFIED_ELIGIBLE', $3, 'VERIFYING_OFFICER')`,
      [applied[1]?.id, PANCHAYAT, momentInIndia(addDays(DRAWN, -1), '12:00')],
    )
    const { rows } = await client.query<{ id: string }>('select household_id as id from applications where id = $1', [
      applied[1]?.id,
    ])
    return rows[0]?.id ?? ''
  })

it('F8 · a list and an application stand, of any day, where they stood at its end', async () => {
  const { story, listId, meetingId } = await readyToSign()
  lawful(await sign(story, meetingId))
  const id = await household(story)
  const on = (day: PlainDate) =>
    looking(story.asha, async (tx) => {
      const [list] = await underThen(tx, PANCHAYAT, { before: endOf(day), limit: 50 })
      const { applications } = await around(tx, id, { place: PANCHAYAT, kin: [], before: endOf(day) })
      return [list?.stage, list && endOf(day) > list.since && list.since, applications[0]?.stage]
    })
  const noon = (day: PlainDate) => momentInIndia(day, '12:00')
  expect(await on(addDays(DRAWN, -2))).toEqual([undefined, undefined, undefined])
  expect(await on(addDays(DRAWN, -1))).toEqual([undefined, undefined, 'VERIFIED_ELIGIBLE'])
  // Put on the board the same day: it stands where it stood, and not since the nail was driven in.
  expect(await on(DRAWN)).toEqual(['TENTATIVE', noon(DRAWN), 'LISTED'])
  expect(await on(addDays(SIGNED, -1))).toEqual(['TENTATIVE', noon(DRAWN), 'LISTED'])
  expect(await on(SIGNED)).toEqual(['MEETING_NOTIFIED', noon(SIGNED), 'LISTED'])
  expect(await on(addDays(HELD, -1))).toEqual(['MEETING_NOTIFIED', noon(SIGNED), 'LISTED'])
  expect(await on(HELD)).toEqual(['FINALISED', noon(HELD), 'SELECTED'])
  const steps = await asOwner((client) =>
    client.query<{ newest: number }>('select max(version) as newest from list_steps where list_id = $1', [listId]),
  )
  expect(steps.rows[0]?.newest).toBe(await versionOf('priority_lists', listId))
})

it('F8 · a card suspended later stood as valid on the days before, and shows of a day the edition of that day', async () => {
  const { asha, kamal } = await openLives()
  const id = await family(asha)
  const held = await card(asha, id, 1, [1, 2, 3])
  const editions = `insert into card_editions (card_id, edition, contents, ended_at, ended_by, reason)
    values ($1, 1, '{}', '2026-06-10T12:00:00+05:30', $2, 'A birth')`
  await asOwner(async (client) => {
    await client.query(`update cards set issued_at = '2026-05-01T12:00:00+05:30' where id = $1`, [held])
    await client.query(`insert into card_steps values ($1, 1, 'ACTIVE', '2026-05-01T12:00:00+05:30')`, [held])
    await client.query(editions, [held, asha.accountId])
  })
  await happens(asha, { kind: 'MOVE_OUT', id, serials: [1, 2, 3] })
  const [question] = await questions(asha, id)
  if (!question) throw new Error('No question')
  const asked = { id: question.id, version: question.version, outcome: 'SUSPENDED', reason: 'Looked into' } as const
  lawful(await execute(closeReview, kamal, asked, { now }))
  const on = (before: Date | null) =>
    looking(asha, async (tx) => {
      const { cards } = await around(tx, id, { place: PANCHAYAT, kin: [], before })
      return cards.map(({ stage, edition }) => [stage, edition])
    })
  expect(await on(momentInIndia(DRAWN, '00:00'))).toEqual([['ACTIVE', 2]])
  expect(await on(new Date('2026-04-30T18:30:00Z'))).toEqual([])
  expect(await on(new Date('2026-05-01T18:30:00Z'))).toEqual([['ACTIVE', 1]])
  expect(await on(new Date('2026-06-10T06:30:00Z'))).toEqual([['ACTIVE', 1]])
  expect(await on(new Date('2026-06-10T06:30:00.001Z'))).toEqual([['ACTIVE', 2]])
  expect(await on(endOf(TODAY))).toEqual([['SUSPENDED', 2]])
  expect(await on(null)).toEqual([['SUSPENDED', 2]])
})
