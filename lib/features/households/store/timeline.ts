import 'server-only'
import { reasonOf } from '@/lib/domain/change/reasons'
import type { Before, Happening, TimelineKind } from '@/lib/domain/household/timeline'
import type { PlacePath } from '@/lib/domain/place/path'
import { plainDate } from '@/lib/domain/shared/plain-date'
import type { Tx } from '@/lib/platform/db'

interface Row extends Omit<Happening, 'on' | 'serials' | 'reasonCode'> {
  on: string | null
  reason_code: string | null
  serials: number[] | null
}

/**
 * One page of everything that happened to a family, newest first, of one kind or of all. The row-level policies leave out
 * what lies outside the reader's area.
 */
export const timeline = async (
  tx: Tx,
  { id, village }: { readonly id: string; readonly village: PlacePath },
  {
    kind,
    before,
    limit,
  }: { readonly kind: TimelineKind | null; readonly before: Before | null; readonly limit: number },
): Promise<readonly Happening[]> => {
  const rows = await tx.$queryRaw<Row[]>`
    with own as (select ${id}::uuid as household), everything as (
      select at, 'REGISTER' as kind, version::text as id, event as what, account_id, effective_on as "on", document, reason,
        stated_by, null as number, null::uuid as ref, version, null::int[] as serials
        from household_versions, own where household_id = household
      union all select at, 'CONFIRMED', id::text, 'confirmed', account_id, on_date, document,
        nullif(array_to_string(fields, ','), ''), null, null, null, version, null
        from confirmations, own where household_id = household
      union all select at, 'LIFE', id::text, kind, account_id, on_date, document, reason, stated_by, null, null, null, serials
        from life_events, own where household_id = household or other_household = household
      union all select undone_at, 'LIFE', id::text || '-undone', 'UNDONE', undone_by, null, null, undo_reason, null, null, null,
        null, serials
        from life_events, own where (household_id = household or other_household = household) and undone_at is not null
      union all select taken_at, 'LIFE', taken_event::text || '-taken', 'TAKEN_IN', null, null, number, null, null,
        taken_number, null, null, array_agg(serial order by serial)
        from departures, own where household_id = household and taken_at is not null
        group by taken_at, taken_event, number, taken_number
      union all select recorded_at, 'CENSUS', 'record', 'recorded', recorded_by, taken_on, document, null, source, null, null,
        null, null from census_records, own where household_id = household
      union all select at, 'CENSUS', id::text, flag || case when value then '.yes' else '.no' end, account_id, on_date,
        document, reason, evidence, null, null, null, null from census_corrections, own where household_id = household
      union all select s.at, 'APPLICATION', s.id::text, s.to_stage, s.account_id, null, null, s.reason, null, a.number, a.id,
        case when s.seq = 1 then a.household_version end, null
        from applications a join application_steps s on s.application_id = a.id, own where a.household_id = household
      union all select coalesce(l.finalised_at, l.drawn_at), 'LIST', l.id::text || r.number,
        case when l.finalised_at is null then 'DRAWN' else coalesce(r.decision, 'DRAWN') end, l.drawn_by, l.displayed_on,
        null, r.reason, null, r.number, l.id, r.household_version, null
        from applications a join list_rows r on r.application_id = a.id join priority_lists l on l.id = r.list_id, own
        where a.household_id = household
      union all select issued_at, 'CARD', id::text, 'issued', issued_by, issued_on, null, null, null, number, id, null, null
        from cards, own where household_id = household
      union all select step.at, 'CARD', n.id::text || step.what, step.what, step.hand, step.on_date, n.order_no, step.words,
        null, c.number, c.id, null, null
        from cards c join card_cancellations n on n.card_id = c.id cross join lateral (values
          (n.proposed_at, 'PROPOSED', n.proposed_by, null::date, n.grounds),
          (n.noticed_at, 'NOTICED', n.noticed_by, null, null),
          (n.ended_at, n.outcome, n.ended_by, null, n.order_words)) as step (at, what, hand, on_date, words), own
        where c.household_id = household and step.at is not null
      union all select at, 'VISIT', id::text, outcome, account_id, on_date, null, note, null, null, null, null, null
        from visits, own where household_id = household
      union all select coalesce(decided_at, checked_at), 'PENSION', id::text, result, coalesce(decided_by, checked_by), null,
        null, reason, null, null, null, null, array[serial] from pension_checks, own
        where member_id in (select id from members where household_id = household)
      union all select at, 'PENSION', id::text, 'DECLARED', account_id, on_date, document, null, null, null, null, null,
        array[serial] from pension_declarations, own where member_id in (select id from members where household_id = household)
      union all select coalesce(decided_at, found_at), 'PAIR', id::text, stage, decided_by, null, null, reason, null, null, id,
        null, null from duplicate_pairs, own where left_household = household or right_household = household
      union all select asked_at, 'CHANGE', id::text, 'PENDING', asked_by, null, document, reason, stated_by, null, id,
        base_version, null from change_requests, own where household_id = household
      union all select decided_at, 'CHANGE', id::text || '-decided', stage, decided_by, null, null, decision_reason, null, null,
        id, null, null from change_requests, own where household_id = household and decided_at is not null
      union all select opened_at, 'REVIEW', id::text, kind, null, due_on, null, null, null, null, null, null,
        case when serial is null then null else array[serial] end from review_tasks, own where household_id = household
      union all select closed_at, 'REVIEW', id::text || '-closed', kind || ':' || coalesce(outcome, ''), closed_by, null, null,
        reason, null, null, null, null, case when serial is null then null else array[serial] end
        from review_tasks, own where household_id = household and closed_at is not null
      union all select at, 'SCHEME', id::text, scheme || ':' || standing, account_id, on_date, document, null, stated_by, null,
        null, null, case when serial is null then null else array[serial] end from scheme_standings, own
        where household_id = household
      union all select at, 'MOVE', id::text, case when to_place like '%/u%' then 'urbanised' else 'reorganised' end,
        account_id, on_date, order_no, null, null, null, null, null, null
        from place_moves where village = ${village}
    )
    select at, kind, id, what, account_id::text as "accountId", "on"::text, document, reason, stated_by as "statedBy", number,
      ref::text, version, serials,
      case when kind = 'REGISTER' then (select v.reason_code from household_versions v
          where v.household_id = ${id}::uuid and v.version = everything.version)
        when kind = 'CHANGE' and what = 'PENDING' then (select c.reason_code from change_requests c
          where c.id = everything.ref) end as reason_code
    from everything
    where (${kind}::text is null or kind = ${kind}::text)
      and (${before?.at ?? null}::timestamptz is null
        or (at, kind, id) < (${before?.at ?? null}::timestamptz, ${before?.kind ?? null}::text, ${before?.id ?? null}::text))
    order by at desc, kind desc, id desc limit ${limit}`
  return rows.map(({ on, serials, reason_code: code, ...row }) => ({
    ...row,
    reasonCode: reasonOf(code),
    on: on === null ? null : plainDate(on),
    serials: serials ?? [],
  }))
}
