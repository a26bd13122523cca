import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { mergePair } from '@/lib/features/duplicates/commands/merge'
import { undoPair } from '@/lib/features/duplicates/commands/undo'
import { findPairsOfHouseholds } from '@/lib/features/duplicates/store/find'
import * as pairs from '@/lib/features/duplicates/store/pairs'
import { registerHousehold } from '@/lib/features/households/commands/register'
import { closeReview } from '@/lib/features/reviews/commands/close'
import { execute } from '@/lib/platform/command'
import { asOwner } from '@/tests/support/accounts'
import { lawful } from '@/tests/support/factories'
import { card, happens, looking, now, openLives, questions } from '@/tests/support/life-story'
import { answers } from '@/tests/support/register-story'
import { enter, someone } from '@/tests/support/second-entries'

let asha: Actor
let bhanu: Actor

beforeAll(async () => {
  ;({ asha, bhanu } = await openLives())
})

/** Cards that feed and name somebody who has gone, and about which nobody is asked. */
const unasked = () =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ number: string; serial: number }>(
      `select c.number, m.serial from cards c
       join members m on m.household_id = c.household_id and m.ended_on is not null
         and c.contents->'members' @> jsonb_build_array(jsonb_build_object('serial', m.serial))
       where c.stage in ('ACTIVE', 'SUSPENDED')
         and not exists (select from review_tasks r where r.subject_id = c.id and r.closed_at is null)`,
    )
    return rows
  })

/** A family of three – mother, son, younger son – with a card that names all, and the younger son entered alone once more. */
const twice = async (son: string) => {
  const { id } = lawful(
    await execute(
      registerHousehold,
      asha,
      answers({
        ...{ 'members[0].name': `Devki ${son}`, 'members[0].nameHi': '', 'members[0].guardianName': `Late ${son}` },
        ...{ 'members[1].name': `Elder ${son}`, 'members[1].birth': '1985' },
        ...{ 'members[1].guardianKind': 'SON_OF', 'members[1].guardianName': `${son} Chand` },
        ...{ 'members[2].name': `${son} Kumar`, 'members[2].relation': 'SON', 'members[2].gender': 'MALE' },
        ...{ 'members[2].birth': '05-06-1989' },
        ...{ 'members[2].guardianKind': 'SON_OF', 'members[2].guardianName': `${son} Chand` },
      }),
      { now },
    ),
  )
  const cardId = await card(asha, id, 1, [1, 2, 3])
  const alone = lawful(await enter(asha, someone(`${son} Kumar`, '', `${son} Chand`, '05-06-1989')))
  return { id, cardId, alone: alone.id }
}

const pairOf = async (id: string) => {
  const found = await looking(bhanu, (tx) => pairs.ofHousehold(tx, id, 5))
  const [pair] = found
  if (!pair) throw new Error('No pair')
  return pair
}
/** The officer keeps the entry of one family. */
const merge = async (alone: string) => {
  const { id, version, households } = await pairOf(alone)
  const keep = households.LEFT === alone ? ('LEFT' as const) : ('RIGHT' as const)
  const input = { id, version, keep, take: [], reject: false, reason: 'One man' }
  lawful(await execute(mergePair, bhanu, input, { now }))
}
const undo = async (alone: string) => {
  const { id, version } = await pairOf(alone)
  lawful(await execute(undoPair, bhanu, { id, version, reason: 'Two cousins' }, { now }))
}
const asked = async (id: string) => (await questions(asha, id)).filter(({ closedAt }) => closedAt === null)
const answered = async (id: string, outcome: 'REWRITTEN' | 'NO_CHANGE') => {
  const [question] = await asked(id)
  if (!question) throw new Error('No question')
  const answer = { id: question.id, version: question.version, outcome, reason: 'Seen' } as const
  lawful(await execute(closeReview, asha, answer, { now }))
}

