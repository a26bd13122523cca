import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { originsOf } from '@/lib/features/households/store/origins'
import { asOwner } from '@/tests/support/accounts'
import { arrive, byCertificate, leave } from '@/tests/support/arrival-story'
import { lawful } from '@/tests/support/factories'
import { family, happens, looking, openLives, TODAY, unitOf } from '@/tests/support/life-story'
import { BASAL } from '@/tests/support/register-story'

let asha: Actor
let kamla: Actor

beforeAll(async () => {
  ;({ asha, kamla } = await openLives())
})

/** A family whose facts an old survey said, on a paper, and which an officer has looked at since. */
const surveyed = async (): Promise<string> => {
  const id = await family(asha)
  await asOwner(async (client) => {
    await client.query(
      `update household_versions set stated_by = 'SECC2011', document = 'sheet 7', effective_on = '2012-03-01' where household_id = $1`,
      [id],
    )
    await client.query(
      `insert into confirmations (id, household_id, place, version, fields, on_date, document, account_id)
       select $2, id, place, 1, '{members.3.birth}', '2020-05-05', 'birth register', $3 from households where id = $1`,
      [id, crypto.randomUUID(), asha.accountId],
    )
  })
  return id
}

const sheet = { statedBy: 'SECC2011', document: 'sheet 7', said: '2012-03-01' }
const looked = { on: '2020-05-05', document: 'birth register' }
const origins = (actor: Actor, id: string) => looking(actor, (tx) => originsOf(tx, id, TODAY))
const foundedBy = async (event: string): Promise<string> =>
  (await looking(asha, (tx) => tx.lifeEvent.findUniqueOrThrow({ where: { id: event } }))).otherHousehold ?? ''

describe('F6 · who said a fact goes along with the person', () => {
  it('a split: persons and what the household takes along keep source, paper, day and confirmation', async () => {
    const id = await surveyed()
    const split = {
      kind: 'SPLIT',
      id,
      serials: [3],
      relations: [{ serial: 3, relation: 'HEAD' }],
      houseNo: '9',
    } as const
    const founded = await foundedBy(await happens(asha, split))
    const there = await origins(asha, founded)
    expect(there.get('members.1.birth')).toMatchObject({ ...sheet, confirmed: looked })
    expect(there.get('members.1.name')).toMatchObject({ ...sheet, confirmed: null })
    for (const fact of ['village', 'place']) expect(there.get(fact)).toMatchObject(sheet)
    // What the split itself says is its own word.
    for (const fact of ['houseNo', 'members.1.relation', 'members.1.joined']) {
      expect(there.get(fact)).toMatchObject({ statedBy: 'FAMILY', document: 'Register p. 4' })
    }
  })

  it('a marriage, a move to another office and back, a whole family: however often, and only the marriage is new', async () => {
    const id = await surveyed()
    const bride = await family(asha)
    const { number } = await unitOf(asha, bride)
    await happens(asha, { kind: 'MARRIAGE_OUT', id, serials: [3], other: number, otherRelation: 'SON_IN_LAW' })
    const married = await origins(asha, bride)
    expect(married.get('members.4.birth')).toMatchObject({ ...sheet, confirmed: looked })
    expect(married.get('members.4.maritalStatus')).toMatchObject({ statedBy: 'FAMILY', document: 'Register p. 4' })

    const left = await leave(asha, bride, [4])
    const there = await family(kamla)
    const [person] = left.persons
    const came = { kind: 'MOVE_IN', id: there, certificate: left.number } as const
    await happens(kamla, { ...came, taken: [{ id: person?.id ?? '', relation: 'UNRELATED' }] })
    expect((await origins(kamla, there)).get('members.4.birth')).toMatchObject({ ...sheet, confirmed: looked })

    const all = await leave(kamla, there, [1, 2, 3, 4])
    const arrived = lawful(
      await arrive(kamla, BASAL, byCertificate(all, ['UNRELATED', 'UNRELATED', 'UNRELATED', 'HEAD'])),
    )
    const now = await origins(kamla, arrived.id)
    expect(now.get('members.1.birth')).toMatchObject({ ...sheet, confirmed: looked })
    expect(now.get('members.2.birth')).toMatchObject({ statedBy: 'FAMILY', said: plainDate('2026-08-15') })
  })
})
