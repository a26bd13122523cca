-- The duplicate check at entry must not grow with the State. A person's keys come in two kinds now: those bounded by a
-- village, a tehsil or a district, and those of the whole State, which count only while few share them. The entries met are
-- read once, and no more of them than may be one of the persons goes out.
drop function duplicate_candidates(jsonb, integer);

create function duplicate_candidates(in_persons jsonb, in_most integer, in_bearers integer)
returns table (asked text, member_id uuid, household_id uuid, place text, name text, name_hi text, guardian_name text,
  guardian_name_hi text, guardian_kind text, birth_date date, birth_precision text, gender text, village_path text,
  epic text, aadhaar_digest text, ration_card_no text)
language sql stable security definer set search_path = public, pg_temp set enable_seqscan = off set jit = off as $$
  with persons as materialized (
    select p.* from jsonb_to_recordset(in_persons) as p (asked text, member uuid, household uuid, near text[], far text[],
      known uuid[], epic text, aadhaar text, ration text)
    where coalesce(current_setting('app.scope_from', true), '') <> ''
  )
  select p.asked, m.id, m.household_id, m.place, m.name, m.name_hi, m.guardian_name, m.guardian_name_hi, m.guardian_kind,
    m.birth_date, m.birth_precision, m.gender, h.village_path,
    told_number(p.epic, m.epic), told_number(p.aadhaar, m.aadhaar_digest), told_number(p.ration, h.ration_card_no)
  from persons p cross join lateral (
    select distinct on (met.id) met.* from (
      (select near.*, 0::bigint as bearers from members near where near.keys && p.near and near.ended_on is null limit in_most)
      union all
      select far.* from (
        select bearing.*, count(*) over () as bearers
        from (select * from members any_where where any_where.keys && p.far and any_where.ended_on is null limit in_bearers + 1) bearing
      ) far where far.bearers <= in_bearers
      union all
      select again.*, 0 from members again where again.id = any (p.known)
    ) met
  ) m join households h on h.id = m.household_id
  where m.ended_on is null and h.ended_on is null and m.id is distinct from p.member
    and (m.household_id is distinct from p.household or m.epic = p.epic or m.aadhaar_digest = p.aadhaar)
$$;
revoke execute on function duplicate_candidates(jsonb, integer, integer) from public;
grant execute on function duplicate_candidates(jsonb, integer, integer) to antyodaya_app;