describe('F13 F18 · an entry that ends while a card names it (domain §13: no two cards for one person)', () => {
  afterEach(async () => {
    expect(await unasked(), 'a card names somebody who has gone, and nobody is asked').toEqual([])
  })

  it('the card is asked about the same day; the question falls away when the merger is taken back', async () => {
    const { id, cardId, alone } = await twice('Jagdish')
    await merge(alone)
    expect(await asked(id)).toMatchObject([{ kind: 'CARD_MEMBERS_CHANGED', subjectId: cardId, serial: 3 }])
    await undo(alone)
    expect(await asked(id)).toEqual([])
    expect(await questions(asha, id)).toMatchObject([{ outcome: 'UNDONE', reason: 'Two cousins' }])
    await merge(alone)
    expect(await asked(id)).toHaveLength(1)
  })

  it('a card that does not name the entry is left alone', async () => {
    const { id, alone } = await twice('Mahender')
    await asOwner((client) =>
      client.query(
        `update cards set contents = jsonb_set(contents, '{members}', '[{"serial":1},{"serial":2}]') where household_id = $1`,
        [id],
      ),
    )
    await merge(alone)
    expect(await asked(id)).toEqual([])
  })

  it('a question that something else had raised stays when the merger is taken back', async () => {
    const { id, alone } = await twice('Partap')
    await happens(asha, { kind: 'DEATH', id, serials: [2] })
    await merge(alone)
    expect(await asked(id)).toHaveLength(1)
    await undo(alone)
    expect(await asked(id)).toMatchObject([{ kind: 'CARD_MEMBERS_CHANGED', serial: 2 }])
  })

  it('who dies after the merger stays asked about when it is taken back', async () => {
    const { id, alone } = await twice('Surinder')
    await merge(alone)
    await happens(asha, { kind: 'DEATH', id, serials: [2] })
    expect(await asked(id)).toHaveLength(1)
    await undo(alone)
    expect(await asked(id)).toMatchObject([{ kind: 'CARD_MEMBERS_CHANGED', serial: 2 }])
  })

  it('a card written anew without the person is asked about again when the merger is taken back', async () => {
    const { id, cardId, alone } = await twice('Balwant')
    await merge(alone)
    await asOwner((client) =>
      client.query(
        `update cards set contents = jsonb_set(contents, '{members}', '[{"serial":1},{"serial":2}]') where id = $1`,
        [cardId],
      ),
    )
    await answered(id, 'NO_CHANGE')
    await undo(alone)
    expect(await asked(id)).toMatchObject([{ kind: 'CARD_MEMBERS_CHANGED', serial: 3 }])
  })

  it('the officer who leaves the card as it is is not asked again', async () => {
    const { id, alone } = await twice('Rajinder')
    await merge(alone)
    await answered(id, 'NO_CHANGE')
    await undo(alone)
    expect(await asked(id)).toEqual([])
  })

  it('of two entries of one family the one that ends is asked about too', async () => {
    const { id } = await twice('Kewal')
    const epic = 'KEW1234567'
    await asOwner((client) =>
      client.query(
        `update members set name = 'Kewal Kumar', guardian_name = 'Kewal Chand', birth_date = '1989-06-05',
        birth_precision = 'EXACT', epic = $2 where household_id = $1 and serial in (2, 3)`,
        [id, epic],
      ),
    )
    await looking(asha, (tx) => findPairsOfHouseholds(tx, [id]))
    const within = (await looking(bhanu, (tx) => pairs.ofHousehold(tx, id, 9))).find(
      ({ households }) => households.LEFT === households.RIGHT,
    )
    if (!within) throw new Error('No pair within the family')
    const input = {
      id: within.id,
      version: within.version,
      keep: 'LEFT' as const,
      take: [],
      reject: false,
      reason: 'Twice',
    }
    lawful(await execute(mergePair, bhanu, input, { now }))
    expect(await asked(id)).toHaveLength(1)
  })
})
