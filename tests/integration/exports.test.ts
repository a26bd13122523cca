import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor, Role } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { COLUMN_GROUPS } from '@/lib/domain/export/columns'
import { answersOfCodes, ownColumns } from '@/lib/domain/export/own'
import { columnsOfCodes, shownColumns } from '@/lib/domain/export/redaction'
import type { PlacePath } from '@/lib/domain/place/path'
import { partedFor } from '@/lib/domain/question/readers'
import { askExport } from '@/lib/features/exports/commands'
import * as exports from '@/lib/features/exports/store/exports'
import { registerRows, sheetRows } from '@/lib/features/exports/store/rows'
import { toLeftOut } from '@/lib/features/exports/view'
import { registerHousehold } from '@/lib/features/households/commands/register'
import { registerHouseholdSchema } from '@/lib/features/households/schema/family'
import { saveQuestion } from '@/lib/features/questions/commands'
import type { SaveQuestion } from '@/lib/features/questions/schema'
import * as questions from '@/lib/features/questions/store'
import { execute } from '@/lib/platform/command'
import { copyOut, type Gone } from '@/lib/platform/copy-out'
import { transaction } from '@/lib/platform/db'
import { sheetWords } from '@/lib/platform/sheet-words'
import { asOwner, chainOf } from '@/tests/support/accounts'
import { BLOCK, DISTRICT, NEXT_PANCHAYAT, PANCHAYAT, STATE, TODAY } from '@/tests/support/cast'
import {
  BASAL,
  DEVKI,
  DHARAMPUR,
  KOTI,
  NOON,
  officer,
  posted,
  settle,
  understood,
} from '@/tests/support/register-story'
import { lawful } from '@/tests/support/factories'

const office: Partial<Record<Role, Actor>> = {}

const enter = async (actor: Actor, changes: Readonly<Record<string, string>>): Promise<string> => {
  const { value, errors } = understood(registerHouseholdSchema, posted({ ...DEVKI, ...changes }))
  if (!value) throw new Error(JSON.stringify(errors))
  return lawful(await execute(registerHousehold, actor, value, { now: NOON })).id
}

beforeAll(async () => {
  await settle()
  office.GP_SECRETARY = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  office.BLOCK_OFFICER = await officer('chandra', 'BLOCK_OFFICER', BLOCK)
  office.COLLECTOR = await officer('deepa', 'COLLECTOR', DISTRICT)
  office.AUDITOR = await officer('falguni', 'AUDITOR', STATE)
  const neighbour = await officer('kamla', 'GP_SECRETARY', NEXT_PANCHAYAT)
  const first = await enter(who('GP_SECRETARY'), {
    ...{ mobile: '9876543210', rationCardNo: 'HP-25-778899' },
    ...{ 'members[1].guardianKind': 'SON_OF', 'members[1].guardianName': 'Late Sant Ram' },
  })
  const son = { 'members[1].guardianKind': 'SON_OF', 'members[1].guardianName': 'Savitri "Devi", Koti' }
  await enter(who('GP_SECRETARY'), {
    village: KOTI,
    houseNo: '=1+1',
    'members[0].name': 'Savitri "Devi", Koti',
    ...son,
  })
  await enter(neighbour, { village: BASAL })
  await asOwner((client) =>
    client.query(
      `update members set epic = 'ABC1234567', aadhaar_last4 = '7058', aadhaar_digest = 'feedfacedeadbeef'
      where household_id = $1 and serial = 1`,
      [first],
    ),
  )
  // Answers to the State's own questions, of which some are sensitive (F15).
  await asOwner(async (client) => {
    const answers = JSON.stringify({ illness: 'OWN-ANSWER' })
    await client.query('update households set own_facts = $2 where id = $1', [first, answers])
    await client.query('update members set own_facts = $2 where household_id = $1', [first, answers])
  })
})

const who = (role: Role): Actor => {
  const actor = office[role]
  if (!actor) throw new Error(`Nobody is ${role}`)
  return actor
}

const ask = (role: Role, area: PlacePath, kind: 'REGISTER' | 'CORRECTION_SHEET' = 'REGISTER') =>
  execute(
    askExport,
    who(role),
    { kind, area, purpose: 'FIELD_WORK', words: 'List for the visit', groups: [...COLUMN_GROUPS] },
    { now: NOON },
  )

