import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { placePath } from '@/lib/domain/place/path'
import * as cases from '@/lib/features/applications/store/case-file'
import { withVillages } from '@/lib/features/lists/store/reading'
import { moveVillageOver } from '@/lib/features/moves/commands'
import * as moves from '@/lib/features/moves/store'
import { transaction, type Tx } from '@/lib/platform/db'
import { DRAWN, on, openStory, type Story, VILLAGES } from '@/tests/support/applied-story'
import { asOwner, person } from '@/tests/support/accounts'
import { NEXT_PANCHAYAT, PANCHAYAT, STATE } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'

const GOING = placePath(VILLAGES[1])

let story: Story
let kamla: Actor
let admin: Actor

// Every third family lives in the village that goes over: of nine applications those at 2, 5 and 8.
beforeEach(async () => {
  story = await openStory({ found: Array.from({ length: 9 }, () => ({ income: 12_000, stage: 'WITHDRAWN' })) })
  await asOwner(async (client) => {
    kamla = await person(client, 'Kamla', 'GP_SECRETARY', NEXT_PANCHAYAT)
    admin = await person(client, 'Indira', 'STATE_ADMIN', STATE)
    await client.query(`update applications set stage = 'WITHDRAWN' where place = $1`, [PANCHAYAT])
    await client.query('delete from place_links where child_path = $1', [GOING])
    await client.query(`insert into place_links (child_path, parent_path, valid_from) values ($1, $2, '2020-01-01')`, [
      ...[GOING, PANCHAYAT],
    ])
  })
})

const seenBy = <T>(actor: Actor, look: (tx: Tx) => Promise<T>): Promise<T> => transaction(scopeOf(actor), look)
const application = (index: number) => {
  const one = story.applied[index]
  if (!one) throw new Error('A story without applications')
  return one
}
const stage = (index: number, reached: string) =>
  asOwner((client) =>
    client.query('update applications set stage = $2 where id = $1', [application(index).id, reached]),
  )
const move = () =>
  on(DRAWN, admin, moveVillageOver, {
    ...{ village: GOING, from: '900001', to: NEXT_PANCHAYAT, toKind: 'PANCHAYAT', on: DRAWN, orderNo: 'PCH-7' },
  })
/** The application stands on a list at a stage. */
const listed = (index: number, listStage: string) =>
  asOwner(async (client) => {
    const listId = crypto.randomUUID()
    await client.query(
      `insert into priority_lists (id, drive_id, scheme, place, stage, edition, seats, drawn_by)
       values ($1, $2, 'AAY', $3, $4, 1, 1, $5)`,
      [listId, story.driveId, PANCHAYAT, listStage, story.asha.accountId],
    )
    await client.query(
      `insert into list_rows (list_id, application_id, place, household_id, household_version, number, head_name,
         village_path, recommended, aid_rank, aid_keys)
       values ($1, $2, $3, $4, 1, $5, 'Head', $6, true, 1,
         '{"recommended": true, "inclusion": false, "groups": 0, "deprivation": 0, "income": 0, "dependants": 0, "proposal": "SELECTED"}')`,
      [listId, application(index).id, PANCHAYAT, story.households[index], application(index).number, GOING],
    )
    return listId
  })

describe('a village goes over while its families apply (domain §13: the running list completes under the old code)', () => {
  it.each([
    ...['DRAFT', 'SUBMITTED', 'UNDER_VERIFICATION', 'RETURNED', 'VERIFIED_ELIGIBLE', 'VERIFIED_INELIGIBLE', 'LISTED'],
    ...['SELECTED', 'WAITLISTED', 'NOT_SELECTED', 'APPROVED'],
  ])('waits while an application is %s: nothing is swallowed, and the page names it', async (reached) => {
    await stage(2, reached)
    expect(await move()).toMatchObject({ ok: false, error: { code: 'moves.running', params: { count: 1 } } })
    const { running: held } = await seenBy(admin, (tx) => moves.applying(tx, GOING, PANCHAYAT))
    expect(held).toEqual([{ number: application(2).number, stage: reached }])
    expect((await seenBy(story.asha, (tx) => cases.open(tx, application(2).id)))?.kept.law.stage).toBe(reached)
  })

  it('does not wait for the application of a family of another village', async () => {
    await stage(1, 'SUBMITTED')
    lawful(await move())
    expect(await seenBy(story.asha, (tx) => cases.open(tx, application(1).id))).not.toBeNull()
  })

  it.each([
    ['FINALISED', 'WAITLISTED', false],
    ['DISTRICT_CONSOLIDATED', 'NOT_SELECTED', false],
    ['RETURNED_TO_GP', 'NOT_SELECTED', false],
    ['DEPT_APPROVED', 'WAITLISTED', true],
    ['CARDS_ISSUING', 'NOT_SELECTED', true],
    ['CLOSED', 'WAITLISTED', true],
  ] as const)('of a list that is %s a family that is %s goes: %s', async (listStage, reached, goes) => {
    await stage(5, reached)
    await listed(5, listStage)
    const turns = reached === 'WAITLISTED' && goes ? [{ number: application(5).number, stage: reached }] : []
    expect((await seenBy(admin, (tx) => moves.applying(tx, GOING, PANCHAYAT))).losing).toEqual(turns)
    expect((await move()).ok).toBe(goes)
  })

  it('what has ended goes with the family, whole: the new office opens it, the old one has no dead link', async () => {
    await stage(8, 'CARD_ISSUED')
    const listId = await listed(8, 'CLOSED')
    lawful(await move())
    const { id } = application(8)
    const file = await seenBy(kamla, (tx) => cases.open(tx, id))
    expect(file).toMatchObject({ registered: { id: story.households[8] }, kept: { law: { place: NEXT_PANCHAYAT } } })
    expect(await seenBy(story.asha, (tx) => tx.application.findUnique({ where: { id } }))).toBeNull()
    const ids = story.applied.map((one) => one.id)
    expect(await seenBy(story.asha, (tx) => tx.application.count({ where: { id: { in: ids } } }))).toBe(6)
    // The list and its rows stay with the panchayat whose Gram Sabha decided them.
    expect(await seenBy(story.asha, (tx) => tx.listRow.count({ where: { listId } }))).toBe(1)
    const rows = await seenBy(story.asha, (tx) => withVillages(tx, listId))
    expect(rows.map(({ isHere }) => isHere)).toEqual([false])
  })
})
