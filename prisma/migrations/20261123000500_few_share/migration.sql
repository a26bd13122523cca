-- The blocks beyond the village are asked group by group, and a group counts only while few others share it (decision 0099):
-- what many share is no sign of one person. Whoever asks, and the family they belong to, are not among the others.

drop function duplicate_candidates(jsonb, integer, integer);
create function duplicate_candidates(in_persons jsonb, in_most integer, in_few integer)
returns table (asked text, member_id uuid, household_id uuid, place text, name text, name_hi text, guardian_name text, guardian_name_hi text, guardian_kind text, birth_date date, birth_precision text, gender text, village_path text, epic text, aadhaar_digest text, ration_card_no text)
language sql stable security definer set search_path = public, pg_temp set enable_seqscan = off set jit = off as $$
  with persons as materialized (
    select p.* from jsonb_to_recordset(in_persons) as p (asked text, member uuid, household uuid, near text[], wide jsonb,
      known uuid[], epic text, aadhaar text, ration text, born date, slack integer)
    where coalesce(current_setting('app.scope_from', true), '') <> ''
  )
  select p.asked, m.id, m.household_id, m.place, m.name, m.name_hi, m.guardian_name, m.guardian_name_hi, m.guardian_kind,
    m.birth_date, m.birth_precision, m.gender, h.village_path,
    told_number(p.epic, m.epic), told_number(p.aadhaar, m.aadhaar_digest), told_number(p.ration, h.ration_card_no)
  from persons p cross join lateral (
    select distinct on (met.id) met.* from (
      (select near.* from members near where near.keys && p.near and near.ended_on is null limit in_most)
      union all
      select (few.bearing).* from (
        select array(select jsonb_array_elements_text(one.keys)) as keys from jsonb_array_elements(p.wide) as one (keys)
      ) as wide_group cross join lateral (
        select bearing, count(*) over () as bearers from (
          select bearing from members bearing
          where bearing.keys && wide_group.keys and bearing.ended_on is null and bearing.id is distinct from p.member
            and bearing.household_id is distinct from p.household
          limit in_few + 1
        ) as up_to
      ) as few where few.bearers <= in_few
      union all
      select again.* from members again where again.id = any (p.known)
    ) met
  ) m join lateral (
    select one.* from households one where one.id = m.household_id limit 1) h on h.ended_on is null
  where m.ended_on is null and m.id is distinct from p.member
    and (m.household_id is distinct from p.household or m.epic = p.epic or m.aadhaar_digest = p.aadhaar)
    and (p.born is null or m.birth_date is null or m.epic = p.epic or m.aadhaar_digest = p.aadhaar or h.ration_card_no = p.ration
      or abs(date_part('year', m.birth_date) - date_part('year', p.born))
        <= p.slack + case m.birth_precision when 'ESTIMATE' then 3 else 0 end
      or to_char(m.birth_date, 'MMDD') = to_char(p.born, 'MMDD'))
$$;
revoke execute on function duplicate_candidates(jsonb, integer, integer) from public;
grant execute on function duplicate_candidates(jsonb, integer, integer) to antyodaya_app;

-- Those who left are a small part of a register, and are looked for among themselves.
drop function left_candidates(jsonb, integer);
create function left_candidates(in_persons jsonb, in_most integer, in_few integer)
returns table (asked text, member_id uuid, household_id uuid, place text, name text, name_hi text, guardian_name text, guardian_name_hi text, guardian_kind text, birth_date date, birth_precision text, gender text, village_path text, epic text, aadhaar_digest text, ration_card_no text, end_reason text)
language sql stable security definer set search_path = public, pg_temp set enable_seqscan = off as $$
  with persons as materialized (
    select p.* from jsonb_to_recordset(in_persons) as p (asked text, own uuid, near text[], wide jsonb, known uuid[],
      epic text, aadhaar text, ration text)
    where coalesce(current_setting('app.scope_from', true), '') <> ''
  ), met as (
    select p.asked, found.id from persons p cross join lateral (
      select m.id from members m where m.keys && p.near and m.ended_on is not null limit in_most) as found
    union
    select p.asked, few.id from persons p cross join lateral (
      select array(select jsonb_array_elements_text(one.keys)) as keys from jsonb_array_elements(p.wide) as one (keys)
    ) as wide_group cross join lateral (
      select up_to.id, count(*) over () as bearers from (
        select m.id from members m
        where m.keys && wide_group.keys and m.ended_on is not null and m.household_id is distinct from p.own
          and m.end_reason <> 'ENTERED_WRONGLY' and stands_on_card(m.household_id, m.serial)
        limit in_few + 1
      ) as up_to
    ) as few where few.bearers <= in_few
    union
    select p.asked, again.id from persons p cross join lateral unnest(p.known) as again (id)
  )
  select p.asked, m.id, m.household_id, m.place, m.name, m.name_hi, m.guardian_name, m.guardian_name_hi, m.guardian_kind,
    m.birth_date, m.birth_precision, m.gender, h.village_path,
    told_number(p.epic, m.epic), told_number(p.aadhaar, m.aadhaar_digest), told_number(p.ration, h.ration_card_no), m.end_reason
  from met join persons p on p.asked = met.asked
    cross join lateral (select one.* from members one where one.id = met.id limit 1) m
    cross join lateral (select one.* from households one where one.id = m.household_id limit 1) h
  where m.ended_on is not null and m.end_reason <> 'ENTERED_WRONGLY' and m.household_id is distinct from p.own
    and stands_on_card(m.household_id, m.serial)
$$;
revoke execute on function left_candidates(jsonb, integer, integer) from public;
grant execute on function left_candidates(jsonb, integer, integer) to antyodaya_app;
