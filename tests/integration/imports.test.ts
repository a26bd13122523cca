import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { asOwner, chainOf } from '@/tests/support/accounts'
import { NEXT_PANCHAYAT, PANCHAYAT } from '@/tests/support/cast'
import { handIn, imported, records, start, told, worked } from '@/tests/support/imports'
import { officer, settle } from '@/tests/support/register-story'
import { devki, file, HEADER } from '@/tests/support/survey-file'

let asha: Actor
let neighbour: Actor

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  neighbour = await officer('kamla', 'GP_SECRETARY', NEXT_PANCHAYAT)
})

/** How many rows of each kind the register holds for keys that begin so. */
const heldBy = (prefix: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<Record<string, number>>(
      `with mine as (select id from households where source_key like $1 || '%')
       select (select count(*)::int from mine) as households,
         (select count(*)::int from members where household_id in (select id from mine)) as members,
         (select count(*)::int from household_versions where household_id in (select id from mine)) as versions,
         (select count(*)::int from census_records where household_id in (select id from mine)) as records`,
      [prefix],
    )
    return rows[0]
  })

const spoilt = (key: string): string[][] =>
  devki(key).map((row) => row.map((cell, at) => (HEADER[at] === 'genderid' ? '9' : cell)))

describe('a survey file, first as a dry run', () => {
  it('says what would become of each household and writes nothing into the register', async () => {
    const id = await handIn(asha, file([...devki('1001'), ...spoilt('1002'), ...devki('1003')]))
    const job = await worked(asha, id)
    expect(job.stage).toBe('READY')
    expect(records(job.foreseen)).toEqual({ created: 2, updated: 0, unchanged: 0, left: 0, rejected: 1 })
    expect(await heldBy('100')).toMatchObject({ households: 0, members: 0 })
    told(await start(asha, id))
    const done = await worked(asha, id)
    expect(done.stage).toBe('DONE')
    expect(records(done.counts)).toEqual({ created: 2, updated: 0, unchanged: 0, left: 0, rejected: 1 })
    expect(await heldBy('100')).toEqual({ households: 2, members: 4, versions: 2, records: 2 })
    expect((await chainOf(PANCHAYAT)).slice(-3)).toEqual(['imports.received', 'imports.started', 'imports.finished'])
  })
})
