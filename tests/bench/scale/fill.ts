import type { Client } from 'pg'
import type { Name } from '@/lib/domain/household/household'
import { householdNumber } from '@/lib/domain/household/number'
import { nameColumns } from '@/lib/domain/household/written-name'
import { nameTokens } from '@/lib/domain/matching/names'
import { spellings } from '@/lib/domain/matching/person'
import { connected } from '@/tests/bench/ground'
import { type Inlet, openInlet } from '@/tests/bench/scale/copy-in'
import { keysOf, type Person, settle, type Settled } from '@/tests/bench/scale/family'
import { type Land, landOf, layLand, type Seat, seatOf } from '@/tests/bench/scale/land'

// Names and numbers of the generator hold no tab, backslash or line feed: nothing to escape.
const cell = (value: string | number | boolean | null): string => (value === null ? '\\N' : String(value))
const line = (...values: (string | number | boolean | null)[]): string => `${values.map(cell).join('\t')}\n`

/** Ids that grow as uuidv7 does, so that indexes fill from left to right as in life. */
const idOf = (kind: '7000' | '7001', number: number): string =>
  `019a0000-${(number >>> 16).toString(16).padStart(4, '0')}-${kind}-8000-${(number & 0xffff).toString(16).padStart(12, '0')}`
/** The id of the n-th household. */
export const householdId = (number: number): string => idOf('7000', number)

const guardianColumns = (name: Name): readonly [string, string | null] => [
  name.en ?? name.hi ?? '',
  name.en === undefined ? null : (name.hi ?? null),
]

const HOUSEHOLDS =
  'households (id, number, place, village_path, house_no, social_category, bpl_number, bpl_list_year, ration_card_no, head_name, head_name_hi, head_guardian, head_guardian_hi, member_count, source, source_key, rooms, wall, roof, land_unirrigated, land_irrigated_two_crop, land_other_irrigated, main_income)'

const householdLine = (number: number, seat: Seat, { houseNo, rationCardNo, bplNumber, people }: Settled): string => {
  const head = people[0]
  const { name, nameHi } = nameColumns(head?.name ?? {})
  const [guardian, guardianHi] = guardianColumns(head?.guardian ?? {})
  return line(
    ...[householdId(number), householdNumber(seat.panchayat, 1 + seat.place), seat.panchayat, seat.village, houseNo],
    ...['SC', bplNumber, bplNumber === null ? null : 2018, rationCardNo, name, nameHi, guardian, guardianHi],
    ...[people.length, 'SECC2011', String(number), 2, 'MUD_UNBURNT_BRICK', 'THATCH', 50, 0, 0, 'MANUAL_CASUAL_LABOUR'],
  )
}

const MEMBERS =
  'members (id, household_id, place, serial, name, name_hi, guardian_kind, guardian_name, guardian_name_hi, relation, gender, birth_date, birth_precision, marital_status, disability_percent, literate, occupation, monthly_income, keys)'

const memberLine = (
  id: string,
  household: string,
  place: string,
  serial: number,
  person: Person,
  keys: readonly string[],
): string => {
  const { name, nameHi } = nameColumns(person.name)
  const [guardian, guardianHi] = guardianColumns(person.guardian)
  return line(
    ...[id, household, place, serial, name, nameHi, person.guardianKind, guardian, guardianHi, person.relation],
    ...[person.gender, person.birth.date, person.birth.precision, serial < 3 ? 'MARRIED' : 'NEVER_MARRIED', 0, true],
    ...['labour', 150_000, `{${keys.join(',')}}`],
  )
}

const noteTokens = (tokens: Map<string, string>, { people }: Settled): void => {
  for (const { name, guardian } of people)
    for (const text of [...spellings(name), ...spellings(guardian)])
      for (const { written, key } of nameTokens(text)) tokens.set(written.toLowerCase(), key)
}

/** The words of the State are all heard among its first lakh of families, but for a handful. */
const HEARD = 100_000

