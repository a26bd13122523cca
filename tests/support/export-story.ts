import { parse } from 'csv-parse/sync'
import type { Actor, Role } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { answersOfCodes, ownColumns } from '@/lib/domain/export/own'
import { columnsOfCodes, shownColumns } from '@/lib/domain/export/redaction'
import { COLUMN_GROUPS } from '@/lib/domain/export/columns'
import type { PlacePath } from '@/lib/domain/place/path'
import { partedFor } from '@/lib/domain/question/readers'
import { askExport } from '@/lib/features/exports/commands'
import * as exports from '@/lib/features/exports/store/exports'
import { registerRows, sheetRows } from '@/lib/features/exports/store/rows'
import { registerHousehold } from '@/lib/features/households/commands/register'
import { registerHouseholdSchema } from '@/lib/features/households/schema/family'
import * as questions from '@/lib/features/questions/store'
import { execute } from '@/lib/platform/command'
import { copyOut, type Gone } from '@/lib/platform/copy-out'
import { transaction } from '@/lib/platform/db'
import { sheetWords } from '@/lib/platform/sheet-words'
import { asOwner } from '@/tests/support/accounts'
import { BLOCK, DISTRICT, NEXT_PANCHAYAT, PANCHAYAT, STATE, TODAY } from '@/tests/support/cast'
import { BASAL, KOTI, NOON, officer, posted, settle, understood, DEVKI } from '@/tests/support/register-story'
import { lawful } from '@/tests/support/factories'

export const office: Partial<Record<Role, Actor>> = {}

const enter = async (actor: Actor, changes: Readonly<Record<string, string>>): Promise<string> => {
  const { value, errors } = understood(registerHouseholdSchema, posted({ ...DEVKI, ...changes }))
  if (!value) throw new Error(JSON.stringify(errors))
  return lawful(await execute(registerHousehold, actor, value, { now: NOON })).id
}

/** Two families of one panchayat and one of the next, with everything a file could tell of them. */
export const openExports = async (): Promise<void> => {
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
}

export const who = (role: Role): Actor => {
  const actor = office[role]
  if (!actor) throw new Error(`Nobody is ${role}`)
  return actor
}

export const ask = (role: Role, area: PlacePath, kind: 'REGISTER' | 'CORRECTION_SHEET' = 'REGISTER') =>
  execute(
    askExport,
    who(role),
    { kind, area, purpose: 'FIELD_WORK', words: 'List for the visit', groups: [...COLUMN_GROUPS] },
    { now: NOON },
  )

export const ENGLISH = sheetWords('en')
export const { headings } = ENGLISH
export const NAMES = {
  columns: shownColumns(columnsOfCodes(['number', 'name'])),
  own: [],
  leftOut: null,
  isPast: false,
}

/** The file that an office gets of an area, as the page would give it. */
export const fileOf = async (
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

export const read = async (actor: Actor, rows: ReturnType<typeof sheetRows>, area: string, village = '') => {
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

export const column = ({ rows }: { rows: string[][] }, name: keyof typeof headings): string[] => {
  const at = rows[0]?.indexOf(headings[name]) ?? -1
  return at < 0 ? [] : rows.slice(1).map((row) => row[at] ?? '')
}
