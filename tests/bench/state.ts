import type { Client } from 'pg'
import type { Actor, Role } from '@/lib/domain/access/actor'
import { type PlacePath, placePath } from '@/lib/domain/place/path'

// A State of invented places and families, written by SQL behind the portal's back: a hundred thousand in a minute.

const STATE = placePath('2')

// The same arithmetic in SQL and here: ten districts, a hundred blocks, as many panchayats as are asked for.
const block = (index: number): number => 100 + (index % 100)
const district = (index: number): number => 1 + (block(index) % 10)

/** The panchayat of a number from 1. */
export const panchayat = (index: number): PlacePath =>
  placePath(`2/${district(index)}/b${block(index)}/p${900_000 + index}`)

const PLACES = `
  with panchayats as (select i, 100 + i % 100 as b, 1 + (100 + i % 100) % 10 as d from generate_series(1, $1::int) i)
  insert into places (path, kind, code, lgd_version, name_en, name_hi, parent_path, valid_from, source)
  select path, kind::"PlaceKind", code, 1, en, hi, parent, '2020-01-01', 'bench' from (
    select '2' path, 'STATE' kind, '2' code, 'Himachal Pradesh' en, 'हिमाचल प्रदेश' hi, null::text parent
    union all select '2/' || d, 'DISTRICT', d::text, 'District ' || d, 'ज़िला ' || d, '2' from generate_series(1, 10) d
    union all select '2/' || (1 + b % 10) || '/b' || b, 'BLOCK', b::text, 'Block ' || b, 'खंड ' || b, '2/' || (1 + b % 10)
      from generate_series(100, 199) b
    union all select '2/' || d || '/b' || b || '/p' || (900000 + i), 'PANCHAYAT', (900000 + i)::text, 'Panchayat ' || i,
      'पंचायत ' || i, '2/' || d || '/b' || b from panchayats
    union all select '2/' || d || '/s1/v' || (10000 + i), 'VILLAGE', (10000 + i)::text, 'Village ' || i, 'गाँव ' || i, null
      from panchayats) as laid`

const LINKS = `
  insert into place_links (child_path, parent_path, valid_from)
  select '2/' || d || '/s1/v' || (10000 + i), '2/' || d || '/b' || b || '/p' || (900000 + i), '2020-01-01'
  from (select i, 100 + i % 100 as b, 1 + (100 + i % 100) % 10 as d from generate_series(1, $1::int) i) as panchayats`

/** State, districts, blocks, `count` panchayats and a village of each. */
export const layPlaces = async (client: Client, count: number): Promise<void> => {
  await client.query(PLACES, [count])
  await client.query(LINKS, [count])
}

const HOUSEHOLDS = `
  insert into households (id, number, place, village_path, house_no, social_category, bpl_number, bpl_list_year, head_name,
    head_name_hi, head_guardian, member_count, source, rooms, wall, roof, land_unirrigated, land_irrigated_two_crop,
    land_other_irrigated, main_income)
  select uuidv7(), (900000 + i) || '-' || lpad(n::text, 5, '0') || '-' || n % 10,
    '2/' || d || '/b' || b || '/p' || (900000 + i), '2/' || d || '/s1/v' || (10000 + i), n::text, 'SC', n::text, 2018,
    (array['Devki Devi', 'Ram Lal', 'Sita Devi', 'Hari Singh', 'Kamla Devi'])[1 + n % 5] || ' ' || i || '-' || n,
    (array['देवकी देवी', 'राम लाल', 'सीता देवी', 'हरि सिंह', 'कमला देवी'])[1 + n % 5], 'Sant Ram', 4, 'ENTRY',
    2, 'MUD_UNBURNT_BRICK', 'THATCH', 50, 0, 0, 'MANUAL_CASUAL_LABOUR'
  from (select i, 100 + i % 100 as b, 1 + (100 + i % 100) % 10 as d from generate_series($1::int, $2::int) i) as panchayats,
    generate_series(1, $3::int) n`

const MEMBERS = `
  insert into members (id, household_id, place, serial, name, name_hi, guardian_kind, guardian_name, relation, gender, birth_date,
    birth_precision, marital_status, disability_percent, literate, occupation, monthly_income)
  select uuidv7(), h.id, h.place, s, case s when 1 then h.head_name else 'Member ' || s end,
    case s when 1 then h.head_name_hi else 'सदस्य' end, case s when 1 then 'WIFE_OF' end, case s when 1 then 'Sant Ram' end,
    (array['HEAD', 'SON', 'DAUGHTER', 'SON'])[s], (array['FEMALE', 'MALE', 'FEMALE', 'MALE'])[s],
    (array['1968-08-05', '1995-01-01', '1999-01-01', '2003-01-01']::date[])[s], 'YEAR', 'WIDOWED', 0, true, 'labour', 150000
  from households h, generate_series(1, 4) s where h.place = any ($1::text[])`

const CENSUS = `
  insert into census_records (household_id, place, source, taken_on, exclusion, inclusion, deprivation, denied)
  select id, place, 'SECC', '2011-12-31', '{}', '{}', '{D1,D5,D7}', '{D2,D3}' from households where place = any ($1::text[])`

/** `each` families of four, with their census, in every panchayat from one number to another. */
export const settleFamilies = async (client: Client, from: number, to: number, each: number): Promise<void> => {
  const places = Array.from({ length: to - from + 1 }, (_, index) => panchayat(from + index))
  await client.query(HOUSEHOLDS, [from, to, each])
  await client.query(MEMBERS, [places])
  await client.query(CENSUS, [places])
}

/** Somebody with an account and one posting. */
export const post = async (client: Client, name: string, role: Role, place: PlacePath): Promise<Actor> => {
  const accountId = crypto.randomUUID()
  const postingId = crypto.randomUUID()
  await client.query(
    `insert into accounts (id, login, name_en, name_hi, password_hash) values ($1, $1::uuid::text, $2, $2, 'none')`,
    [accountId, name],
  )
  await client.query(
    `insert into postings (id, account_id, role, place, title_en, title_hi, from_date)
     values ($1, $2, $3, $4, 'Junior Engineer', 'कनिष्ठ अभियंता', '2026-01-01')`,
    [postingId, accountId, role, place],
  )
  return { accountId, postingId, name, role, place }
}

/** The identification drive of the State, opened by the Collector of every district; answers its id. */
export const openDrive = async (client: Client): Promise<string> => {
  const { rows } = await client.query<{ id: string }>(
    `insert into drives (id, scheme, place, label, reference_date) values (uuidv7(), 'AAY', $1, 'AAY 2026', '2026-01-01') returning id`,
    [STATE],
  )
  const id = rows[0]?.id ?? ''
  await client.query(
    `insert into drive_windows (drive_id, place, opens_on, closes_on, publicity, publicity_proof, account_id)
     select $1, path, '2026-07-01', '2026-12-31', 'MUNADI', 'register 4', uuidv7() from places where kind = 'DISTRICT'`,
    [id],
  )
  return id
}

/** The rows are written: what the planner knows of them must be as true as after a night's rest. */
export const settleDown = async (client: Client): Promise<void> => {
  await client.query('vacuum analyze')
}
