import 'server-only'
import { momentInIndia } from '@/lib/domain/shared/moment'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import { saidBefore, STOOD, wentSince } from '@/lib/features/households/store/stood'

/** Where a file finds families, members and names of places. */
export interface Source {
  /** What stands before the statement. */
  readonly prefix: string
  /** The column that says in which area a family lies. */
  readonly area: string
}

/** The register as it is. */
export const NOW: Source = { prefix: '', area: 'place' }

/** What the statement is told of the day. */
export const thenSettings = (day: PlainDate): Readonly<Record<`app.${string}`, string>> => ({
  'app.export_before': momentInIndia(addDays(day, 1), '00:00').toISOString(),
  'app.export_day': day,
})

const MOMENT = `(select current_setting('app.export_before')::timestamptz)`
const DAY = `(select current_setting('app.export_day')::date)`
const said = (path: string) => `said.body ->> '${path}'`
const part = (of: string, key: string) => `said.body -> '${of}' ->> '${key}'`
const fact = (key: string) => `one.facts ->> '${key}'`
const within = (of: string, key: string) => `one.facts -> '${of}' ->> '${key}'`

/** A name in the two columns of the register: the second where it is told in Hindi, the first always. */
const columnsOf = (en: string, hi: string, as: string) => `coalesce(${en}, ${hi}) as ${as}, ${hi} as ${as}_hi`

/** Families of the reader's area today, and those that stood in it then and have gone over since. */
const HELD = `(select id, number, source_key, place as area from public.households
      union all select p.household_id, p.number, p.source_key, p.place from public.past_places p where ${wentSince(MOMENT)}) as h`

/**
 * The register as it stood before a moment (F8), in the columns of the tables of today, under their names: of each
 * household that the register page of that day tells, what the version of then says. Places are called as they were.
 */
export const THEN: Source = {
  area: 'area',
  prefix: `with households as not materialized (
    select h.id, h.number, h.source_key, h.area, null::date as ended_on, said.version, ${said('place')} as place,
      ${said('village')} as village_path, ${said('houseNo')} as house_no, ${said('addressLine')} as address_line,
      ${said('pincode')} as pincode, ${said('mobile')} as mobile, ${said('category')} as social_category,
      (${said('minority')})::boolean as minority, ${part('bpl', 'number')} as bpl_number,
      ${part('bpl', 'listYear')} as bpl_list_year, coalesce(${part('bpl', 'kind')} = 'NOT_BPL', false) as not_bpl,
      ${said('rationCardNo')} as ration_card_no, ${said('mainIncome')} as main_income, ${part('dwelling', 'rooms')} as rooms,
      ${part('dwelling', 'wall')} as wall, ${part('dwelling', 'roof')} as roof,
      (${part('land', 'unirrigated')})::integer as land_unirrigated,
      (${part('land', 'irrigatedTwoCrop')})::integer as land_irrigated_two_crop,
      (${part('land', 'otherIrrigated')})::integer as land_other_irrigated, said.body -> 'ownFacts' as own_facts
    from ${HELD} cross join lateral ${saidBefore(MOMENT)} where ${STOOD}
  ), members as not materialized (
    select h.id as household_id, one.serial::integer as serial, nullif(one.facts -> 'ended', 'null') as ended_on,
      ${columnsOf(within('name', 'en'), within('name', 'hi'), 'name')}, ${fact('relation')} as relation,
      ${fact('gender')} as gender, (${within('birth', 'date')})::date as birth_date,
      ${within('birth', 'precision')} as birth_precision, ${within('birth', 'evidence')} as birth_evidence, ${fact('maritalStatus')} as marital_status,
      ${within('guardian', 'kind')} as guardian_kind, ${within('guardian', 'name')} as guardian_name,
      ${within('guardian', 'nameHi')} as guardian_name_hi, ${fact('epic')} as epic,
      ${fact('disabilityPercent')} as disability_percent, (${fact('literate')})::boolean as literate,
      ${fact('occupation')} as occupation, (${fact('monthlyIncome')})::bigint as monthly_income,
      one.facts -> 'ownFacts' as own_facts
    from ${HELD} cross join lateral ${saidBefore(MOMENT)}
      cross join lateral jsonb_each(said.body -> 'members') as one (serial, facts)
  ), places as not materialized (
    select p.path, coalesce(was.name_en, p.name_en) as name_en, coalesce(was.name_hi, p.name_hi) as name_hi
    from public.places p left join public.place_versions was
      on was.path = p.path and was.valid_from <= ${DAY} and was.valid_to > ${DAY}
  )
  `,
}
