import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { recordLife } from '@/lib/features/lives/commands/record'
import { execute } from '@/lib/platform/command'
import { PANCHAYAT } from '@/tests/support/cast'
import { chainOf } from '@/tests/support/accounts'
import { lawful } from '@/tests/support/factories'
import {
  card,
  family,
  happens,
  looking,
  names,
  now,
  openLives,
  questions,
  shownFor,
  tell,
  type Told,
  undo,
  unitOf,
} from '@/tests/support/life-story'

let asha: Actor
let kamla: Actor

beforeAll(async () => {
  ;({ asha, kamla } = await openLives())
})

describe('somebody goes from one office to another', () => {
  it('marries into a family of the same area in one event: nobody in two families', async () => {
    const [id, other] = [await family(asha), await family(asha)]
    const { number } = await unitOf(asha, other)
    const event = await happens(asha, {
      kind: 'MARRIAGE_OUT',
      id,
      serials: [3],
      other: number,
      otherRelation: 'SON_IN_LAW',
    })
    expect(names(await unitOf(asha, id))).toEqual(['Devki Devi', 'Ramesh'])
    expect(names(await unitOf(asha, other))).toEqual(['Devki Devi', 'Ramesh', 'Suresh', 'Suresh'])
    lawful(await undo(asha, event))
    expect(names(await unitOf(asha, id))).toEqual(['Devki Devi', 'Ramesh', 'Suresh'])
    expect(names(await unitOf(asha, other))).toEqual(['Devki Devi', 'Ramesh', 'Suresh'])
  })

  const left = async (id: string, told: Partial<Told> = {}) => {
    const event = await happens(asha, { kind: 'MOVE_OUT', id, serials: [3], bound: 'Basal', ...told })
    const certificate = (await looking(asha, (tx) => tx.departure.findFirst({ where: { eventId: event } }))) ?? null
    if (!certificate) throw new Error('No certificate')
    return { event, certificate }
  }

  it('a family elsewhere is named by number: a Deletion Certificate takes the person there, once', async () => {
    const id = await family(asha)
    const there = await family(kamla)
    const { number } = await unitOf(kamla, there)
    const { certificate } = await left(id, { kind: 'MARRIAGE_OUT', other: number, otherRelation: 'SON_IN_LAW' })
    expect(certificate).toMatchObject({ serial: 3, bound: `Basal · ${number}` })
    const arrive = () =>
      tell(kamla, {
        kind: 'MARRIAGE_IN',
        id: there,
        certificate: certificate.number,
        taken: [{ id: certificate.id, relation: 'SON_IN_LAW' }],
      })
    const first = lawful(await arrive())
    const second = lawful(await arrive())
    const record = async (draft: string, digest: string) => execute(recordLife, kamla, { draft, digest }, { now })
    const digests = [await shownFor(kamla, first.draft), await shownFor(kamla, second.draft)] as const
    lawful(await record(first.draft, digests[0]))
    expect(await record(second.draft, digests[1])).toMatchObject({
      ok: false,
      error: { code: 'lives.certificateUsed' },
    })
    expect(await arrive()).toMatchObject({ ok: false, error: { code: 'lives.certificateUsed' } })
    // As he was recorded where he left: nobody typed him again.
    expect((await unitOf(kamla, there)).unit.family.members.at(-1)).toMatchObject({
      name: { en: 'Suresh' },
      birth: { date: '1995-02-01', precision: 'EXACT' },
      relation: 'SON_IN_LAW',
      maritalStatus: 'MARRIED',
    })
    expect((await chainOf(PANCHAYAT)).filter((type) => type === 'lives.takenIn')).toHaveLength(1)
  })

  it('a departure is not taken back once the other office has taken the person in; after that office’s undo it is', async () => {
    const id = await family(asha)
    const there = await family(kamla)
    const { event, certificate } = await left(id)
    const arrival = await happens(kamla, {
      kind: 'MOVE_IN',
      id: there,
      certificate: certificate.number,
      taken: [{ id: certificate.id, relation: 'UNRELATED' }],
    })
    expect(await undo(asha, event)).toMatchObject({ ok: false, error: { code: 'lives.takenIn' } })
    lawful(await undo(kamla, arrival))
    lawful(await undo(asha, event))
    expect(names(await unitOf(asha, id))).toEqual(['Devki Devi', 'Ramesh', 'Suresh'])
    expect(
      await tell(kamla, {
        kind: 'MOVE_IN',
        id: there,
        certificate: certificate.number,
        taken: [{ id: certificate.id, relation: 'UNRELATED' }],
      }),
    ).toMatchObject({ ok: false, error: { code: 'lives.certificateVoid' } })
  })

  it('an unknown or misspelt certificate of the portal’s own brings nobody', async () => {
    const id = await family(asha)
    expect(await tell(asha, { kind: 'MOVE_IN', id, certificate: 'DC-900001-26-12345678-0' })).toMatchObject({
      ok: false,
      error: { code: 'lives.certificateUnknown', field: 'certificate' },
    })
  })

  it('everybody moves away: the household ends, the card is inquired into and stays active', async () => {
    const id = await family(asha)
    const held = await card(asha, id, 1, [1, 2, 3])
    await happens(asha, { kind: 'MOVE_OUT', id, serials: [1, 2, 3], bound: 'Chandigarh' })
    expect((await unitOf(asha, id)).unit.ended).toMatchObject({ cause: 'MOVED_OUT' })
    expect(await questions(asha, id)).toMatchObject([{ kind: 'CARD_INQUIRY', subjectId: held }])
  })
})
