import { beforeAll, describe, expect, it } from 'vitest'
import { asSurveyed, provenanceOf } from '@/lib/domain/household/provenance'
import { receiveFile } from '@/lib/features/imports/commands/receive-file'
import * as returned from '@/lib/features/imports/store/returned'
import * as census from '@/lib/features/census/store'
import * as versions from '@/lib/features/households/store/versions'
import { asOwner } from '@/tests/support/accounts'
import { TODAY } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { handIn, records, NOTHING, start, TERMINAL, within, worked } from '@/tests/support/imports'
import { settle } from '@/tests/support/register-story'
import { devki, file, HEADER } from '@/tests/support/survey-file'
import { FAMILIES, survey } from '@/tests/support/two-registers'

beforeAll(settle)

const daysOf = (prefix: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ day: string | null }>(
      `select distinct taken_on::text as day from census_records c join households h on h.id = c.household_id
       where h.source_key like $1 || '%'`,
      [prefix],
    )
    return rows.map(({ day }) => day)
  })

const idOf = (prefix: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select id::text from households where source_key like $1 || '%'`,
      [prefix],
    )
    return rows[0]?.id ?? ''
  })

const brought = async (content: string | Uint8Array, answers: Readonly<Record<string, string>> = {}) => {
  const id = await handIn(TERMINAL, content, { answers })
  await worked(TERMINAL, id)
  lawful(await start(TERMINAL, id))
  return worked(TERMINAL, id)
}

/** A file of the family with one column more. */
const withColumn = (key: string, heading: string, cell: string): string =>
  [[...HEADER, heading], ...devki(key).map((row) => [...row, cell])].map((row) => row.join(',')).join('\n')

describe('the day of a survey file (decision 0080)', () => {
  it.each([
    ['91', '2012-03-01', '2012-03-01'],
    ['92', '2011-06-29', '2011-06-29'],
  ])('F6 · is the one that was said when it was handed in (%s, %s)', async (key, asOf, day) => {
    await brought(survey(FAMILIES.slice(0, 1), key), { asOf })
    expect(await daysOf(key)).toEqual([day])
  })

  it('F6 · before its first day no survey was taken', async () => {
    const said = { kind: 'HOUSEHOLDS', sender: 'NIC Solan', source: 'SECC2011', fileName: 'solan.csv' } as const
    const input = { ...said, answers: { asOf: '2011-06-28' } }
    const nothing = (async function* (): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(new Uint8Array([65]))
    })()
    expect(await receiveFile(TERMINAL, input, nothing)).toMatchObject({
      error: { code: 'census.beforeSurvey', field: 'asOf' },
    })
  })

  it.each([
    ['94', survey(FAMILIES.slice(0, 1), '94')],
    ['95', withColumn('95', 'survey_date', '2011')],
  ])('F6 · is made up by nobody: without one, or with its year alone, none is kept (%s)', async (key, content) => {
    await brought(content)
    expect(await daysOf(key)).toEqual([null])
    const id = await idOf(key)
    const origin = await within(TERMINAL, async (tx) => {
      const { snapshot } = await census.find(tx, id)
      return provenanceOf(asSurveyed(await versions.all(tx, id), snapshot), [], TODAY).get('houseNo')
    })
    expect(origin).toMatchObject({ statedBy: 'SECC2011', yearOnly: true })
    expect(origin?.said.slice(0, 4)).toBe('2011')
  })

  it('D2 of somebody who came of age within that year stays open, and is told for a day', async () => {
    // Sixteen on 01-09-2011: at the survey's first day the family had no adult up to 59.
    const young = (key: string) => {
      const rows = devki(key).map((row) => row.map((cell, at) => (HEADER[at] === 'age' ? '' : cell)))
      const births = ['1940', '01/09/1995']
      return file(rows.map((row, line) => row.map((cell, at) => (HEADER[at] === 'dob' ? (births[line] ?? '') : cell))))
    }
    const saysD2 = async (key: string) => {
      const id = await idOf(key)
      return within(TERMINAL, async (tx) => (await census.find(tx, id)).snapshot?.flags.D2)
    }
    await brought(young('961'))
    expect(await saysD2('961')).toBeUndefined()
    await brought(young('962'), { asOf: '2011-08-31' })
    expect(await saysD2('962')).toBe(true)
    await brought(young('963'), { asOf: '2011-09-01' })
    expect(await saysD2('963')).toBe(false)
  })
})

describe('a file with the survey’s own headings, in UTF-16 with bars (domain §2.3)', () => {
  const head =
    'state_code|district_code|sub_district_code|block_code|gp_code|village_code|ahl_family_tin|ahl_tin|ahlslnohhd'
  const rest =
    '|head_name|head_fathername|name|relation|genderid|dob|age|marital_status|father_name|mother_name|chronicillness'
  const text = (rows: readonly string[]): Uint8Array => {
    const lines = ['SECC 2011 – District Solan (raw)', 'Downloaded 20-11-2026', `${head}${rest}`, ...rows]
    return new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(lines.join('\r\n'), 'utf16le')]))
  }
  const row = (above: string, key: string, who: string) => `${above}|900001|18896|${key}|0001|0041|${who}`
  const DEVKI = 'Devki Devi|Sant Ram|देवकी देवी|1|2|1958||4|||0'
  const MOHAN = 'Devki Devi|Sant Ram|मोहन|Son|1|12/05/2001||1||Devki Devi|0'

  it('F21 · gives the head her father, and keeps no mother’s name and no illness', async () => {
    const done = await brought(text([row('02|025|00152|0204', '971', DEVKI), row('02|025|00152|0204', '971', MOHAN)]))
    expect(records(done.counts)).toEqual({ ...NOTHING, created: 1 })
    const id = await idOf('971')
    const written = await asOwner((client) =>
      client.query('select guardian_name, guardian_kind from members where household_id = $1 order by serial', [id]),
    )
    expect(written.rows).toEqual([
      { guardian_name: 'Sant Ram', guardian_kind: 'DAUGHTER_OF' },
      { guardian_name: null, guardian_kind: null },
    ])
  })

  it.each([
    ['972', '03|025|00152|0204', 'state_code'],
    ['973', '02|026|00152|0204', 'district_code'],
    ['974', '02|025|00153|0204', 'sub_district_code'],
    ['975', '02|025|00152|0205', 'block_code'],
  ])('F22 · a row whose village lies elsewhere than its codes say comes back (%s)', async (key, above, column) => {
    const done = await brought(text([row(above, key, DEVKI)]))
    expect(records(done.counts)).toEqual({ ...NOTHING, rejected: 1 })
    const [back] = await within(TERMINAL, (tx) => returned.page(tx, done.id, 'RUN', 0, 5))
    expect(back?.problems).toMatchObject([{ column, message: 'files.error.placeContradicts' }])
  })

  it('codes of nought, and the census’s own code of a district, fit', async () => {
    await asOwner((client) => client.query(`update places set census_2011 = '033' where path = '2/25'`))
    const done = await brought(text([row('02|33|0|', '976', DEVKI)]))
    expect(records(done.counts)).toEqual({ ...NOTHING, created: 1 })
  })
})
