import { describe, expect, it } from 'vitest'
import { drawList } from '@/lib/features/lists/commands/draw'
import { BLOCK } from '@/tests/support/cast'
import { HELD } from '@/tests/support/gram-sabha-story'
import { asApp } from '@/tests/support/as-app'
import { readyToSign, sign } from '@/tests/support/list-story'
import { rowOf } from '@/tests/support/rows'
import { on } from '@/tests/support/applied-story'
import { lawful, refusedWith } from '@/tests/support/factories'

describe('A returned list (R56)', () => {
  it('stays as it was sealed; its next edition is drawn for a new Gram Sabha', async () => {
    const { story, listId, meetingId } = await readyToSign()
    lawful(await sign(story, meetingId))
    const early = await on(HELD, story.asha, drawList, { driveId: story.driveId })
    expect(refusedWith(early).code).toBe('lists.alreadyOpen')
    await asApp(BLOCK, (client) =>
      client.query(
        `update priority_lists set stage = 'RETURNED_TO_GP', return_reason = 'Family 2 has a lorry' where id = $1`,
        [listId],
      ),
    )
    const { id } = lawful(await on(HELD, story.asha, drawList, { driveId: story.driveId }))
    const fresh = await rowOf<{ edition: number; stage: string; failed_meetings: number }>(
      'select edition, stage, failed_meetings from priority_lists where id = $1',
      id,
    )
    expect(fresh).toEqual({ edition: 2, stage: 'TENTATIVE', failed_meetings: 0 })
    const old = await rowOf<{ edition: number; rows: number; digest: string | null }>(
      `select edition, sealed_digest as digest, (select count(*)::int from list_rows r where r.list_id = l.id) as rows
       from priority_lists l where id = $1`,
      listId,
    )
    expect(old).toMatchObject({ edition: 1, rows: 4 })
    expect(old.digest).toHaveLength(64)
    const { stage } = await rowOf<{ stage: string }>(
      'select stage from applications where id = $1',
      story.applied[1]?.id,
    )
    expect(stage).toBe('LISTED')
  })
})
