import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import * as families from '@/lib/features/households/store/families'
import * as versions from '@/lib/features/households/store/versions'
import * as events from '@/lib/features/lives/store/events'
import * as units from '@/lib/features/lives/store/units'
import { lawful } from '@/tests/support/factories'
import {
  card,
  family,
  happens,
  looking,
  names,
  NEWBORN,
  openLives,
  questions,
  stageOf,
  tell,
  undo,
  unitOf,
} from '@/tests/support/life-story'

let asha: Actor

beforeAll(async () => {
  ;({ asha } = await openLives())
})

describe('an event is told, shown and recorded', () => {
  it('changes nothing while it is only told', async () => {
    const id = await family(asha)
    lawful(await tell(asha, { kind: 'BIRTH', id, newcomers: [NEWBORN] }))
    expect(names(await unitOf(asha, id))).toEqual(['Devki Devi', 'Ramesh', 'Suresh'])
  })

  it('BIRTH · the child gets the next serial; the version knows the day, the paper and who said it (F6)', async () => {
    const id = await family(asha)
    await happens(asha, { kind: 'BIRTH', id, newcomers: [NEWBORN] })
    const known = await looking(asha, (tx) => families.find(tx, id))
    expect(known?.family.members.at(-1)).toMatchObject({
      serial: 4,
      birth: { date: '2026-08-13', precision: 'EXACT' },
      joined: { on: '2026-08-13', cause: 'BORN' },
    })
    const [version] = await looking(asha, (tx) => versions.list(tx, id, 1))
    expect(version).toMatchObject({
      statedBy: 'FAMILY',
      document: 'Register p. 4',
      effectiveOn: '2026-08-13',
      version: 2,
    })
  })

  it('DEATH · the head’s successor is named, the card head is asked about, nothing is suspended (F13)', async () => {
    const id = await family(asha)
    const held = await card(asha, id, 1, [1, 2, 3])
    await happens(asha, {
      kind: 'DEATH',
      id,
      serials: [1],
      relations: [
        { serial: 2, relation: 'HEAD' },
        { serial: 3, relation: 'BROTHER' },
      ],
    })
    expect(await questions(asha, id)).toMatchObject([
      { kind: 'CARD_HEAD_CHANGED', subjectId: held, serial: 2, dueOn: '2026-08-30', closedAt: null },
    ])
    expect(await stageOf(asha, held)).toBe('ACTIVE')
  })

  it('DEATH · without the others’ relations to the new head it is refused at the row of the first', async () => {
    const id = await family(asha)
    expect(
      await tell(asha, {
        kind: 'DEATH',
        id,
        serials: [1],
        relations: [{ serial: 2, relation: 'HEAD' }, { serial: 3 }],
      }),
    ).toMatchObject({
      ok: false,
      error: { code: 'lives.relationMissing', field: 'relations[1].relation' },
    })
  })

  it('SPLIT · the other unit gets a number of its own and the link back; the card stays with its head', async () => {
    const id = await family(asha)
    await card(asha, id, 1, [1, 2, 3])
    const event = await happens(asha, {
      kind: 'SPLIT',
      id,
      serials: [1, 3],
      relations: [
        { serial: 1, relation: 'HEAD' },
        { serial: 2, relation: 'HEAD' },
        { serial: 3, relation: 'SON' },
      ],
    })
    // Devki is the card head, so she keeps number and card with Suresh; Ramesh's household is the new one.
    expect(names(await unitOf(asha, id))).toEqual(['Devki Devi', 'Suresh'])
    const { otherHousehold } = (await looking(asha, (tx) => events.find(tx, event))) ?? {}
    const founded = await unitOf(asha, otherHousehold ?? '')
    expect(names(founded)).toEqual(['Ramesh'])
    expect(founded.unit.family.splitFrom).toBe(id)
    expect(founded.number).toMatch(/^900001-\d{5}-\d$/)
  })

  it('MERGE · the emptied household ends and its number leads to the other', async () => {
    const [id, other] = [await family(asha), await family(asha)]
    const { number } = await unitOf(asha, other)
    await happens(asha, {
      kind: 'MERGE',
      id,
      other: number,
      relations: [1, 2, 3].map((serial) => ({ serial, relation: 'OTHER_RELATIVE' as const })),
    })
    const ended = await unitOf(asha, id)
    expect(ended.unit).toMatchObject({ ended: { cause: 'MERGED' }, family: { mergedInto: other } })
    expect(names(await unitOf(asha, other))).toHaveLength(6)
    expect(await looking(asha, (tx) => units.idOf(tx, ended.number))).toBe(other)
  })

  it('MERGE · of two cards one is handed back with it; two are never active for one person', async () => {
    const [id, other] = [await family(asha), await family(asha)]
    const held = await card(asha, id, 1, [1, 2, 3])
    await card(asha, other, 1, [1, 2, 3])
    const { number } = await unitOf(asha, other)
    const told = {
      kind: 'MERGE' as const,
      id,
      other: number,
      relations: [1, 2, 3].map((serial) => ({ serial, relation: 'OTHER_RELATIVE' as const })),
    }
    expect(await tell(asha, told)).toMatchObject({ ok: false, error: { code: 'lives.twoCards', field: 'surrender' } })
    const event = await happens(asha, { ...told, surrender: 'yes' })
    expect(await stageOf(asha, held)).toBe('SURRENDERED')
    // F4: a card that was handed back leaves a place, which is asked about until the merger is taken back.
    const asked = async () => (await questions(asha, id)).find(({ kind }) => kind === 'VACANCY')
    expect(await asked()).toMatchObject({ subjectKind: 'application', eventId: event, closedAt: null })
    lawful(await undo(asha, event))
    expect(await stageOf(asha, held)).toBe('ACTIVE')
    expect(await asked()).toMatchObject({ outcome: 'UNDONE' })
    expect(names(await unitOf(asha, id))).toHaveLength(3)
    expect(names(await unitOf(asha, other))).toHaveLength(3)
  })

  it('HEAD_CHANGE, MARRIAGE_IN, MEMBER_ADDED and ENTERED_WRONGLY are recorded each', async () => {
    const id = await family(asha)
    await happens(asha, {
      kind: 'HEAD_CHANGE',
      id,
      relations: [
        { serial: 1, relation: 'MOTHER' },
        { serial: 2, relation: 'HEAD' },
        { serial: 3, relation: 'BROTHER' },
      ],
    })
    await happens(asha, {
      kind: 'MARRIAGE_IN',
      id,
      certificate: 'Shimla 44/2026',
      newcomers: [
        {
          ...{ name: 'Geeta', relation: 'SPOUSE', gender: 'FEMALE', birth: '1996' },
          ...{ guardianKind: 'WIFE_OF', guardianName: 'Sohan', guardianNameHi: 'सोहन' },
        },
      ],
    })
    await happens(asha, {
      kind: 'MEMBER_ADDED',
      id,
      cause: 'OVERLOOKED',
      newcomers: [{ name: 'Hari', relation: 'UNRELATED', gender: 'MALE' }],
    })
    await happens(asha, { kind: 'ENTERED_WRONGLY', id, serials: [5] })
    const { unit: one } = await unitOf(asha, id)
    expect(one.family.members).toMatchObject([
      { relation: 'MOTHER' },
      { relation: 'HEAD' },
      { relation: 'BROTHER' },
      {
        ...{ serial: 4, maritalStatus: 'MARRIED', joined: { cause: 'MARRIED_IN' } },
        // F14 · whose wife she is stands in both scripts, as at the counter.
        guardian: { kind: 'WIFE_OF', name: 'Sohan', nameHi: 'सोहन' },
      },
      { serial: 5, ended: { cause: 'ENTERED_WRONGLY' } },
    ])
  })
})
