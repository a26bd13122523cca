import 'server-only'
import { UNDECIDED_STAGES } from '@/lib/domain/matching/pair'
import type { PlacePath } from '@/lib/domain/place/path'
import { stateOf } from '@/lib/domain/place/path'
import { plainDate, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { Tx } from '@/lib/platform/db'

/** An application or a card of a household, as its page names them. */
export interface Tie {
  readonly id: string
  readonly number: string
  readonly stage: string
  readonly on: Date
  /** The household's version that it used, where it says so. */
  readonly version: number | null
  /** Of a card how often it had been written by then, counted from 1. */
  readonly edition: number | null
}

/** What hangs on a household, for its page. */
export interface Around {
  readonly applications: readonly Tie[]
  readonly cards: readonly Tie[]
  /** The change request that waits for a decision. */
  readonly request: string | null
  /** Undecided pairs with persons of other families, and questions that wait for an answer. */
  readonly pairs: number
  readonly reviews: number
  /** The families it was split from and merged into, where they lie in the reader's area. */
  readonly kin: readonly { readonly id: string; readonly number: string }[]
  /** The reference date of the State's newest drive: the day on which ages are reckoned (domain §10.1). */
  readonly referenceDate: PlainDate | null
}

interface Row {
  applications: (Omit<Tie, 'on'> & { on: string })[]
  cards: (Omit<Tie, 'on'> & { on: string })[]
  request: string | null
  pairs: number
  reviews: number
  kin: { id: string; number: string }[]
  reference: string | null
}

/**
 * Everything around a household in one statement. Its applications and cards stand as they stood before a moment, each with
 * the last move of its own time line (F8); null for now.
 */
export const around = async (
  tx: Tx,
  householdId: string,
  { place, kin, before }: { readonly place: PlacePath; readonly kin: readonly string[]; readonly before: Date | null },
): Promise<Around> => {
  const [row] = await tx.$queryRaw<Row[]>`select
    (select coalesce(json_agg(a), '[]') from (
      select a.id, a.number, coalesce(s.to_stage, a.stage) as stage, a.created_at as on, a.household_version as version,
        null::int as edition
      from applications a left join lateral (select to_stage from application_steps
        where application_id = a.id and at < ${before}::timestamptz order by seq desc limit 1) s on true
      where a.household_id = ${householdId}::uuid and (${before}::timestamptz is null or s.to_stage is not null)
      order by a.created_at desc limit 20) a) as applications,
    (select coalesce(json_agg(c), '[]') from (
      select c.id, c.number, coalesce(s.stage, c.stage) as stage, c.issued_at as on, null::int as version,
        1 + (select count(*)::int from card_editions e where e.card_id = c.id
          and (${before}::timestamptz is null or e.ended_at < ${before})) as edition
      from cards c left join lateral (select stage from card_steps
        where card_id = c.id and at < ${before}::timestamptz order by version desc limit 1) s on true
      where c.household_id = ${householdId}::uuid and (${before}::timestamptz is null or s.stage is not null)
      order by c.issued_at desc limit 20) c) as cards,
    (select id::text from change_requests where household_id = ${householdId}::uuid and stage = 'PENDING') as request,
    (select count(*)::int from duplicate_pairs
      where (left_household = ${householdId}::uuid or right_household = ${householdId}::uuid) and stage = any(${UNDECIDED_STAGES})) as pairs,
    (select count(*)::int from review_tasks where household_id = ${householdId}::uuid and closed_at is null) as reviews,
    (select coalesce(json_agg(k), '[]') from (
      select id, number from households where id = any(${[...kin]}::uuid[])) k) as kin,
    (select reference_date::text from drives where place = ${stateOf(place)} order by created_at desc, id desc limit 1) as reference`
  if (!row) throw new Error('Nothing around a household')
  const tie = ({ on, ...rest }: Row['cards'][number]): Tie => ({ ...rest, on: new Date(on) })
  return {
    applications: row.applications.map(tie),
    cards: row.cards.map(tie),
    ...{ request: row.request, pairs: row.pairs, reviews: row.reviews, kin: row.kin },
    referenceDate: row.reference === null ? null : plainDate(row.reference),
  }
}
