import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import type { Covers } from '@/lib/domain/import/covering'
import type { Extent } from '@/lib/domain/import/left-out'
import type { RegisterKind } from '@/lib/domain/pension/register'
import type { Verdict } from '@/lib/domain/pension/result'
import { registerHousehold } from '@/lib/features/households/commands/register'
import { checkPerson } from '@/lib/features/pensions/commands/check'
import { decideMatch } from '@/lib/features/pensions/commands/decide'
import * as checks from '@/lib/features/pensions/store/checks'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { asOwner } from '@/tests/support/accounts'
import { lawful } from '@/tests/support/factories'
import { handIn, start, worked } from '@/tests/support/imports'
import { answers, DHARAMPUR, NOON } from '@/tests/support/register-story'

/** The day that the registers of these stories are of. */
export const DAY = '2026-08-10'

const HEADER = [
  'Sanction Order No',
  'Pensioner Name',
  'Father/Husband Name',
  'Gender',
  'Age',
  'Scheme',
  'GP Code',
  'Village Code',
  'Status',
  'Disbursed Upto',
]

/** A pensioner's line as an export writes it. */
export const line = (changes: Readonly<Record<string, string>> = {}): string =>
  HEADER.map((column) => changes[column] ?? PURAN[column] ?? '').join(',')

const PURAN: Readonly<Record<string, string>> = {
  'Sanction Order No': 'HP-25-0001',
  'Pensioner Name': 'Puran Chand Kashyap',
  'Father/Husband Name': 'Late Sh. Mangat Ram',
  Gender: 'M',
  Age: '76',
  Scheme: 'IGNOAPS',
  'GP Code': '900001',
  'Village Code': '18896',
  Status: 'Active',
  'Disbursed Upto': '07/2026',
}

/** Loads a register through the real path: handed in, read, imported by the worker; it is the whole register unless said otherwise. */
export const load = async (
  actor: Actor,
  register: RegisterKind,
  asOf: string,
  lines: readonly string[],
  header = HEADER,
  extent: Extent = 'WHOLE',
  covers: Covers = 'WHOLE',
) => {
  const said = { kind: 'OUTSIDE_REGISTER', sender: `Welfare ${register}`, answers: { register, asOf } } as const
  const id = await handIn(actor, [header.join(','), ...lines].join('\n'), said)
  await worked(actor, id)
  lawful(await start(actor, id, 'GOOD_ROWS', 'RETURN', extent, covers))
  return worked(actor, id)
}

/** A line about somebody whom no panchayat knows: its register is there and says nothing of the others. */
export const NOBODY = 'HP-25-9999,Nobody Known,,M,80,,900001,18896,Active,07/2026'

/** The registers beside IGNOAPS, in which nobody of these stories stands. */
export const loadSilent = async (actor: Actor, asOf = DAY): Promise<void> => {
  for (const register of ['STATE_OLD_AGE', 'WIDOW', 'DISABILITY'] as const) await load(actor, register, asOf, [NOBODY])
}

const SOON = new Date(NOON.getTime() + 60_000)

/** An old man who lives alone, as the secretary enters him. */
export const enterSenior = async (
  secretary: Actor,
  changes: Readonly<Record<string, string>> = {},
): Promise<string> => {
  const typed = {
    village: DHARAMPUR,
    'members[0].name': 'Pooran Chand Kashyap',
    'members[0].nameHi': 'पूरन चंद कश्यप',
    'members[0].gender': 'MALE',
    'members[0].birth': '1950',
    'members[0].maritalStatus': 'WIDOWED',
    'members[0].guardianKind': 'SON_OF',
    'members[0].guardianName': 'Mangat Ram',
    'members[1].name': '',
    'members[1].relation': '',
    'members[1].gender': '',
    ...changes,
  }
  const { id } = lawful(await execute(registerHousehold, secretary, answers(typed), { now: NOON }))
  return memberOf(id)
}

/** The head's own number. */
const memberOf = (householdId: string): Promise<string> =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'select id from members where household_id = $1 and serial = 1',
      [householdId],
    )
    return rows[0]?.id ?? ''
  })

/** What stands of a person now, as an officer reads it. */
export const current = (reader: Actor, memberId: string): Promise<checks.StoredCheck | undefined> =>
  transaction(scopeOf(reader), async (tx) => (await checks.currentOf(tx, [memberId])).get(memberId))

export const history = (reader: Actor, memberId: string) =>
  transaction(scopeOf(reader), (tx) => checks.historyOf(tx, memberId))

export const compared = async (secretary: Actor, memberId: string, now = NOON) => {
  lawful(await execute(checkPerson, secretary, { memberId }, { now }))
  return current(secretary, memberId)
}

export const decided = async (officer: Actor, memberId: string, verdict: Verdict, now = SOON) => {
  const held = await current(officer, memberId)
  const input = { id: held?.id ?? '', version: held?.version ?? 0, verdict, reason: 'Saw the passbook' }
  return execute(decideMatch, officer, input, { now })
}
