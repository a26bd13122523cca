import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { knownOf } from '@/lib/domain/household/as-of'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { cameFrom } from '@/lib/features/households/store/came-from'
import { movedBy } from '@/lib/features/households/store/moved'
import { timeline } from '@/lib/features/households/store/timeline'
import * as versions from '@/lib/features/households/store/versions'
import * as events from '@/lib/features/lives/store/events'
import { chainOf } from '@/tests/support/accounts'
import { arrive, byCertificate, leave, ON_PAPER, wrongIn } from '@/tests/support/arrival-story'
import { BLOCK, PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { card, family, happens, looking, names, openLives, undo, unitOf } from '@/tests/support/life-story'
import { BASAL, DHARAMPUR, officer } from '@/tests/support/register-story'

let asha: Actor
let kamla: Actor

beforeAll(async () => {
  ;({ asha, kamla } = await openLives())
})

const refused = (code: string, field?: string) => ({
  ok: false,
  error: { code: `lives.${code}`, ...(field === undefined ? {} : { field }) },
})
const eventOf = async (actor: Actor, id: string): Promise<string> => {
  const [event] = await looking(actor, (tx) => events.list(tx, id, 5))
  if (!event) throw new Error('No event')
  return event.id
}
const line = (actor: Actor, id: string, village = DHARAMPUR) =>
  looking(actor, (tx) => timeline(tx, { id, village }, { kind: 'LIFE', before: null, limit: 20 }))

describe('a whole family comes with a certificate of the portal’s own (F4; domain §13, Migration in)', () => {
  it('F4 · becomes a household of its own, as it was recorded where it left, and nobody is typed again', async () => {
    const old = await family(asha)
    const left = await leave(asha, old)
    const { id } = lawful(await arrive(kamla, BASAL, byCertificate(left, ['SPOUSE', 'HEAD', 'BROTHER'])))
    const known = await unitOf(kamla, id)
    const { unit } = known
    expect(names(known)).toEqual(['Ramesh', 'Devki Devi', 'Suresh'])
    expect(unit.family).toMatchObject({ place: kamla.place, village: BASAL, splitFrom: null, mergedInto: null })
    expect(unit.family.members[2]).toMatchObject({
      ...{ serial: 3, relation: 'BROTHER', birth: { date: '1995-02-01', precision: 'EXACT' } },
      joined: { on: '2026-08-13', cause: 'MOVED_IN' },
    })
    expect((await unitOf(kamla, id)).ties).toEqual({ cards: [], applications: [] })
    expect((await chainOf(PANCHAYAT)).filter((type) => type === 'lives.takenIn')).toHaveLength(1)
  })

  it('F2 · the old number leads to the new household; each office is told as far as its area reaches', async () => {
    const old = await family(asha)
    const left = await leave(asha, old)
    const { id } = lawful(await arrive(kamla, BASAL, byCertificate(left, ['HEAD', 'SON', 'SON'])))
    const { number } = await unitOf(kamla, id)
    const before = await unitOf(asha, old)
    const block = await officer('bina', 'BLOCK_OFFICER', BLOCK)
    const there = { on: '2026-08-15', number, place: kamla.place, persons: 3 }
    expect(await looking(block, (tx) => movedBy(tx, old, true))).toMatchObject({
      leadsTo: id,
      wentTo: [{ ...there, id }],
    })
    expect(await looking(block, (tx) => cameFrom(tx, id, old))).toMatchObject({ number: before.number, why: 'MOVED' })
    // The old office reads the number, and cannot open the family; the new one likewise.
    expect(await looking(asha, (tx) => movedBy(tx, old, true))).toMatchObject({
      leadsTo: null,
      wentTo: [{ ...there, id: null }],
    })
    expect(await looking(kamla, (tx) => movedBy(tx, id, false))).toMatchObject({
      cameBy: { certificate: left.number, number: before.number, place: PANCHAYAT, id: null },
    })
  })

  it('both time lines tell it (F6)', async () => {
    const old = await family(asha)
    const left = await leave(asha, old)
    const { id } = lawful(await arrive(kamla, BASAL, byCertificate(left, ['HEAD', 'SON', 'SON'])))
    const { number } = await unitOf(kamla, id)
    expect(await line(asha, old)).toMatchObject([
      { what: 'TAKEN_IN', document: left.number, number, serials: [1, 2, 3] },
      { what: 'MOVE_OUT' },
    ])
    expect(await line(kamla, id, BASAL)).toMatchObject([
      { what: 'FAMILY_IN', document: left.number, on: '2026-08-13', statedBy: 'CERTIFICATE', serials: [1, 2, 3] },
    ])
  })

  it('F8 · as of the day of arrival it is there, as of the day before it is not', async () => {
    const left = await leave(asha, await family(asha))
    const { id } = lawful(await arrive(kamla, BASAL, byCertificate(left, ['HEAD', 'SON', 'SON'])))
    const history = await looking(kamla, (tx) => versions.list(tx, id, 5))
    expect(history).toMatchObject([
      { version: 1, event: 'family_in', document: left.number, effectiveOn: '2026-08-13' },
    ])
    expect(knownOf(history, plainDate('2026-08-12'))).toBeNull()
    expect(Object.keys(knownOf(history, plainDate('2026-08-13'))?.['members'] ?? {})).toHaveLength(3)
  })

  it('a certificate brings each person once: the second office is refused, and whoever stayed behind may still come', async () => {
    const left = await leave(asha, await family(asha))
    lawful(await arrive(kamla, BASAL, byCertificate(left, ['HEAD', 'SON', ''])))
    expect(await arrive(kamla, BASAL, byCertificate(left, ['HEAD', 'SON', 'SON']))).toMatchObject(
      refused('certificateUsed', 'certificate'),
    )
    const other = lawful(await arrive(asha, DHARAMPUR, byCertificate(left, ['', '', 'HEAD'])))
    expect((await unitOf(asha, other.id)).unit.family.members).toMatchObject([{ name: { en: 'Suresh' } }])
  })

  it('nobody chosen, no head, two heads, an arrival before the leaving: each is refused', async () => {
    const left = await leave(asha, await family(asha))
    const come = (relations: Parameters<typeof byCertificate>[1], more = {}) =>
      arrive(kamla, BASAL, { ...byCertificate(left, relations), ...more })
    expect(await come(['', '', ''])).toMatchObject(refused('nobodyNamed'))
    expect(await come(['MOTHER', 'SON', 'SON'])).toMatchObject({ error: { code: 'households.headMissing' } })
    expect(await come(['HEAD', 'HEAD', 'SON'])).toMatchObject({ error: { code: 'households.headTwice' } })
    expect(await come(['HEAD', 'SON', 'SON'], { on: '12-08-2026' })).toMatchObject(refused('beforeLeaving', 'on'))
    expect(await come(['HEAD', 'SON', 'SON'], { certificate: 'DC-900001-26-12345678-0' })).toMatchObject(
      refused('certificateUnknown', 'certificate'),
    )
    expect(await arrive(kamla, DHARAMPUR, byCertificate(left, ['HEAD', 'SON', 'SON']))).toMatchObject({
      error: { code: 'households.villageElsewhere' },
    })
  })

  it('whoever stands on a card of the old place still: the pair holds the new family’s card (R59, F13)', async () => {
    const old = await family(asha)
    await card(asha, old, 1, [1, 2, 3])
    const left = await leave(asha, old)
    const { id } = lawful(await arrive(kamla, BASAL, byCertificate(left, ['HEAD', 'SON', 'SON'])))
    const pairs = await looking(kamla, (tx) =>
      tx.duplicatePair.findMany({
        where: { stage: 'OPEN', leftHousehold: { in: [old, id] }, rightHousehold: { in: [old, id] } },
      }),
    )
    // A year of birth alone, as Ramesh's, is too little to tell two men of one name apart.
    expect(pairs.map(({ grounds }) => JSON.stringify(grounds).includes('leftOnCard'))).toEqual([true, true])
  })

  it('taken back, its number is none any more and the certificate is free again; the old office waits for that', async () => {
    const old = await family(asha)
    const left = await leave(asha, old)
    const { id } = lawful(await arrive(kamla, BASAL, byCertificate(left, ['HEAD', 'SON', 'SON'])))
    expect(await undo(asha, left.event)).toMatchObject(refused('takenIn'))
    lawful(await undo(kamla, await eventOf(kamla, id)))
    const { unit } = await unitOf(kamla, id)
    expect(unit.ended).toMatchObject({ cause: 'UNDONE' })
    expect(unit.family.members.map(({ ended }) => ended?.cause)).toEqual(Array(3).fill('ENTERED_WRONGLY'))
    expect(await looking(asha, (tx) => movedBy(tx, old, true))).toEqual({ wentTo: [], leadsTo: null, cameBy: null })
    lawful(await arrive(kamla, BASAL, byCertificate(left, ['HEAD', 'SON', 'SON'])))
  })

  it('it is not taken back once something stands on it', async () => {
    const left = await leave(asha, await family(asha))
    const { id } = lawful(await arrive(kamla, BASAL, byCertificate(left, ['HEAD', 'SON', 'SON'])))
    const event = await eventOf(kamla, id)
    await happens(kamla, { kind: 'DEATH', id, serials: [3] })
    expect(await undo(kamla, event)).toMatchObject(refused('foundedInUse'))
  })
})

describe('a whole family comes with a paper certificate of another place', () => {
  it('names the office that wrote it; only a certificate of the portal’s own says that by itself', () => {
    expect(wrongIn({ village: BASAL, on: '13-08-2026', ...ON_PAPER, issuedBy: '' })).toMatchObject({
      issuedBy: ['lives.error.issuedBy'],
    })
    expect(wrongIn({ village: BASAL, on: '13-08-2026', ...ON_PAPER, certificate: '' })).toHaveProperty('certificate')
  })

  it('is typed, with the paper beside every fact, and the paper is used once in the whole State', async () => {
    const { id } = lawful(await arrive(kamla, BASAL, ON_PAPER))
    expect(await looking(kamla, (tx) => versions.list(tx, id, 5))).toMatchObject([
      { statedBy: 'CERTIFICATE', document: 'NN/12-2026, Nagar Nigam, Chandigarh' },
    ])
    const again = { ...ON_PAPER, certificate: 'nn 12 2026', 'members[0].name': 'Om Prakash' }
    expect(await arrive(asha, DHARAMPUR, again)).toMatchObject(refused('paperUsed'))
    lawful(await arrive(asha, DHARAMPUR, { ...again, issuedBy: 'Nagar Nigam, Mohali' }))
    lawful(await undo(kamla, await eventOf(kamla, id)))
    lawful(await arrive(asha, DHARAMPUR, again))
  })

  it('F16 · somebody very like is asked about before anything is saved, and with a word it is saved', async () => {
    await family(asha)
    const like = {
      ...{ ...ON_PAPER, certificate: '77', look: 'yes', 'members[0].name': 'Devki Devi' },
      ...{ 'members[0].gender': 'FEMALE', 'members[0].birth': '05-08-1968' },
      ...{ 'members[0].guardianKind': 'WIFE_OF', 'members[0].guardianName': 'Late Sant Ram' },
    }
    expect(await arrive(kamla, BASAL, like)).toMatchObject({ error: { code: 'duplicates.likely', field: 'differs' } })
    const { id } = lawful(await arrive(kamla, BASAL, { ...like, differs: 'A namesake from Chandigarh' }))
    expect((await looking(kamla, (tx) => events.list(tx, id, 1)))[0]).toMatchObject({
      reason: 'A namesake from Chandigarh',
    })
  })
})
