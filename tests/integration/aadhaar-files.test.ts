import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { findPairsOfHouseholds } from '@/lib/features/duplicates/store/find'
import * as returned from '@/lib/features/imports/store/returned'
import { transaction } from '@/lib/platform/db'
import { asOwner } from '@/tests/support/accounts'
import { DISTRICT, PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { handIn, jobOf, records, start, TERMINAL, worked } from '@/tests/support/imports'
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

  it('F11 · a file of families shows and keeps such numbers masked before anything of it is taken in', async () => {
    const header = ['AHL_FAMILY_TIN', 'Name', 'Relation', 'Gender', 'UID']
    const rows = ['1', '2', '3'].map((key) => `${key},Devki Devi,Head,F,${NUMBER}`)
    const id = await handIn(TERMINAL, [header.join(','), ...rows].join('\n'))
    await worked(TERMINAL, id)
    const { sample, stage, fault } = await jobOf(TERMINAL, id)
    expect([stage, fault]).toEqual(['READY', null])
    expect(sample.map(({ row }) => row[4])).toEqual(['XXXX XXXX 5246', 'XXXX XXXX 5246', 'XXXX XXXX 5246'])
    expect(await tablesWith(NUMBER)).toEqual([])
  })

  it('F11 · one among other words, or under a heading of its own, is masked in the first rows and in rows that come back', async () => {
    const header = ['AHL_FAMILY_TIN', 'Name', 'Relation', 'Gender', 'Village Code', 'Address', 'Remarks']
    const rows = [
      `81,Devki Devi,Head,F,18896,Near 4991 1866 5246 temple,`,
      `82,Nek Ram,Head,M,18896,,फोन ४९९११८६६५२४६`,
      `83,Dhani Ram,Head,M,18896,,`,
    ]
    const id = await handIn(TERMINAL, [header.join(','), ...rows].join('\n'))
    const { sample, stage } = await worked(TERMINAL, id)
    expect(stage).toBe('READY')
    expect([sample[0]?.row[5], sample[1]?.row[6]]).toEqual(['Near XXXX XXXX 5246 temple', 'फोन XXXX XXXX 5246'])
    const back = await transaction(scopeOf(TERMINAL), (tx) => returned.page(tx, id, 'DRY', -1, 9))
    expect(back.map(({ cells }) => cells[5])).toEqual(['Near XXXX XXXX 5246 temple'])
    expect(await tablesWith('4991 1866 5246')).toEqual([])
    expect(await tablesWith('४९९११८६६५२४६')).toEqual([])
  })

  it('F11 F16 · a family’s voter card and Aadhaar come sealed, go back masked, and lead to the same person under another name', async () => {
    const columns = ['परिवार संख्या', 'गाँव कोड', 'नाम', 'संबंध', 'लिंग', 'आधार संख्या', 'मतदाता पहचान पत्र संख्या']
    const file = (rows: readonly string[]): string => [columns.join(','), ...rows].join('\n')
    const parivar = { source: 'PARIVAR', sender: 'Panchayat', fileName: 'parivar.csv' } as const
    const taken = async (rows: readonly string[], said: Parameters<typeof handIn>[2]) => {
      const id = await handIn(asha, file(rows), said)
      await worked(asha, id)
      // Somebody of the register bears the same number already: whoever is another says so.
      lawful(await start(asha, id, 'GOOD_ROWS', 'ENTER'))
      return worked(asha, id)
    }
    const done = await taken(
      [`7,18896,धनी राम,मुखिया,पुरुष,4991 1866 5246,hpd 1234567`, `7,18896,सत्या,पत्नी,महिला,XXXX XXXX 1111,`],
      parivar,
    )
    expect(records(done.counts)).toMatchObject({ created: 1, rejected: 0 })
    const members = () =>
      rowsOf(`select m.name, m.epic, m.aadhaar_last4 as last4, m.aadhaar_digest is not null as sealed, m.keys @> array['e:HPD1234567'] as met
        from members m join households h on h.id = m.household_id where h.source = 'PARIVAR' order by m.serial`)
    expect(await members()).toEqual([
      { name: 'धनी राम', epic: 'HPD1234567', last4: '5246', sealed: true, met: true },
      { name: 'सत्या', epic: null, last4: null, sealed: false, met: false },
    ])
    // The same file again changes nothing; a newer one brings the number that was missing.
    const newer = [`7,18896,धनी राम,मुखिया,पुरुष,4991 1866 5246,HPD1234567`, `7,18896,सत्या,पत्नी,महिला,,HPD7654321`]
    expect(records((await taken(newer, parivar)).counts)).toMatchObject({ updated: 1 })
    expect((await members()).map(({ epic, last4 }) => [epic, last4])).toEqual([
      ['HPD1234567', '5246'],
      ['HPD7654321', null],
    ])
    // Another register writes another name beside the same number: whoever lives alone is met again by it.
    const list = await worked(
      asha,
      await handIn(asha, file([`9,18896,डी आर ठाकुर,मुखिया,पुरुष,${NUMBER},`]), { ...parivar, source: 'RATION_LIST' }),
    )
    lawful(await start(asha, list.id, 'GOOD_ROWS', 'ENTER'))
    await worked(asha, list.id)
    const [entered] = await rowsOf("select id from households where source = 'RATION_LIST'")
    const pairs = await transaction(scopeOf(asha), (tx) => findPairsOfHouseholds(tx, [String(entered?.['id'])]))
    expect(pairs).toBeGreaterThan(0)
    expect(await tablesWith(NUMBER)).toEqual([])
    expect(await tablesWith('4991 1866 5246')).toEqual([])
    expect(
      await rowsOf("select 1 from import_pieces p join import_jobs j on j.id = p.job_id where j.stage = 'DONE'"),
    ).toEqual([])
  })
})
