import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { certain } from '@/lib/domain/shared/certain'
import { inForceOn } from '@/lib/domain/shared/cited'
import * as census from '@/lib/features/census/store'
import { formerOf } from '@/lib/features/households/store/former'
import { EXCLUSION_SETS } from '@/lib/rules/census'
import { asOwner } from '@/tests/support/accounts'
import { arrive, byCertificate, leave } from '@/tests/support/arrival-story'
import { BLOCK, NEXT_PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { family, happens, looking, openLives, TODAY, undo, unitOf } from '@/tests/support/life-story'
import { BASAL, officer } from '@/tests/support/register-story'

let asha: Actor
let kamla: Actor
let mohan: Actor

beforeAll(async () => {
  ;({ asha, kamla, mohan } = await openLives())
})

const surveyed = async (exclusion: readonly string[], deprivation: readonly string[] = []): Promise<string> => {
  const id = await family(asha)
  await asOwner((client) =>
    client.query(
      `insert into census_records (household_id, place, source, taken_on, exclusion, inclusion, deprivation, denied)
       select id, place, 'FILE', '2012-03-01', $2, '{}', $3, '{}' from households where id = $1`,
      [id, exclusion, deprivation],
    ),
  )
  return id
}

const told = (actor: Actor, id: string) =>
  looking(actor, (tx) => formerOf(tx, id, certain(inForceOn(EXCLUSION_SETS, TODAY)).value))
const formerly = async (id: string) => (await told(asha, id)).here

const split = async (id: string, serial: number) => {
  const relations = [{ serial, relation: 'HEAD' as const }]
  const event = await happens(asha, { kind: 'SPLIT', id, serials: [serial], relations, houseNo: '9' })
  const row = await looking(asha, (tx) => tx.lifeEvent.findUniqueOrThrow({ where: { id: event } }))
  return { event, founded: row.otherHousehold ?? '' }
}

describe('domain §13 · the census record stays with the original, both show it as history', () => {
  it('who splits off shows the record of the family before, at its version before the split; its own stays unknown', async () => {
    const id = await surveyed(['X04'], ['D5'])
    const { event, founded } = await split(id, 3)
    const { number } = await unitOf(asha, id)
    expect(await formerly(founded)).toMatchObject([
      {
        id,
        number,
        by: 'SPLIT',
        on: '2026-08-15',
        version: 1,
        takenOn: '2012-03-01',
        step: 'EXCLUDED',
        excludedBy: ['X04'],
      },
    ])
    expect((await looking(asha, (tx) => census.find(tx, founded))).snapshot).toBeNull()
    // What is corrected of the family that stayed afterwards is not the history of the one that left.
    await asOwner((client) =>
      client.query(
        `insert into census_corrections (id, household_id, place, flag, value, evidence, document, on_date, reason, account_id, at)
         select $2, id, place, 'X04', false, 'FIELD_VISIT', 'visit', '2026-08-20', 'seen', $3, '2026-08-20T10:00:00Z' from households where id = $1`,
        [id, crypto.randomUUID(), asha.accountId],
      ),
    )
    expect(await formerly(founded)).toMatchObject([{ step: 'EXCLUDED', excludedBy: ['X04'] }])
    expect(await formerly(id)).toEqual([])
    lawful(await undo(asha, event))
    expect(await formerly(founded)).toEqual([])
  })

  it('without an exclusion the split still shows the record; of a marriage only what had excluded the family', async () => {
    const [poor, rich, joined] = [await surveyed([], ['D5']), await surveyed(['X04']), await family(asha)]
    expect(await formerly((await split(poor, 3)).founded)).toMatchObject([
      { by: 'SPLIT', step: 'CONSIDERED', score: 1 },
    ])
    const { number } = await unitOf(asha, joined)
    const marry = (id: string) =>
      happens(asha, { kind: 'MARRIAGE_OUT', id, serials: [2], other: number, otherRelation: 'SON_IN_LAW' })
    await marry(poor)
    expect(await formerly(joined)).toEqual([])
    await marry(rich)
    expect(await formerly(joined)).toMatchObject([{ id: rich, by: 'MARRIAGE_OUT', excludedBy: ['X04'] }])
    // And whoever splits off that family has the record two steps away.
    expect(await formerly((await split(joined, 3)).founded)).toMatchObject([{ id: rich, by: 'MARRIAGE_OUT' }])
  })
})

const corrected = (id: string, flag: string, value: boolean, at: string) =>
  asOwner((client) =>
    client.query(
      `insert into census_corrections (id, household_id, place, flag, value, evidence, document, on_date, reason, account_id, at)
       select $2, id, place, $3, $4, 'FIELD_VISIT', 'visit', '2026-08-10', 'seen', $5, $6 from households where id = $1`,
      [id, crypto.randomUUID(), flag, value, asha.accountId, at],
    ),
  )

/** Somebody splits off from the family and goes to the neighbouring panchayat with a certificate; answers both households. */
const splitAndGone = async (id: string) => {
  const { founded } = await split(id, 3)
  const { unit } = await unitOf(asha, founded)
  const left = await leave(
    asha,
    founded,
    unit.family.members.map(({ serial }) => serial),
  )
  return { founded, arrived: lawful(await arrive(kamla, BASAL, byCertificate(left, ['HEAD']))).id }
}

const BEFORE = '2026-08-11T10:00:00Z'
const AFTER = '2026-08-20T10:00:00Z'

describe('domain §13 · the census record of a family that another office holds is not forgotten', () => {
  it.each([
    ['a counted exclusion', ['X04'], [], 'EXCLUDED'],
    ['none', [], [], 'NOT_EXCLUDED'],
    ['one corrected away before', ['X04'], [['X04', false, BEFORE]], 'NOT_EXCLUDED'],
    ['one corrected away when they had parted', ['X04'], [['X04', false, AFTER]], 'EXCLUDED'],
    ['one found before', [], [['X09', true, BEFORE]], 'EXCLUDED'],
    ['one found when they had parted', [], [['X09', true, AFTER]], 'NOT_EXCLUDED'],
    ['one dropped from the list', ['X10'], [], 'NOT_EXCLUDED'],
    ['a narrowed one, of 2011', ['X01'], [], 'NOT_EXCLUDED'],
    ['a narrowed one, looked at again', ['X01'], [['X01', true, BEFORE]], 'EXCLUDED'],
  ] as const)(
    '%s: the other office is told of it, as the block reads it there',
    async (_words, flags, said, census) => {
      const id = await surveyed(flags)
      for (const [flag, value, at] of said) await corrected(id, flag, value, at)
      const { arrived } = await splitAndGone(id)
      const { here, elsewhere } = await told(kamla, arrived)
      expect(here).toEqual([])
      expect(elsewhere.map(({ by, on, place, census: standing }) => ({ by, on, place, standing }))).toEqual([
        { by: 'SPLIT', on: '2026-08-15', place: asha.place, standing: census },
      ])
      // No number, no test by which: what the other office keeps stays there.
      expect(JSON.stringify(elsewhere)).not.toMatch(/X\d\d|\d{6}-\d{5}/)
      const block = await told(await officer('bina', 'BLOCK_OFFICER', BLOCK), arrived)
      expect(block.elsewhere).toEqual([])
      expect(block.here.find((one) => one.id === id)?.step === 'EXCLUDED').toBe(census === 'EXCLUDED')
    },
  )

  it('without any record there it says so; a marriage out of a family never excluded says nothing', async () => {
    const bare = await family(asha)
    expect((await told(kamla, (await splitAndGone(bare)).arrived)).elsewhere).toMatchObject([{ census: 'NONE' }])
    const gone = await leave(asha, await surveyed([], ['D5']), [3])
    const alone = lawful(await arrive(kamla, BASAL, byCertificate(gone, ['HEAD']))).id
    expect(await told(kamla, alone)).toEqual({ here: [], elsewhere: [] })
    const rich = await leave(asha, await surveyed(['X04']), [3])
    const from = lawful(await arrive(kamla, BASAL, byCertificate(rich, ['HEAD']))).id
    expect((await told(kamla, from)).elsewhere).toMatchObject([
      { by: 'MOVE_OUT', place: asha.place, census: 'EXCLUDED', office: { en: expect.any(String) as string } },
    ])
  })

  it('only whoever reads the whole register of the family’s own area is told', async () => {
    const { arrived } = await splitAndGone(await surveyed(['X04']))
    const nothing = { here: [], elsewhere: [] }
    expect(await told(asha, arrived)).toEqual(nothing)
    expect(await told(mohan, arrived)).toEqual(nothing)
    const bela = await officer('bela', 'VERIFYING_OFFICER', BLOCK)
    expect(await told({ ...bela, panchayats: [asha.place] }, arrived)).toEqual(nothing)
    expect((await told({ ...bela, panchayats: [NEXT_PANCHAYAT] }, arrived)).elsewhere).toMatchObject([
      { by: 'SPLIT', census: 'EXCLUDED' },
    ])
  })
})
