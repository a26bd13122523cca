-- Families of a file that may be in the register under another source (decision 0056), at a cost that does not grow with the
-- panchayat: a name of the village counts only together with the guardian's name or the year, both met in the index; the
-- guardian's name alone only while few share it. Of one person no more than in_most entries are read; where more agree, a row
-- without a household says so. The source itself is never told: a file knows its own families by their keys.
create function families_here(in_persons jsonb, in_source text, in_most integer, in_bearers integer)
returns table ("at" integer, household_id uuid, name text, name_hi text, guardian_name text, guardian_name_hi text,
  guardian_kind text, birth_date date, birth_precision text, gender text, village_path text, epic text,
  aadhaar_digest text, ration_card_no text)
language sql stable security definer set search_path = public, pg_temp set enable_seqscan = off set jit = off as $$
  with persons as materialized (
    select p.* from jsonb_to_recordset(in_persons) as p ("at" integer, village text, numbers text[], name text,
      agreeing text[], rare text[])
    where coalesce(current_setting('app.scope_from', true), '') <> ''
  ), met as materialized (
    select p."at", p.village, hit.* from persons p cross join lateral (
      (select m.id, m.household_id, true as by_number, false as crowd from members m
        where m.keys && p.numbers and m.ended_on is null limit in_most)
      union all
      select named.id, named.household_id, false, named.bearers > in_most from (
        select bearing.*, count(*) over () as bearers from (
          select m.id, m.household_id from members m
          where m.keys @> array[p.name] and m.keys && p.agreeing and m.ended_on is null limit in_most + 1) bearing) named
      union all
      select rare.id, rare.household_id, false, false from (
        select bearing.*, count(*) over () as bearers from (
          select m.id, m.household_id from members m
          where m.keys && p.rare and m.ended_on is null limit in_bearers + 1) bearing) rare
      where rare.bearers <= in_bearers
    ) hit
  )
  select distinct met."at", h.id, m.name, m.name_hi, m.guardian_name, m.guardian_name_hi, m.guardian_kind, m.birth_date,
    m.birth_precision, m.gender, h.village_path, m.epic, m.aadhaar_digest, h.ration_card_no
  from met join households h on h.id = met.household_id and h.ended_on is null and h.source <> in_source
      and (met.by_number or h.village_path = met.village)
    join members m on m.id = met.id
  where h.place >= current_setting('app.scope_from', true) and h.place < current_setting('app.scope_to', true)
    and (current_setting('app.only', true) = '*' or under_named_places(h.place))
  union all
  select distinct met."at", null::uuid, null, null, null, null, null, null::date, null, null, null, null, null, null
  from met where met.crowd
$$;

revoke execute on function families_here(jsonb, text, integer, integer) from public;
grant execute on function families_here(jsonb, text, integer, integer) to antyodaya_app;
