import { beforeAll, describe, expect, it } from 'vitest'
import { stepCardLists } from '@/lib/caretaker/compare-waiting'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { closeReview } from '@/lib/features/reviews/commands/close'
import * as reviews from '@/lib/features/reviews/store/questions'
import * as cardLists from '@/lib/features/pensions/store/card-lists'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { asOwner } from '@/tests/support/accounts'
import { DISTRICT, PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { enterSenior, load } from '@/tests/support/pensions'
import { officer, settle } from '@/tests/support/register-story'

const HEADER = ['Ration Card No', 'Name', 'Father/Husband Name', 'Gender', 'Age', 'GP Code', 'Village Code']
const PURAN = 'R-77,Puran Chand Kashyap,Late Sh. Mangat Ram,M,76,900001,18896'

let asha: Actor
let deepa: Actor
let household = ''

/** The family of a senior, with an application under way. */
const underWay = async (changes: Readonly<Record<string, string>>): Promise<string> => {
  const memberId = await enterSenior(asha, changes)
  return asOwner(async (client) => {
    const drive = crypto.randomUUID()
    await client.query(
      `insert into drives (id, scheme, place, label, reference_date) values ($1::uuid, 'AAY', '2', $1::uuid::text, '2026-01-01')`,
      [drive],
    )
    const { rows } = await client.query<{ id: string }>(
      `insert into applications (id, number, drive_id, scheme, place, household_id, household_version, head_name,
         village_path, stage, entry_mode, claimed_groups, entered_by, open_return_gaps)
       select $1::uuid, $1::uuid::text, $2, 'AAY', m.place, m.household_id, 1, 'Puran', '2/25/s152/v18896', 'SUBMITTED',
         'PLAIN_PAPER', '{}', $3, '{}'
       from members m where m.id = $4 returning household_id as id`,
      [crypto.randomUUID(), drive, asha.accountId, memberId],
    )
    return rows[0]?.id ?? ''
  })
}

const questions = (id: string) => transaction(scopeOf(asha), (tx) => reviews.ofHousehold(tx, id, 10))
const compareAll = async () => {
  while (await stepCardLists());
}

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  deepa = await officer('deepa', 'COLLECTOR', DISTRICT)
  household = await underWay({ houseNo: '11' })
})

describe('an earlier ration-card list', () => {
  it('waits to be compared once it is loaded: until then nothing can be said of anybody’s card', async () => {
    const awaited = () => transaction(scopeOf(asha), (tx) => cardLists.awaited(tx, PANCHAYAT))
    expect(await awaited()).toBe(false)
    await load(deepa, 'RATION_CARDS', '2026-08-10', [PURAN], HEADER)
    expect(await awaited()).toBe(true)
    await compareAll()
    expect(await awaited()).toBe(false)
  })

  it('complaint 25 · raises one question to a named officer about a family that it may name, and nothing stops', async () => {
    const [question, ...others] = await questions(household)
    expect(others).toEqual([])
    expect(question).toMatchObject({ kind: 'OTHER_RATION_CARD', closedAt: null, subjectKind: 'cardLine' })
    expect(question?.told).toMatchObject({ number: 'R-77', sameNumber: false, asOf: '2026-08-10' })
    expect(question?.told?.score).toBeGreaterThanOrEqual(85)
  })

  it('is not asked about again once it was answered, also by a newer edition, unless the line changes', async () => {
    const [question] = await questions(household)
    const answer = { id: question?.id ?? '', version: question?.version ?? 0, outcome: 'OTHER_FAMILY' as const }
    lawful(await execute(closeReview, asha, { ...answer, reason: 'His cousin of the same name' }))
    await load(deepa, 'RATION_CARDS', '2026-08-12', [PURAN], HEADER)
    await compareAll()
    expect(await questions(household)).toHaveLength(1)
    await load(deepa, 'RATION_CARDS', '2026-08-13', [PURAN.replace('Kashyap', 'Kashyup')], HEADER)
    await compareAll()
    expect(await questions(household)).toHaveLength(2)
  })

  it('with the card that the register knows raises none; under another name it does', async () => {
    const own = await underWay({ 'members[0].name': 'Gian Chand', 'members[0].nameHi': '', rationCardNo: 'R-500' })
    const lost = await underWay({ 'members[0].name': 'Bihari Lal', 'members[0].nameHi': '', rationCardNo: 'R-501' })
    const lines = ['R-500,Gyan Chand,Mangat Ram,M,76,900001,18896', 'R-501,Sumitra Negi,Devi Singh,F,40,900001,18896']
    await load(deepa, 'RATION_CARDS', '2026-08-14', lines, HEADER)
    await compareAll()
    expect(await questions(own)).toEqual([])
    const [asked] = await questions(lost)
    expect(asked?.told).toMatchObject({ number: 'R-501', sameNumber: true })
  })

  it('names nobody who has neither an application nor a card', async () => {
    const memberId = await enterSenior(asha, { 'members[0].name': 'Jagat Ram', 'members[0].nameHi': '', houseNo: '91' })
    await load(deepa, 'RATION_CARDS', '2026-08-15', ['R-900,Jagat Ram,Mangat Ram,M,76,900001,18896'], HEADER)
    await compareAll()
    const asked = await asOwner(async (client) => {
      const { rows } = await client.query<Record<string, unknown>>(
        'select 1 from review_tasks r join members m on m.household_id = r.household_id where m.id = $1',
        [memberId],
      )
      return rows
    })
    expect(asked).toEqual([])
  })
})
