import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import * as returned from '@/lib/features/imports/store/returned'
import { transaction } from '@/lib/platform/db'
import { asOwner } from '@/tests/support/accounts'
import { DISTRICT, PANCHAYAT } from '@/tests/support/cast'
import { handIn, jobOf, worked } from '@/tests/support/imports'
import { compared, enterSenior, load } from '@/tests/support/pensions'
import { officer, settle } from '@/tests/support/register-story'

/** A published test number (domain §9.1). */
const NUMBER = '499118665246'
const HEADER = ['Sanction Order No', 'Pensioner Name', 'Gender', 'Age', 'Aadhaar No', 'GP Code', 'Status']

let asha: Actor
let deepa: Actor

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  deepa = await officer('deepa', 'COLLECTOR', DISTRICT)
})

const rowsOf = (text: string) => asOwner(async (client) => (await client.query<Record<string, unknown>>(text)).rows)

/** The tables in which a text stands anywhere. */
const tablesWith = async (text: string): Promise<readonly string[]> => {
  const tables = await rowsOf(`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'import_pieces'`)
  const found = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await rowsOf(
        `select exists (select from "${String(name)}" t where t::text like '%${text}%') as held`,
      )
      return row?.['held'] === true ? [String(name)] : []
    }),
  )
  return found.flat()
}

describe('F11 · Aadhaar numbers in registers of other offices', () => {
  it('F11 · of a line’s number the last four digits and a keyed digest are kept; the file itself goes, and what comes back is masked', async () => {
    const job = await load(
      deepa,
      'IGNOAPS',
      '2026-08-10',
      [
        `HP-1,Somebody Quite Else,F,66,${NUMBER},900001,Active`,
        `HP-2,Paras Ram,M,76,XXXX XXXX 5246,900001,Active`,
        `HP-3,Kept Back,M,old,4991 1866 5246,900001,Active`,
      ],
      HEADER,
    )
    expect(job.stage).toBe('DONE')
    const entries = await rowsOf(
      'select number, aadhaar_last4, aadhaar_digest is not null as sealed from outside_entries order by number',
    )
    expect(entries).toEqual([
      { number: 'HP-1', aadhaar_last4: '5246', sealed: true },
      { number: 'HP-2', aadhaar_last4: '5246', sealed: false },
    ])
    expect(await rowsOf('select 1 from import_pieces')).toEqual([])
    const back = await transaction(scopeOf(deepa), (tx) => returned.page(tx, job.id, 'RUN', -1, 9))
    expect(back[0]?.cells).toEqual(['HP-3', 'Kept Back', 'M', 'old', 'XXXX XXXX 5246', '900001', 'Active'])
    expect(await tablesWith(NUMBER)).toEqual([])
    expect(await tablesWith('4991 1866 5246')).toEqual([])
  })

  it('F11 F95 · the same number decides the match, and the same last four add to it', async () => {
    const typed = { 'members[0].name': 'Achhar Singh', 'members[0].nameHi': '', 'members[0].aadhaar': NUMBER }
    const check = await compared(asha, await enterSenior(asha, typed))
    expect(check?.result).toBe('POSSIBLE_MATCH')
    expect(check?.likeness?.line.number).toBe('HP-1')
    expect(check?.likeness?.grounds.map(({ code }) => code)).toContain('sameAadhaar')
  })

  it('F11 · a file of families shows and keeps such numbers masked, though it reads none', async () => {
    const header = ['AHL_FAMILY_TIN', 'Name', 'Relation', 'Gender', 'UID']
    const rows = ['1', '2', '3'].map((key) => `${key},Devki Devi,Head,F,${NUMBER}`)
    const id = await handIn(asha, [header.join(','), ...rows].join('\n'))
    await worked(asha, id)
    const { sample, stage, fault } = await jobOf(asha, id)
    expect([stage, fault]).toEqual(['READY', null])
    expect(sample.map(({ row }) => row[4])).toEqual(['XXXX XXXX 5246', 'XXXX XXXX 5246', 'XXXX XXXX 5246'])
    expect(await tablesWith(NUMBER)).toEqual([])
  })
})