const ENGLISH = sheetWords('en')
const { headings } = ENGLISH
const NAMES = { columns: shownColumns(columnsOfCodes(['number', 'name'])), own: [], leftOut: null, isPast: false }

/** The file that an office gets of an area, as the page would give it. */
const fileOf = async (
  role: Role,
  area: PlacePath,
  village = '',
  words = ENGLISH,
): Promise<{ rows: string[][]; gone: Gone }> => {
  const actor = who(role)
  const { id } = lawful(await ask(role, area))
  const known = await transaction(scopeOf(actor), (tx) => exports.find(tx, id))
  const codes = known?.columns ?? []
  const all = await transaction(scopeOf(actor), (tx) => questions.all(tx, area))
  const own = ownColumns(answersOfCodes(codes), partedFor(role, all, TODAY), all)
  const asked = { columns: shownColumns(columnsOfCodes(codes)), own, leftOut: null, isPast: false }
  return read(actor, registerRows(asked, words), area, village)
}

const read = async (actor: Actor, rows: ReturnType<typeof sheetRows>, area: string, village = '') => {
  const settings = {
    'app.export_from': area,
    'app.export_to': `${area}0`,
    'app.export_village': village,
    'app.export_mark': `E-1 · ${actor.name}`,
  }
  let gone: Gone = { rows: -1, digest: '' }
  const body = copyOut(scopeOf(actor), { ...rows, settings }, (what) => {
    gone = what
    return Promise.resolve()
  })
  const text = await new Response(body).text()
  return { rows: parse(text, { bom: true }), gone }
}

const column = ({ rows }: { rows: string[][] }, name: keyof typeof headings): string[] => {
  const at = rows[0]?.indexOf(headings[name]) ?? -1
  return at < 0 ? [] : rows.slice(1).map((row) => row[at] ?? '')
}

