import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import * as mended from '@/lib/features/imports/store/mended'
import { asOwner } from '@/tests/support/accounts'
import { DISTRICT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { NOTHING, handIn, imported, records, start, within, worked } from '@/tests/support/imports'
import { mend, openToMend } from '@/tests/support/mends'
import { officer, settle } from '@/tests/support/register-story'
import { file, spoilt } from '@/tests/support/survey-file'

let deepa: Actor

beforeAll(async () => {
  await settle()
  deepa = await officer('deepa', 'COLLECTOR', DISTRICT)
})

const corrected = (id: string) => within(deepa, (tx) => mended.newest(tx, id, 99))

/** Both lines of the family that `spoilt` makes: the sex of each is set right. */
const RIGHT = { 2: { genderid: '2' }, 3: { genderid: '1' } }

/** A file with a column of Aadhaar numbers: the head's and nobody else's. */
const withNumber = (key: string, number: string): string =>
  file(spoilt(key))
    .split('\n')
    .map((line, at) => `${line},${at === 0 ? 'Aadhaar No' : at === 1 ? number : ''}`)
    .join('\n')

const numbersOf = (key: string) =>
  asOwner(async (client) => {
    const held = `select aadhaar_last4 as last4, aadhaar_digest as digest from members m
      join households h on h.id = m.household_id where h.source_key = $1 order by serial`
    return (await client.query<{ last4: string | null; digest: string | null }>(held, [key])).rows
  })

describe('F11 · an Aadhaar number of a returned record', () => {
  it('is typed anew once the file is gone: sealed with its person, and nothing more of it is kept than of the file’s own', async () => {
    const { id } = await imported(deepa, withNumber('8191', '499118665246'))
    lawful(await mend(deepa, id, 2, RIGHT, { 2: '999941057058', 3: '499118665246' }))
    const found = await numbersOf('8191')
    expect(found.map(({ last4 }) => last4)).toEqual(['7058', '5246'])
    expect(found.every(({ digest }) => digest?.length === 64)).toBe(true)
    expect((await corrected(id)).map(({ cells, mended: next }) => [cells[24], next[24]])).toEqual([
      ['XXXX XXXX 5246', 'XXXX XXXX 7058'],
      ['', 'XXXX XXXX 5246'],
    ])
    const kept = await asOwner((client) =>
      client.query(`select 1 from mended_rows t where t::text ~ '999941057058|499118665246'`),
    )
    expect(kept.rows).toEqual([])
  })

  it('that nobody types anew does not come: the masked cell says nothing', async () => {
    const { id } = await imported(deepa, withNumber('8192', '499118665246'))
    lawful(await mend(deepa, id, 2, RIGHT))
    expect((await numbersOf('8192')).map(({ last4 }) => last4)).toEqual([null, null])
  })

  it('is no cell of the form: what is posted as one is not read', async () => {
    const { id } = await imported(deepa, withNumber('8193', '499118665246'))
    lawful(await mend(deepa, id, 2, { ...RIGHT, 2: { genderid: '2', 'Aadhaar No': '999941057058' } }))
    expect((await numbersOf('8193')).map(({ last4 }) => last4)).toEqual([null, null])
  })

  it('put right in the dry run stands in the file as it is: masked on the page, sealed when it is entered', async () => {
    const number = '499118665246'
    const id = await handIn(deepa, withNumber('8231', number))
    await worked(deepa, id)
    const { cells } = await openToMend(deepa, id, 2)
    expect(cells['2-24']).toBe('XXXX XXXX 5246')
    lawful(await mend(deepa, id, 2, RIGHT, { 2: '999941057058' }))
    const [first] = await corrected(id)
    expect(first?.mended[24]).toBe('XXXX XXXX 5246')
    lawful(await start(deepa, id))
    expect(records((await worked(deepa, id)).counts)).toEqual({ ...NOTHING, created: 1 })
    expect((await numbersOf('8231')).map(({ last4 }) => last4)).toEqual(['5246', null])
    const held = await asOwner((client) =>
      client.query(`select 1 from mended_rows t where t::text like '%${number}%' or t::text like '%999941057058%'`),
    )
    expect(held.rows).toEqual([])
  })
})
