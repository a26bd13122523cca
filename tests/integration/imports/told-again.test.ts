import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { addDays } from '@/lib/domain/shared/plain-date'
import type { ImportJob } from '@/lib/features/imports/store/job'
import { closeReview } from '@/lib/features/reviews/commands/close'
import { execute } from '@/lib/platform/command'
import { asOwner } from '@/tests/support/accounts'
import { lawful } from '@/tests/support/factories'
import { NOTHING, records, start, worked } from '@/tests/support/imports'
import { happens, now, openLives, questions, TODAY } from '@/tests/support/life-story'
import { changed, familyOf, read, taken, waiting } from '@/tests/support/parivar-file'
import { secondOfficer } from '@/tests/support/second-officer'

let asha: Actor
let bhanu: Actor

beforeAll(async () => {
  ;({ asha, bhanu } = await openLives())
})

const COLUMNS = 'Family No,Village Code,Member No,Name,Relation,Gender,Date of Birth,Monthly Income'
const first = (key: string): string =>
  [
    COLUMNS,
    `${key},18896,1,Dharam Chand,HEAD,MALE,1968,4000`,
    `${key},18896,2,Sheela Devi,WIFE,FEMALE,02-12-1973,1200`,
    `${key},18896,3,Golu,SON,MALE,04-03-2015,0`,
  ].join('\n')

/** The newer list: the head is not named, his wife is the head, and there is a child. */
const newer = (key: string): string =>
  [
    COLUMNS,
    `${key},18896,1,Sheela Devi,HEAD,FEMALE,02-12-1973,1500`,
    `${key},18896,2,Golu,SON,MALE,04-03-2015,0`,
    `${key},18896,3,Munni,DAUGHTER,FEMALE,2018,0`,
  ].join('\n')

/** Why each fact of the file stands where it stands. */
const told = async (job: ImportJob): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    (await changed(asha, job)).map(({ field, applied, asked, why }): [string, string] => [
      field,
      applied ? 'applied' : asked ? 'asked' : (why ?? ''),
    ]),
  )

const NOT_TAKEN_IN = { 'files.error.notTakenIn': 1 }
const LEFT = { 'members.1.unnamed': 'UNNAMED', 'members.4.joined': 'FAMILY', 'members.2.relation': 'FAMILY' }

const withTheFirst = async (key: string): Promise<string> => {
  await taken(asha, first(key))
  const done = await taken(asha, newer(key))
  expect([records(done.counts), done.counts?.problems]).toEqual([{ ...NOTHING, left: 1 }, NOT_TAKEN_IN])
  expect(await told(done)).toMatchObject({ ...LEFT, 'members.2.monthlyIncome': 'FAMILY' })
  return (await familyOf(key)).id
}

const dies = (id: string) =>
  happens(asha, {
    ...{ kind: 'DEATH', id, serials: [1], on: addDays(TODAY, -1) },
    relations: [
      { serial: 2, relation: 'HEAD' },
      { serial: 3, relation: 'SON' },
    ],
  })

describe('F22 · what a file told and the register did not take is compared with the register of today each time', () => {
  it('says the same again as long as it is so, in the dry run and on the receipt, and asks once', async () => {
    const id = await withTheFirst('a')
    const again = await read(asha, newer('a'))
    expect([records(again.foreseen), again.foreseen?.problems]).toEqual([{ ...NOTHING, left: 1 }, NOT_TAKEN_IN])
    expect(await told(again)).toMatchObject(LEFT)
    lawful(await start(asha, again.id))
    expect(records((await worked(asha, again.id)).counts)).toEqual({ ...NOTHING, left: 1 })
    expect([(await familyOf('a')).names, await questions(asha, id)]).toMatchObject([
      ['Dharam Chand', 'Sheela Devi', 'Golu'],
      [{ kind: 'NOT_IN_FILE', serials: [1] }],
    ])
  })

  it('once the death is recorded the same file brings what it told: the child is asked about, and then stands there', async () => {
    const id = (await familyOf('a')).id
    const [question] = await questions(asha, id)
    const answer = { id: question?.id ?? '', version: question?.version ?? 0, reason: 'Asked at home' }
    const recorded = () => execute(closeReview, asha, { ...answer, outcome: 'RECORDED' }, { now })
    // That it is recorded is no answer while he stands there as the head.
    expect(await recorded()).toMatchObject({
      ...{ ok: false, error: { code: 'reviews.stillThere', params: { names: 'Dharam Chand' }, field: 'outcome' } },
    })
    expect(await questions(asha, id)).toMatchObject([{ closedAt: null }])
    await dies(id)
    lawful(await recorded())
    const done = await taken(asha, newer('a'))
    expect(await told(done)).toMatchObject({ 'members.4.joined': 'asked' })
    expect([done.counts?.asked.records, done.counts?.problems]).toEqual([1, {}])
    expect((await waiting(asha, id))?.changes.map(({ serial, field }) => [serial, field])).toContainEqual([4, 'member'])
    // While it waits the file says that it waits, and asks nobody twice.
    const waits = await taken(asha, newer('a'))
    expect([records(waits.counts), waits.counts?.asked.facts]).toEqual([{ ...NOTHING, left: 1 }, 0])
    expect(await told(waits)).toMatchObject({ 'members.4.joined': 'asked' })
    lawful(await secondOfficer(bhanu, id))
    expect((await familyOf('a')).names).toContain('Munni')
    expect(records((await taken(asha, newer('a'))).counts)).toEqual({ ...NOTHING, unchanged: 1 })
  })

  it('a refusal stands: the same file is told so and asks nothing anew', async () => {
    const id = await withTheFirst('b')
    await dies(id)
    await taken(asha, newer('b'))
    lawful(await secondOfficer(bhanu, id, 'REFUSED'))
    const again = await taken(asha, newer('b'))
    expect([records(again.counts), again.counts?.asked.facts, again.counts?.problems]).toEqual([
      ...[{ ...NOTHING, left: 1 }, 0, NOT_TAKEN_IN],
    ])
    expect([await told(again), await waiting(asha, id)]).toMatchObject([{ 'members.4.joined': 'REFUSED' }, null])
  })

  it('a file taken in to the last fact is known again without a look, until the family changes', async () => {
    await taken(asha, first('c'))
    const { id, version } = await familyOf('c')
    const whole = () =>
      asOwner(async (client) => {
        const { rows } = await client.query<{ whole: number | null }>(
          `select source_whole as whole from households where id = $1`,
          [id],
        )
        return rows[0]?.whole
      })
    expect(await whole()).toBe(version)
    expect(records((await taken(asha, first('c'))).counts)).toEqual({ ...NOTHING, unchanged: 1 })
    await dies(id)
    const done = await taken(asha, first('c'))
    expect([records(done.counts), await told(done)]).toEqual([
      { ...NOTHING, left: 1 },
      { 'members.2.relation': 'OFFICER' },
    ])
    expect(await whole()).toBeNull()
  })
})
