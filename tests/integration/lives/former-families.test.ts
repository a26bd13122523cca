import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { certain } from '@/lib/domain/shared/certain'
import { inForceOn } from '@/lib/domain/shared/cited'
import * as census from '@/lib/features/census/store'
import { formerOf } from '@/lib/features/households/store/former'
import { formerRecords } from '@/lib/domain/census/former'
import { EXCLUSION_SETS } from '@/lib/rules/census'
import { asOwner } from '@/tests/support/accounts'
import { lawful } from '@/tests/support/factories'
import { family, happens, looking, openLives, TODAY, undo, unitOf } from '@/tests/support/life-story'

let asha: Actor

beforeAll(async () => {
  ;({ asha } = await openLives())
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

const formerly = (id: string) =>
  looking(asha, async (tx) => formerRecords(await formerOf(tx, id), certain(inForceOn(EXCLUSION_SETS, TODAY)).value))

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
