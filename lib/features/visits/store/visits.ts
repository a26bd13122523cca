import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { FEEDING_STAGES } from '@/lib/domain/card/stages'
import type { Birth } from '@/lib/domain/household/household'
import { BIRTH_PRECISIONS } from '@/lib/domain/household/household'
import { nameOfColumns } from '@/lib/domain/household/written-name'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { plainDate, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { Elder } from '@/lib/domain/visit/grounds'
import { type PastVisit, VISIT_OUTCOMES, type VisitOutcome } from '@/lib/domain/visit/outcomes'
import { asColumn, asDay, type Tx } from '@/lib/platform/db'

/** A family that may be among the left-out, as one read of the register gives it. */
export interface Left {
  readonly id: string
  readonly number: string
  readonly place: PlacePath
  readonly village: PlacePath
  readonly houseNo: string | null
  readonly headName: string
  readonly headNameHi: string | null
  readonly headGuardian: string | null
  readonly headGuardianHi: string | null
  readonly walkingOrder: string
  readonly applied: boolean
  readonly covered: boolean
  /** What the census said and what was corrected since, as text: equal texts say the same. */
  readonly census: string
  readonly elders: readonly Elder[]
  readonly last: PastVisit | null
}

interface ElderRow {
  serial: number
  name: string
  name_hi: string | null
  birth: string | null
  precision: string | null
  match: boolean
}

interface Row {
  id: string
  number: string
  place: string
  village_path: string
  house_no: string | null
  head_name: string
  head_name_hi: string | null
  head_guardian: string | null
  head_guardian_hi: string | null
  walking_order: string
  applied: boolean
  covered: boolean
  census: string
  elders: ElderRow[] | null
  visited_on: string | null
  outcome: string | null
}

/**
 * Whether one table may be read anew for each row of another. Postgres takes a panchayat of a large State for one row; left
 * to itself it gathers all members, corrections and visits of the panchayat once for each of its families.
 */
const rowByRow = (tx: Tx, may: boolean): Promise<unknown> =>
  tx.$queryRaw`select set_config('enable_nestloop', ${may ? 'on' : 'off'}, true)`

/**
 * The living families of an area that the census flags in any way, or in which somebody born on `bornUntil` or before (or
 * on a day nobody has recorded) has no known pension. Whether they stand on the list is the law's question. Read through
 * the index of places: a panchayat costs the same among a crore of families. What hangs on a family bears its place and is
 * gathered for the whole area at once; family by family it cost ten times the reads.
 */
export const candidates = async (
  tx: Tx,
  area: PlacePath,
  bornUntil: PlainDate,
  household: string | null = null,
): Promise<readonly Left[]> => {
  await rowByRow(tx, household !== null)
  // One value for all rows: column by column the driver's reading of thousands of them took longer than Postgres did.
  const [found] = await tx.$queryRaw<{ rows: Row[] }[]>`select coalesce(json_agg(listed), '[]') as rows from (
    select h.id, h.number, h.place, h.village_path, h.house_no, h.head_name, h.head_name_hi, h.head_guardian,
      h.head_guardian_hi, h.walking_order,
      concat(r.exclusion::text, r.inclusion::text, r.deprivation::text, r.denied::text, corrected.list) as census,
      exists (select from applications a where a.household_id = h.id and a.submitted_at is not null) as applied,
      exists (select from cards c where c.household_id = h.id and c.stage = any(${FEEDING_STAGES})) as covered,
      elders.list as elders, last.on_date as visited_on, last.outcome
    from households h
      left join census_records r on r.household_id = h.id
      left join (
        select m.household_id, jsonb_agg(jsonb_build_object('serial', m.serial, 'name', m.name, 'name_hi', m.name_hi,
          'birth', m.birth_date, 'precision', m.birth_precision,
          'match', coalesce(p.result = 'POSSIBLE_MATCH', false)) order by m.serial) as list
        from members m left join pension_checks p on p.member_id = m.id and p.current
        where m.place >= ${area} and m.place < ${`${area}0`} and (${household}::uuid is null or m.household_id = ${household}::uuid)
          and m.ended_on is null
          and (m.birth_date is null or m.birth_date <= ${asColumn(bornUntil)}::date)
          and p.result is distinct from 'CONFIRMED_RECEIVING'
        group by m.household_id
      ) elders on elders.household_id = h.id
      left join (
        select k.household_id, string_agg(k.flag || k.value, ' ' order by k.at, k.id) as list
        from census_corrections k where k.place >= ${area} and k.place < ${`${area}0`}
          and (${household}::uuid is null or k.household_id = ${household}::uuid)
        group by k.household_id
      ) corrected on corrected.household_id = h.id
      left join (
        select distinct on (v.household_id) v.household_id, v.on_date, v.outcome
        from visits v where v.place >= ${area} and v.place < ${`${area}0`}
          and (${household}::uuid is null or v.household_id = ${household}::uuid)
        order by v.household_id, v.at desc, v.id desc
      ) last on last.household_id = h.id
    where h.place >= ${area} and h.place < ${`${area}0`} and h.ended_on is null
      and (${household}::uuid is null or h.id = ${household}::uuid)
      and (elders.list is not null or cardinality(r.inclusion) > 0 or cardinality(r.deprivation) > 0
        or corrected.list is not null)) as listed`
  await rowByRow(tx, true)
  return (found?.rows ?? []).map(toLeft)
}

const toBirth = ({ birth, precision }: ElderRow): Birth | null => {
  const known = BIRTH_PRECISIONS.find((one) => one === precision)
  return birth === null || known === undefined ? null : { date: plainDate(birth), precision: known }
}

const isOutcome = (text: string): text is VisitOutcome => VISIT_OUTCOMES.some((outcome) => outcome === text)

const toVisit = (on: PlainDate | null, outcome: string | null): PastVisit | null =>
  on && outcome !== null && isOutcome(outcome) ? { on, outcome } : null

const toLeft = (row: Row): Left => ({
  id: row.id,
  number: row.number,
  place: placePath(row.place),
  village: placePath(row.village_path),
  houseNo: row.house_no,
  walkingOrder: row.walking_order,
  headName: row.head_name,
  headNameHi: row.head_name_hi,
  headGuardian: row.head_guardian,
  headGuardianHi: row.head_guardian_hi,
  applied: row.applied,
  covered: row.covered,
  census: row.census,
  elders: (row.elders ?? []).map((elder) => ({
    serial: elder.serial,
    name: nameOfColumns(elder.name, elder.name_hi),
    birth: toBirth(elder),
    match: elder.match,
  })),
  last: toVisit(row.visited_on === null ? null : plainDate(row.visited_on), row.outcome),
})

/** A visit as it was recorded. */
export interface KeptVisit extends PastVisit {
  readonly id: string
  readonly grounds: readonly string[]
  readonly note: string | null
  readonly accountId: string
  readonly at: Date
}

/** The newest visits to a family, newest first. */
export const ofHousehold = async (tx: Tx, householdId: string): Promise<readonly KeptVisit[]> => {
  const rows = await tx.visit.findMany({ where: { householdId }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 20 })
  return rows.flatMap(({ id, on, outcome, grounds, note, accountId, at }) => {
    const visit = toVisit(asDay(on), outcome)
    return visit ? [{ id, ...visit, grounds, note, accountId, at }] : []
  })
}

/** Records a visit and its outcome. */
export const add = async (
  tx: Tx,
  { place }: Permit<'visit.record'>,
  visit: PastVisit & {
    readonly householdId: string
    readonly grounds: readonly string[]
    readonly note: string | null
    readonly accountId: string
    readonly at: Date
  },
): Promise<void> => {
  await tx.visit.create({ data: { ...visit, grounds: [...visit.grounds], on: asColumn(visit.on), place } })
}
