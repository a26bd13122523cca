import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { HERE_ALREADY } from '@/lib/domain/import/problem'
import { isBalanced } from '@/lib/domain/import/receipt'
import { findPairsOfHouseholds } from '@/lib/features/duplicates/store/find'
import * as returned from '@/lib/features/imports/store/returned'
import { asOwner } from '@/tests/support/accounts'
import { PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { handIn, heldBy, imported, NOTHING, records, start, TERMINAL, within, worked } from '@/tests/support/imports'
import { officer, settle } from '@/tests/support/register-story'
import { FAMILIES, familyRegister, NAMESAKES, survey } from '@/tests/support/two-registers'

let asha: Actor

const PARIVAR = { source: 'PARIVAR', sender: 'Panchayat Dharampur', fileName: 'parivar.csv' } as const

const householdsOf = (source: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ id: string; source_key: string }>(
      'select id, source_key from households where source = $1 order by source_key',
      [source],
    )
    return rows
  })

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  await imported(TERMINAL, survey(FAMILIES, '71'))
})

describe('a file of another source about families that are here already (F22, F24)', () => {
  it('finds them by head and one more member, in another script, and says who they are; namesakes are new', async () => {
    const id = await handIn(asha, familyRegister([...FAMILIES, NAMESAKES]), PARIVAR)
    const job = await worked(asha, id)
    expect(records(job.foreseen)).toEqual({ ...NOTHING, created: 1, here: 3 })
    expect(job.foreseen?.HERE).toEqual({ records: 3, rows: 7 })
    expect(job.foreseen && isBalanced(job.foreseen)).toBe(true)
    // Nothing is wrong with them.
    expect(job.foreseen?.problems).toEqual({})
    const found = await within(asha, (tx) => returned.because(tx, id, 'DRY', HERE_ALREADY, 10))
    expect(found.map(({ line, params }) => [line, params['alike'], params['members'], params['head']])).toEqual([
      [2, 3, 3, 'Chander Mohan'],
      [5, 3, 3, 'Lekh Raj'],
      [8, 1, 1, 'Shakuntala Devi'],
    ])
    const back = await within(asha, (tx) => returned.page(tx, id, 'DRY', -1, 20))
    expect(back.map(({ problems: [reason] }) => reason?.message)).toEqual([
      ...[HERE_ALREADY, 'files.error.withFamily', 'files.error.withFamily'],
      ...[HERE_ALREADY, 'files.error.withFamily', 'files.error.withFamily'],
      HERE_ALREADY,
    ])
  })

  it('returns them unless the person says otherwise; all or nothing is refused with them', async () => {
    const id = await handIn(asha, familyRegister([...FAMILIES, NAMESAKES], { from: 20 }), PARIVAR)
    await worked(asha, id)
    expect(await start(asha, id, 'ALL_OR_NOTHING')).toMatchObject({
      ok: false,
      error: { code: 'files.alreadyHere', params: { here: 3 }, field: 'alreadyHere' },
    })
    lawful(await start(asha, id))
    const done = await worked(asha, id)
    expect(records(done.counts)).toEqual({ ...NOTHING, created: 1, here: 3 })
    expect((await householdsOf('PARIVAR')).map(({ source_key }) => source_key)).toEqual(['900001:23'])
    expect(await heldBy('71')).toMatchObject({ households: 3 })
  })

  it('enters them all the same when told to, knows them by their own keys from then on, and asks about the persons', async () => {
    const text = familyRegister(FAMILIES.slice(0, 2), { from: 40 })
    const id = await handIn(asha, text, PARIVAR)
    expect(records((await worked(asha, id)).foreseen)).toEqual({ ...NOTHING, here: 2 })
    lawful(await start(asha, id, 'ALL_OR_NOTHING', 'ENTER'))
    expect(records((await worked(asha, id)).counts)).toEqual({ ...NOTHING, created: 2 })
    const again = await worked(asha, await handIn(asha, text, PARIVAR))
    expect(records(again.foreseen)).toEqual({ ...NOTHING, unchanged: 2 })
    const entered = (await householdsOf('PARIVAR')).filter(({ source_key }) => /:4\d$/.test(source_key))
    const pairs = await within(asha, (tx) =>
      findPairsOfHouseholds(
        tx,
        entered.map((one) => one.id),
      ),
    )
    expect(pairs).toBeGreaterThanOrEqual(6)
  })

  it('knows a family by its ration card in another village of the panchayat, whatever its names', async () => {
    const text = familyRegister([NAMESAKES], { from: 60, card: 'HP-25-000417' })
    const id = await handIn(asha, text, PARIVAR)
    await worked(asha, id)
    lawful(await start(asha, id, 'GOOD_ROWS', 'ENTER'))
    await worked(asha, id)
    const list = familyRegister([FAMILIES[2] ?? []], { from: 1, village: '18897', card: 'hp-25-000417' })
    const other = await worked(asha, await handIn(asha, list, { ...PARIVAR, source: 'RATION_LIST' }))
    expect(records(other.foreseen)).toEqual({ ...NOTHING, here: 1 })
    const without = familyRegister([FAMILIES[2] ?? []], { from: 2, village: '18897' })
    const free = await worked(asha, await handIn(asha, without, { ...PARIVAR, source: 'RATION_LIST' }))
    expect(records(free.foreseen)).toEqual({ ...NOTHING, created: 1 })
  })

  it('does not look among families of the same source: a source does not tell a family twice', async () => {
    const job = await worked(TERMINAL, await handIn(TERMINAL, survey(FAMILIES, '72', '18897')))
    expect(records(job.foreseen)).toEqual({ ...NOTHING, created: 3 })
  })
})
