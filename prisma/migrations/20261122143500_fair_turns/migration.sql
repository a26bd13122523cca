-- Families that wait to be compared are taken panchayat by panchayat in turn, so that one file does not delay all others.
create index uncompared_place_household_id_idx on uncompared (place, household_id);

-- A worker may take files up to a size only: a small file never waits behind a large one that is under way.
drop function claim_import();
create function claim_import(in_most_bytes bigint) returns table (job_id uuid, job_place text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  waiting record;
begin
  for waiting in
    select id, place from import_jobs
    where stage in ('RECEIVED', 'READING', 'QUEUED', 'RUNNING') and (in_most_bytes is null or bytes <= in_most_bytes) order by id
  loop
    if pg_try_advisory_lock(hashtextextended(waiting.id::text, 20111204)) then
      -- Another worker may have ended it between the look and the lock.
      if exists (select from import_jobs where id = waiting.id and stage in ('RECEIVED', 'READING', 'QUEUED', 'RUNNING')) then
        job_id := waiting.id;
        job_place := waiting.place;
        return next;
        return;
      end if;
      perform pg_advisory_unlock(hashtextextended(waiting.id::text, 20111204));
    end if;
  end loop;
end
$$;
revoke execute on function claim_import(bigint) from public;
grant execute on function claim_import(bigint) to antyodaya_app;

-- Who was born so many years apart that no more than name, guardian and village could agree is not fetched to be compared: it
-- cannot reach the score from which a person is asked. In a crowded village five of six namesakes are such.
create or replace function duplicate_candidates(in_persons jsonb, in_most integer, in_bearers integer)
returns table (asked text, member_id uuid, household_id uuid, place text, name text, name_hi text, guardian_name text,
  guardian_name_hi text, guardian_kind text, birth_date date, birth_precision text, gender text, village_path text,
  epic text, aadhaar_digest text, ration_card_no text)
language sql stable security definer set search_path = public, pg_temp set enable_seqscan = off set jit = off as $$
  with persons as materialized (
    select p.* from jsonb_to_recordset(in_persons) as p (asked text, member uuid, household uuid, near text[], far text[],
      known uuid[], epic text, aadhaar text, ration text, born date, slack integer)
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
    and (p.born is null or m.birth_date is null or m.epic = p.epic or m.aadhaar_digest = p.aadhaar or h.ration_card_no = p.ration
      or abs(date_part('year', m.birth_date) - date_part('year', p.born))
        <= p.slack + case m.birth_precision when 'ESTIMATE' then 3 else 0 end
      or to_char(m.birth_date, 'MMDD') = to_char(p.born, 'MMDD'))
$$;
