import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { closeListWithoutCards } from '@/lib/features/lists/commands/close'
import { findStatus } from '@/lib/features/status/queries'
import { execute } from '@/lib/platform/command'
import { asOwner, chainOf } from '@/tests/support/accounts'
import { openStory } from '@/tests/support/applied-story'
import { PANCHAYAT } from '@/tests/support/cast'
import { lawful, refusalOf } from '@/tests/support/factories'
import { officer } from '@/tests/support/register-story'

let story: Awaited<ReturnType<typeof openStory>>
let asha: Actor

beforeAll(async () => {
  story = await openStory()
  asha = await officer('asha.lists', 'GP_SECRETARY', PANCHAYAT)
})

/** A list of the drive with one row, as far as the department. */
const listed = (stage: string, decision: string, edition: number): Promise<string> =>
  asOwner(async (client) => {
    const list = crypto.randomUUID()
    await client.query(`update priority_lists set stage = 'SUPERSEDED'`)
    await client.query(
      `insert into priority_lists (id, drive_id, scheme, place, stage, edition, seats, drawn_by, public_body, order_no, order_date)
       values ($1, $2, 'AAY', $3, $4, $5, 2, $1, '{}', 'RD/7', '2026-08-10')`,
      [list, story.driveId, PANCHAYAT, stage, edition],
    )
    await client.query(
      `insert into list_rows (list_id, application_id, place, household_id, household_version, number, head_name, village_path, recommended,
         aid_rank, aid_keys, decision, final_rank)
       select $1, id, place, household_id, 1, number, head_name, village_path, true, 1, '{}', $3, case when $3 = 'SELECTED' then 1 end
       from applications where id = $2`,
      [list, story.applied[0]?.id, decision],
    )
    return list
  })

const close = (who: Actor, listId: string, version = 1) => execute(closeListWithoutCards, who, { listId, version })

const told = async () => {
  const answer = await findStatus(story.applied[0]?.number ?? '')
  if (answer.kind !== 'found') throw new Error(answer.kind)
  return answer.status.place
}

describe('a list on which nobody was selected (R52, R57; domain §12.3)', () => {
  it.each([
    ['FINALISED', 'lists.wrongStage'],
    ['DISTRICT_CONSOLIDATED', 'lists.wrongStage'],
    ['CLOSED', 'lists.wrongStage'],
  ])('R56 · is not closed while it is %s', async (stage, refusal) => {
    const edition = 10 + ['FINALISED', 'DISTRICT_CONSOLIDATED', 'CLOSED'].indexOf(stage)
    expect(refusalOf(await close(asha, await listed(stage, 'NOT_SELECTED', edition)))).toBe(refusal)
  })

  it('is not closed while a family of it waits for a card', async () => {
    await asOwner((client) =>
      client.query(`update applications set stage = 'APPROVED' where id = $1`, [story.applied[0]?.id]),
    )
    expect(refusalOf(await close(asha, await listed('DEPT_APPROVED', 'SELECTED', 20)))).toBe('lists.cardsWait')
  })

  it('is closed by the hands that would issue its cards, once; the applicant reads that nobody was selected', async () => {
    const list = await listed('DEPT_APPROVED', 'NOT_SELECTED', 30)
    expect(await told()).toMatchObject({ nobody: true, closed: false })
    const pradhan = await officer('gopal.lists', 'PRADHAN', PANCHAYAT)
    expect(refusalOf(await close(pradhan, list))).toBe('access.denied')
    expect(refusalOf(await close(asha, list, 2))).toBe('access.changedMeanwhile')
    lawful(await close(asha, list))
    expect(await told()).toMatchObject({ list, nobody: true, closed: true })
    expect(refusalOf(await close(asha, list, 2))).toBe('lists.wrongStage')
    expect((await chainOf(PANCHAYAT)).at(-1)).toBe('lists.closed')
  })
})
