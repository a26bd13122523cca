import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { closeReview } from '@/lib/features/reviews/commands/close'
import { personOf } from '@/lib/features/reviews/store/named'
import { execute } from '@/lib/platform/command'
import { lawful } from '@/tests/support/factories'
import { family, happens, looking, now, openLives, questions, undo, unitOf } from '@/tests/support/life-story'

let asha: Actor
let bhanu: Actor

beforeAll(async () => {
  ;({ asha, bhanu } = await openLives())
})

const bride = { name: 'Kamla', nameHi: 'कमला', relation: 'OTHER_RELATIVE', gender: 'FEMALE' } as const

describe('BREAK8 13 · a marriage that nobody may pass over is put to a second officer (F13)', () => {
  it('of a child the verifying officer is asked the same day, not the office that recorded it; taken back, nobody is', async () => {
    const id = await family(asha)
    const event = await happens(asha, { kind: 'MARRIAGE_IN', id, newcomers: [{ ...bride, birth: '01-02-2012' }] })
    const [question] = await questions(asha, id)
    expect(question).toMatchObject({ kind: 'CHILD_MARRIED', serial: 4, eventId: event, closedAt: null })
    if (!question) throw new Error('No question')
    const said = { id: question.id, version: question.version, outcome: 'PROHIBITION_TOLD', reason: 'Told' } as const
    expect(await execute(closeReview, asha, said, { now })).toMatchObject({
      ok: false,
      error: { code: 'access.denied' },
    })
    lawful(await execute(closeReview, bhanu, said, { now }))
    const second = await happens(asha, { kind: 'MARRIAGE_IN', id, newcomers: [{ ...bride, birth: '01-02-2013' }] })
    // Each of two brides is asked about by herself.
    const ofSecond = async () => (await questions(asha, id)).filter(({ serial }) => serial === 5)
    expect(await ofSecond()).toMatchObject([{ kind: 'CHILD_MARRIED', closedAt: null }])
    lawful(await undo(asha, second))
    expect(await ofSecond()).toMatchObject([{ outcome: 'UNDONE' }])
  })

  it('a girl of 10 who goes to another family of the register is asked about there', async () => {
    const [from, to] = [await family(asha), await family(asha)]
    await happens(asha, {
      ...{ kind: 'MEMBER_ADDED', id: from, cause: 'OVERLOOKED' },
      newcomers: [{ ...bride, relation: 'DAUGHTER', birth: '17-08-2015' }],
    })
    const { number } = await unitOf(asha, to)
    const told = { kind: 'MARRIAGE_OUT', id: from, serials: [4], other: number } as const
    await happens(asha, { ...told, otherRelation: 'DAUGHTER_IN_LAW' })
    expect(await questions(asha, from)).toEqual([])
    // Two sons of age live there: whose wife she may be is not in doubt, that she is a child is.
    expect(await questions(asha, to)).toMatchObject([{ kind: 'CHILD_MARRIED', serial: 4 }])
  })

  it('whose wife somebody is stands with her name before the officer who answers', async () => {
    const id = await family(asha)
    const wife = { ...bride, relation: 'DAUGHTER_IN_LAW', birth: '01-02-1998' } as const
    for (const name of ['Kamla', 'Bimla', 'Nirmala'])
      await happens(asha, { kind: 'MARRIAGE_IN', id, newcomers: [{ ...wife, name }] })
    expect(await questions(bhanu, id)).toMatchObject([{ kind: 'SPOUSE_UNKNOWN', serial: 6 }])
    expect(await looking(bhanu, (tx) => personOf(tx, id, 6))).toMatchObject({ en: 'Nirmala' })
  })
})