describe('F25 · an export holds what the reader may see, and no more', () => {
  it('the rows of the own area only, in the order of families and members', async () => {
    expect((await fileOf('GP_SECRETARY', PANCHAYAT)).rows).toHaveLength(1 + 4)
    expect((await fileOf('BLOCK_OFFICER', BLOCK)).rows).toHaveLength(1 + 6)
    expect((await fileOf('COLLECTOR', NEXT_PANCHAYAT)).rows).toHaveLength(1 + 2)
    expect(column(await fileOf('BLOCK_OFFICER', BLOCK), 'serial')).toEqual(['1', '2', '1', '2', '1', '2'])
  })

  it('asks the database with the reader’s own scope: a wider range gives nothing more', async () => {
    const found = await read(who('GP_SECRETARY'), registerRows(NAMES, ENGLISH), STATE)
    expect(found.rows).toHaveLength(1 + 4)
  })

  it('one village of a panchayat', async () => {
    const found = await fileOf('GP_SECRETARY', PANCHAYAT, KOTI)
    expect(new Set(column(found, 'villageCode'))).toEqual(new Set(['18897']))
  })

  it('of a widow’s child no father: the register tells the mother', async () => {
    const { rows } = await fileOf('GP_SECRETARY', PANCHAYAT)
    const father = (rows[0] ?? []).indexOf(headings.fatherName)
    expect(rows.slice(1).map((row) => row[father])).toEqual(['', 'Late Sant Ram', '', ''])
  })

  it('of a mobile number, a voter card, a ration card and a birth what the office needs (decision 0042)', async () => {
    const first = async (role: Role, name: keyof typeof headings) => column(await fileOf(role, PANCHAYAT), name)[0]
    expect(await first('GP_SECRETARY', 'mobile')).toBe('9876543210')
    expect(await first('COLLECTOR', 'mobile')).toBeUndefined()
    expect(await first('GP_SECRETARY', 'epic')).toBe('ABC1234567')
    expect(await first('BLOCK_OFFICER', 'epic')).toBe('…4567')
    expect(await first('AUDITOR', 'rationCardNo')).toBe('…8899')
    expect(await first('AUDITOR', 'birth')).toBe('1968')
    expect(await first('GP_SECRETARY', 'birth')).toBe('05-08-1968')
  })

  it('F11 · of Aadhaar nothing, for no office', async () => {
    for (const role of ['GP_SECRETARY', 'BLOCK_OFFICER', 'COLLECTOR', 'AUDITOR'] as const) {
      const text = JSON.stringify((await fileOf(role, PANCHAYAT)).rows)
      expect(text).not.toMatch(/7058|feedface|aadha?ar/i)
    }
  })

  it('a reader’s name and the number stand in every line; words that look like a formula are text', async () => {
    const found = await fileOf('GP_SECRETARY', PANCHAYAT)
    expect(new Set(column(found, 'givenTo'))).toEqual(new Set(['E-1 · asha']))
    expect(column(found, 'houseNo')[2]).toBe("'=1+1")
    expect(column(found, 'name')[2]).toBe('Savitri "Devi", Koti')
  })

  it('says how many rows have gone and the digest of the file', async () => {
    const { gone } = await fileOf('GP_SECRETARY', PANCHAYAT)
    expect(gone.rows).toBe(4)
    expect(gone.digest).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('F25 · asking for an export', () => {
  it('stands in the journal with its purpose before a row leaves', async () => {
    lawful(await ask('GP_SECRETARY', DHARAMPUR))
    expect((await chainOf(PANCHAYAT)).at(-1)).toBe('exports.asked')
  })

  it('of another area, or of a village that the panchayat does not serve, is refused', async () => {
    expect(await ask('GP_SECRETARY', BASAL)).toMatchObject({ ok: false, error: { code: 'exports.areaElsewhere' } })
    const elsewhere = await ask('GP_SECRETARY', NEXT_PANCHAYAT)
    expect(elsewhere).toMatchObject({ ok: false, error: { code: 'exports.areaElsewhere' } })
  })

  it('of nothing that the office gets is refused; a correction sheet is for who may correct', async () => {
    const input = { kind: 'REGISTER', area: STATE, purpose: 'AUDIT', words: 'Yearly audit' } as const
    const nothing = await execute(askExport, who('AUDITOR'), { ...input, groups: ['CONTACT'] }, { now: NOON })
    expect(nothing).toMatchObject({ ok: false, error: { code: 'exports.nothingForYou' } })
    expect(await ask('AUDITOR', PANCHAYAT, 'CORRECTION_SHEET')).toMatchObject({ error: { code: 'access.denied' } })
  })

  it('is kept with its expiry, and another panchayat does not see it', async () => {
    const { id } = lawful(await ask('GP_SECRETARY', PANCHAYAT))
    const own = await transaction(scopeOf(who('GP_SECRETARY')), (tx) => exports.find(tx, id))
    expect(own?.expiresAt.toISOString()).toBe('2026-08-16T06:30:00.000Z')
    const neighbour = await officer('nirmala', 'GP_SECRETARY', NEXT_PANCHAYAT)
    expect(await transaction(scopeOf(neighbour), (tx) => exports.find(tx, id))).toBeNull()
  })
})

describe('F26 · a correction sheet', () => {
  it('tells the family once and every member, with number and version', async () => {
    const found = await read(who('GP_SECRETARY'), sheetRows(ENGLISH), PANCHAYAT)
    expect(column(found, 'version')).toEqual(['1', '1', '1', '1'])
    expect(column(found, 'mobile')).toEqual(['9876543210', '', '', ''])
    expect(column(found, 'nameHi')[0]).toBe('देवकी देवी')
  })
})

describe('F15 F25 · answers to the State’s own questions', () => {
  const question = (facts: Partial<SaveQuestion>): SaveQuestion => ({
    ...{ of: 'MEMBER', kind: 'TEXT', en: 'Illness', hi: 'बीमारी', sensitive: false, readers: [], from: TODAY },
    ...facts,
  })
  const change = (asked: SaveQuestion) => {
    return execute(saveQuestion, who('STATE_ADMIN'), asked, { now: NOON }).then(lawful)
  }

  beforeAll(async () => {
    office.STATE_ADMIN = await officer('indira', 'STATE_ADMIN', STATE)
    await change(question({ sensitive: true, readers: ['BLOCK_OFFICER'] }))
    await change(question({ of: 'HOUSEHOLD', kind: 'YES_NO', en: 'Tap', hi: 'नल' }))
    await change(question({ of: 'HOUSEHOLD', kind: 'DATE', en: 'Since', hi: 'कब से' }))
    const choices = [
      { code: 'c1', en: 'Own well', hi: 'अपना कुआँ' },
      { code: 'c2', en: 'Neighbour’s', hi: 'पड़ोसी का' },
    ]
    await change(question({ of: 'HOUSEHOLD', kind: 'CHOICE', en: 'Well', hi: 'कुआँ', choices }))
    const own = JSON.stringify({ tap: true, since: '2026-02-28', well: 'c2' })
    await asOwner((client) =>
      client.query(`update households set own_facts = $1 where own_facts ->> 'illness' = 'OWN-ANSWER'`, [own]),
    )
  })

  const under = ({ rows }: { rows: string[][] }, heading: string) => rows[1]?.[rows[0]?.indexOf(heading) ?? -1]

  it('stand in a file in words, for whoever sees them on the screen', async () => {
    const found = await fileOf('COLLECTOR', PANCHAYAT)
    expect(['Tap', 'Since', 'Well'].map((heading) => under(found, heading))).toEqual([
      ...['Yes', '28-02-2026', 'Neighbour’s'],
    ])
    const hindi = await fileOf('COLLECTOR', PANCHAYAT, '', sheetWords('hi'))
    expect(['नल', 'कब से', 'कुआँ'].map((heading) => under(hindi, heading))).toEqual(['हाँ', '28-02-2026', 'पड़ोसी का'])
  })

  it('that are sensitive only for the keepers of the register and whom the State names', async () => {
    const whole = ['GP_SECRETARY', 'BLOCK_OFFICER'] as const
    for (const role of whole) expect(under(await fileOf(role, PANCHAYAT), 'Illness')).toBe('OWN-ANSWER')
    for (const role of ['COLLECTOR', 'AUDITOR'] as const) {
      expect(JSON.stringify((await fileOf(role, PANCHAYAT)).rows)).not.toMatch(/OWN-ANSWER|Illness/)
    }
  })

  it('what was left out is kept with the export, and said', async () => {
    const { id } = lawful(await ask('COLLECTOR', PANCHAYAT))
    const known = await transaction(scopeOf(who('COLLECTOR')), (tx) => exports.find(tx, id))
    expect(known?.columns).toEqual(expect.arrayContaining(['mobile:NOT', 'own.tap', 'own.illness:NOT']))
    const all = await transaction(scopeOf(who('COLLECTOR')), (tx) => questions.all(tx, PANCHAYAT))
    const { seen } = partedFor('COLLECTOR', all, TODAY)
    expect(toLeftOut(known?.columns ?? [], seen, all)).toEqual([
      { of: 'FACT', key: 'mobile', showing: 'NOT' },
      { of: 'FACT', key: 'epic', showing: 'NOT' },
      { of: 'ANSWERS', question: { en: 'Illness', hi: 'बीमारी' } },
    ])
    const file = await read(
      who('COLLECTOR'),
      registerRows({ ...NAMES, leftOut: 'Not here: Illness' }, ENGLISH),
      PANCHAYAT,
    )
    expect(file.rows[0]?.at(-1)).toBe('Not here: Illness')
    expect(file.rows[1]?.at(-1)).toBe('')
  })

  it('a question that becomes sensitive after the file was asked for stays out of it', async () => {
    const { id } = lawful(await ask('AUDITOR', PANCHAYAT))
    const known = await transaction(scopeOf(who('AUDITOR')), (tx) => exports.find(tx, id))
    await change(question({ key: 'tap', of: 'HOUSEHOLD', kind: 'YES_NO', en: 'Tap', hi: 'नल', sensitive: true }))
    const all = await transaction(scopeOf(who('AUDITOR')), (tx) => questions.all(tx, PANCHAYAT))
    const kept = answersOfCodes(known?.columns ?? [])
    expect(kept).toContainEqual({ key: 'tap', showing: 'WHOLE' })
    expect(ownColumns(kept, partedFor('AUDITOR', all, TODAY), all).map(({ key }) => key)).not.toContain('tap')
  })

  it('leave with no correction sheet: they are corrected on the family’s form', async () => {
    const sheet = await read(who('GP_SECRETARY'), sheetRows(ENGLISH), PANCHAYAT)
    expect(sheet.rows.length).toBeGreaterThan(2)
    expect(JSON.stringify(sheet.rows)).not.toContain('OWN-ANSWER')
  })
})
