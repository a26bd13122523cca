import 'server-only'
import type { ApplicationNumber } from '@/lib/domain/application/number'
import type { PublicRecord } from '@/lib/domain/application/public-record'
import type { Tx } from '@/lib/platform/db'

/**
 * The public record of an application in one statement, by its number; null when there is none or it was never handed
 * in. The public role sees these columns and no household, name, income or document.
 */
export const byNumber = async (tx: Tx, number: ApplicationNumber): Promise<PublicRecord | null> => {
  const rows = await tx.$queryRaw<PublicRecord[]>`
    select a.number, a.scheme, a.stage, a.place, p.name_en as "panchayatEn", p.name_hi as "panchayatHi",
      a.submitted_at as "submittedAt",
      a.due_on::text as "dueOn", a.open_return_gaps as gaps,
      coalesce((select json_agg(json_build_object('event', s.event, 'to', s.to_stage, 'at', s.at, 'due', s.due_on, 'gaps', s.gaps) order by s.seq)
        from application_steps s where s.application_id = a.id and s.to_stage <> 'DRAFT'), '[]') as steps,
      (select json_build_object('en', o.officer_name, 'hi', coalesce(o.officer_name_hi, o.officer_name),
          'designation', o.designation)
        from assignments o where o.drive_id = a.drive_id and o.place = a.place and o.until_date is null) as officer,
      coalesce((select json_agg(json_build_object('role', b.role, 'en', b.name_en, 'hi', b.name_hi) order by b.role)
        from office_bearers b where b.place = a.place), '[]') as bearers,
      listed.row, listed.order,
      (select json_build_object('at', m.scheduled_at, 'venue', m.venue)
        from meetings m where m.place = a.place and m.stage = 'NOTIFIED' and a.stage = 'LISTED'
        order by m.scheduled_at desc limit 1) as meeting,
      meetings_failed_for(a.id) as failed,
      (select c.issued_on::text from cards c where c.application_id = a.id) as "cardOn",
      (select c.stage from cards c where c.application_id = a.id) as "cardStage",
      place_asked_for(a.id) as asked, pension_to_claim(a.id) as "toClaim"
    from applications a join places p on p.path = a.place cross join lateral (
      select (array_agg(json_build_object('list', r.list_id, 'decision', r.decision, 'rank', r.final_rank, 'reason', r.reason_code, 'nobody', not exists (
            select from list_rows o where o.list_id = r.list_id and o.decision = 'SELECTED'), 'closed', l.stage = 'CLOSED',
            'elsewhere', l.place <> a.place)
          order by l.edition desc))[1] as row,
        (array_agg(json_build_object('no', l.order_no, 'on', l.order_date) order by l.edition desc)
          filter (where l.order_no is not null))[1] as order
      from list_rows r join priority_lists l on l.id = r.list_id where r.application_id = a.id) as listed
    where a.number = ${number}`
  return rows[0] ?? null
}