/** Writes every household and its members, side by side into both tables; answers the words of their names with their keys. */
const writeFamilies = async (
  land: Land,
  households: number,
  to: { readonly households: Inlet; readonly members: Inlet },
): Promise<ReadonlyMap<string, string>> => {
  const tokens = new Map<string, string>()
  let members = 0
  for (let number = 0; number < households; number += 1) {
    const seat = seatOf(land, number)
    const family = settle(number, seat)
    if (number < HEARD) noteTokens(tokens, family)
    const full = to.households.take(householdLine(number, seat, family))
    if (full) await full
    for (const [at, person] of family.people.entries()) {
      const keys = keysOf(person, seat.village, family.rationCardNo)
      const line = memberLine(idOf('7001', members), householdId(number), seat.panchayat, at + 1, person, keys)
      const waits = to.members.take(line)
      if (waits) await waits
      members += 1
    }
  }
  await to.households.end()
  await to.members.end()
  return tokens
}

/** The small rows that hang on every household. */
const HANGING = [
  `insert into household_versions (household_id, version, place, body, event)
   select id, 1, place, '{"members": {}}', 'registered' from households`,
  `insert into census_records (household_id, place, source, taken_on, exclusion, inclusion, deprivation, denied)
   select id, place, 'SECC', '2011-12-31', '{}', '{}', '{D1,D5,D7}', '{D2,D3}' from households`,
]

const TABLES = ['households', 'members', 'household_versions', 'census_records']

interface Kept {
  readonly drop: string
  readonly make: string
}

/** Keys and indexes of the tables, to be put aside and built when the rows are in. */
const asideOf = async (client: Client): Promise<readonly Kept[]> => {
  const { rows } = await client.query<Kept>(
    `select 'alter table ' || conrelid::regclass || ' drop constraint ' || quote_ident(conname) as drop,
       'alter table ' || conrelid::regclass || ' add constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid)
         || case contype when 'f' then ' not valid' else '' end as make
     from pg_constraint where (conrelid::regclass::text = any ($1) or confrelid::regclass::text = any ($1)) and contype in ('p', 'u', 'f')
     union all
     select 'drop index ' || indexrelid::regclass, pg_get_indexdef(indexrelid)
     from pg_index where indrelid::regclass::text = any ($1) and not exists (select from pg_constraint where conindid = indexrelid)
     order by 1`,
    [TABLES],
  )
  return rows
}

/** Foreign keys need the keys they point to; the inverted indexes take longest and come last. */
const rank = ({ make }: Kept): number => (/ using gin /i.test(make) ? 2 : / foreign key /i.test(make) ? 1 : 0)

/**
 * A State's register of so many households, written straight into its tables: names as often as they are borne, the keys
 * that the law itself computes, every index built when the rows are in.
 */
export const fillState = async (
  client: Client,
  url: string,
  households: number,
  tell: (what: string) => void = () => undefined,
): Promise<Land> => {
  const land = landOf(households)
  await layLand(client, land)
  const aside = await asideOf(client)
  for (const { drop } of aside.toSorted((one, other) => rank(other) - rank(one))) await client.query(drop)
  tell('places laid, indexes put aside')
  // Emptied in the same transaction: Postgres writes the rows once, without a log, and already frozen.
  const tokens = await connected(url, async (other) => {
    for (const one of [client, other]) await one.query('begin')
    await client.query('truncate households')
    await other.query('truncate members')
    const inlets = {
      households: await openInlet(client, HOUSEHOLDS),
      members: await openInlet(other, MEMBERS),
    }
    const heard = await writeFamilies(land, households, inlets)
    for (const one of [client, other]) await one.query('commit')
    return heard
  })
  tell('households and members written')
  await client.query(
    'insert into name_tokens (token, key) select * from unnest($1::text[], $2::text[]) on conflict do nothing',
    [[...tokens.keys()], [...tokens.values()]],
  )
  for (const insert of HANGING) await client.query(insert)
  tell('versions and census written')
  for (const { make } of aside.toSorted((one, other) => rank(one) - rank(other))) {
    await client.query(make)
    tell(make.slice(0, 90))
  }
  await client.query('vacuum analyze')
  tell('analysed')
  return land
}
