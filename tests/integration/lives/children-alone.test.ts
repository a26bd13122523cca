import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { registerHousehold } from '@/lib/features/households/commands/register'
import { careOf } from '@/lib/features/lives/store/care'
import { closeReview } from '@/lib/features/reviews/commands/close'
import { execute } from '@/lib/platform/command'
import { lawful } from '@/tests/support/factories'
import { looking, now, openLives, questions, record, tell, undo, unitOf } from '@/tests/support/life-story'
import { answers } from '@/tests/support/register-story'

let asha: Actor
let bhanu: Actor

beforeAll(async () => {
  ;({ asha, bhanu } = await openLives())
})

/** Devki and her grandson of 13. */
const family = async (): Promise<string> =>
  lawful(
    await execute(
      registerHousehold,
      asha,
      answers({ 'members[1].relation': 'GRANDCHILD', 'members[1].gender': 'MALE', 'members[1].birth': '01-02-2013' }),
      { now },
    ),
  ).id
const dies = async (id: string): Promise<string> =>
  lawful(await tell(asha, { kind: 'DEATH', id, serials: [1], relations: [{ serial: 2, relation: 'HEAD' }] })).draft

describe('domain §13 · a child becomes head where no adult is left (F13)', () => {
  it('is recorded only when somebody says who looks after the children; the officer is asked the same day', async () => {
    const id = await family()
    const draft = await dies(id)
    expect(await record(asha, draft)).toMatchObject({ ok: false, error: { code: 'lives.careUnsaid' } })
    expect((await unitOf(asha, id)).version).toBe(1)
    const { event } = lawful(await record(asha, draft, { caretaker: 'Mohan Lal, mother’s brother, Koti' }))
    const [question] = await questions(asha, id)
    expect(question).toMatchObject({ kind: 'CHILDREN_ALONE', subjectId: id, eventId: event, closedAt: null })
    expect(await looking(bhanu, (tx) => careOf(tx, event))).toEqual({
      ...{ caretaker: 'Mohan Lal, mother’s brother, Koti', uncared: null },
    })

    if (!question) throw new Error('No question')
    const { version } = question
    const said = { id: question.id, version, outcome: 'LOOKED_AFTER', reason: 'Seen on the spot' } as const
    expect(await execute(closeReview, asha, said, { now })).toMatchObject({
      ok: false,
      error: { code: 'access.denied' },
    })
    lawful(await execute(closeReview, bhanu, said, { now }))
  })

  it('falls away with the event when that is taken back', async () => {
    const id = await family()
    const { event } = lawful(await record(asha, await dies(id), { uncared: 'Kin are sought' }))
    lawful(await undo(asha, event))
    expect(await questions(asha, id)).toMatchObject([{ kind: 'CHILDREN_ALONE', outcome: 'UNDONE' }])
  })
})
