import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import * as versions from '@/lib/features/households/store/versions'
import { recordLife } from '@/lib/features/lives/commands/record'
import * as events from '@/lib/features/lives/store/events'
import { closeReview } from '@/lib/features/reviews/commands/close'
import { execute } from '@/lib/platform/command'
import { lawful } from '@/tests/support/factories'
import {
  card,
  family,
  happens,
  looking,
  names,
  NEWBORN,
  now,
  openLives,
  questions,
  shownAnew,
  shownFor,
  tell,
  undo,
  unitOf,
  TODAY,
} from '@/tests/support/life-story'

let asha: Actor
let harish: Actor
let kamla: Actor
let bhanu: Actor

beforeAll(async () => {
  ;({ asha, harish, kamla, bhanu } = await openLives())
})

describe('taking back and two hands at once', () => {
  it('undo restores the recorded family exactly and closes the questions', async () => {
    const id = await family(asha)
    await card(asha, id, 1, [1, 2, 3])
    const before = (await looking(asha, (tx) => versions.list(tx, id, 1)))[0]?.body
    const event = await happens(asha, { kind: 'BIRTH', id, newcomers: [NEWBORN] })
    expect(await questions(asha, id)).toMatchObject([{ kind: 'CARD_MEMBERS_CHANGED', closedAt: null }])
    lawful(await undo(asha, event))
    expect((await looking(asha, (tx) => versions.list(tx, id, 1)))[0]).toMatchObject({
      version: 3,
      body: before,
      event: 'undone',
    })
    expect(await questions(asha, id)).toMatchObject([{ outcome: 'UNDONE' }])
    expect(await undo(asha, event)).toMatchObject({ ok: false, error: { code: 'lives.undoneAlready' } })
    // The serial that the child had is not given to somebody else.
    await happens(asha, { kind: 'BIRTH', id, newcomers: [NEWBORN] })
    expect((await unitOf(asha, id)).unit.family.members.at(-1)?.serial).toBe(5)
  })

  it('R59 F13 · a card that was issued while the event stood is asked about when the event is taken back', async () => {
    const id = await family(asha)
    const death = await happens(asha, { kind: 'DEATH', id, serials: [3] })
    await card(asha, id, 1, [1, 2])
    lawful(await undo(asha, death))
    expect(await questions(asha, id)).toMatchObject([{ kind: 'CARD_MEMBERS_CHANGED', serial: 3, closedAt: null }])
  })

  it('F13 · a card that says who lives there once the event is taken back is not asked about', async () => {
    const id = await family(asha)
    await card(asha, id, 1, [1, 2, 3])
    const death = await happens(asha, { kind: 'DEATH', id, serials: [3] })
    lawful(await undo(asha, death))
    expect(await questions(asha, id)).toMatchObject([{ kind: 'CARD_MEMBERS_CHANGED', outcome: 'UNDONE' }])
  })

  it('is refused while a later event stands on the same facts, and after 30 days; an answer is asked for anew', async () => {
    const id = await family(asha)
    const held = await card(harish, id, 1, [1, 2, 3])
    const birth = await happens(asha, { kind: 'BIRTH', id, newcomers: [NEWBORN] })
    const late = (day: PlainDate) => new Date(`${day}T12:00:00+05:30`)
    expect(await undo(asha, birth, late(addDays(TODAY, 31)))).toMatchObject({
      ok: false,
      error: { code: 'lives.undoTooLate' },
    })
    const death = await happens(asha, { kind: 'DEATH', id, serials: [4] })
    expect(await undo(asha, birth)).toMatchObject({ ok: false, error: { code: 'lives.laterFacts' } })
    lawful(await undo(asha, death))
    const [question] = (await questions(asha, id)).filter(({ closedAt }) => closedAt === null)
    if (!question) throw new Error('No question')
    const { version } = question
    const answer = { id: question.id, version, outcome: 'REWRITTEN', reason: 'Name added' } as const
    lawful(await execute(closeReview, asha, { ...answer, digest: await shownAnew(asha, held) }, { now }))
    lawful(await undo(asha, birth))
    expect(names(await unitOf(asha, id))).toEqual(['Devki Devi', 'Ramesh', 'Suresh'])
    // The card names a child who is none of this family: what was answered stays written, and is asked again.
    const asked = await questions(asha, id)
    expect(asked.map(({ kind, outcome }) => [kind, outcome])).toContainEqual(['CARD_MEMBERS_CHANGED', 'REWRITTEN'])
    expect(asked.filter(({ closedAt }) => closedAt === null)).toMatchObject([
      { kind: 'CARD_MEMBERS_CHANGED', serial: 4 },
    ])
  })

  it('F4 F13 · a death of the wrong person is taken back though an officer has answered; the card that is right is not asked about', async () => {
    const id = await family(asha)
    await card(harish, id, 1, [1, 2, 3])
    const death = await happens(asha, { kind: 'DEATH', id, serials: [3] })
    const [question] = (await questions(asha, id)).filter(({ closedAt }) => closedAt === null)
    if (!question) throw new Error('No question')
    const answer = { id: question.id, version: question.version, outcome: 'NO_CHANGE', reason: 'Seen' } as const
    lawful(await execute(closeReview, bhanu, answer, { now }))
    lawful(await undo(asha, death))
    expect(names(await unitOf(asha, id))).toEqual(['Devki Devi', 'Ramesh', 'Suresh'])
    expect(await questions(asha, id)).toMatchObject([{ outcome: 'NO_CHANGE' }])
  })

  it('BREAK8 2 · who came between a head’s death and its taking back is told anew to the head who lives', async () => {
    const id = await family(asha)
    const relations = [
      { serial: 2, relation: 'HEAD' as const },
      { serial: 3, relation: 'BROTHER' as const },
    ]
    const death = await happens(asha, { kind: 'DEATH', id, serials: [1], relations })
    const kamla = { name: 'Kamla', relation: 'MOTHER', gender: 'FEMALE', birth: '1950' } as const
    await happens(asha, { kind: 'MEMBER_ADDED', id, cause: 'OVERLOOKED', newcomers: [kamla] })
    const page = { ...(await looking(asha, (tx) => events.find(tx, death))) }
    expect(page.effects && events.versionOf({ effects: page.effects })).toBe(2)
    expect(await undo(asha, death)).toMatchObject({
      ok: false,
      error: { code: 'lives.relationMissing', params: { serial: 4 } },
    })
    lawful(await undo(asha, death, now, [{ serial: 4, relation: 'SISTER' }]))
    const { members } = (await unitOf(asha, id)).unit.family
    expect(members.map(({ relation }) => relation)).toEqual(['HEAD', 'SON', 'SON', 'SISTER'])
  })

  it('a split is taken back: the first family as before, the new number leads to it', async () => {
    const id = await family(asha)
    const event = await happens(asha, { kind: 'SPLIT', id, serials: [3], relations: [{ serial: 3, relation: 'HEAD' }] })
    const { otherHousehold } = (await looking(asha, (tx) => events.find(tx, event))) ?? {}
    lawful(await undo(asha, event))
    expect(names(await unitOf(asha, id))).toEqual(['Devki Devi', 'Ramesh', 'Suresh'])
    const founded = await unitOf(asha, otherHousehold ?? '')
    expect(founded.unit).toMatchObject({ ended: { cause: 'UNDONE' }, family: { mergedInto: id } })
    expect(names(founded)).toEqual([])
  })

  it('of two officers at once the second is told that what was shown has changed', async () => {
    const id = await family(asha)
    const one = lawful(await tell(asha, { kind: 'DEATH', id, serials: [3] }))
    const two = lawful(await tell(harish, { kind: 'MOVE_OUT', id, serials: [3] }))
    const seen = [await shownFor(harish, one.draft), await shownFor(asha, two.draft)] as const
    const both = await Promise.all([
      execute(recordLife, asha, { draft: one.draft, digest: seen[0] }, { now }),
      execute(recordLife, harish, { draft: two.draft, digest: seen[1] }, { now }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'lives.notMember' } })
  })

  it('a double click records once; the same draft is not recorded twice', async () => {
    const id = await family(asha)
    const { draft } = lawful(await tell(asha, { kind: 'BIRTH', id, newcomers: [NEWBORN] }))
    const input = { draft, digest: await shownFor(asha, draft) }
    const requestId = crypto.randomUUID()
    const [first, second] = await Promise.all([
      execute(recordLife, asha, input, { now, requestId }),
      execute(recordLife, asha, input, { now, requestId }),
    ])
    expect(lawful(first).event).toBe(lawful(second).event)
    expect(await execute(recordLife, asha, input, { now })).toMatchObject({
      ok: false,
      error: { code: 'lives.recordedAlready' },
    })
    expect(names(await unitOf(asha, id))).toHaveLength(4)
  })

  it('a neighbouring secretary sees neither family nor event, and a Verifying Officer records none', async () => {
    const id = await family(asha)
    const event = await happens(asha, { kind: 'BIRTH', id, newcomers: [NEWBORN] })
    expect(await tell(kamla, { kind: 'DEATH', id, serials: [4] })).toMatchObject({
      ok: false,
      error: { code: 'access.absent' },
    })
    expect(await undo(kamla, event)).toMatchObject({ ok: false, error: { code: 'access.absent' } })
    expect(await tell(bhanu, { kind: 'DEATH', id, serials: [4] })).toMatchObject({
      ok: false,
      error: { code: 'access.denied' },
    })
    const { draft } = lawful(await tell(asha, { kind: 'DEATH', id, serials: [4] }))
    expect(await execute(recordLife, harish, { draft, digest: await shownFor(asha, draft) }, { now })).toMatchObject({
      ok: false,
      error: { code: 'access.absent' },
    })
  })
})
