-- A family of a file is looked for in two ways (decision 0056). By names: among those of its village, of every other source,
-- and of its own source those that the register held before in_since, for two lists of one panchayat number otherwise. By the
-- numbers on papers: in the whole register of the State, whatever the names; of another office's family only its number is
-- told, and that masked. What the file itself entered is no second entry: in_since is the moment at which it was handed in.
drop function families_here(jsonb, text, integer, integer);

create function families_here(in_persons jsonb, in_source text, in_since timestamptz, in_most integer, in_bearers integer)
returns table ("at" integer, household_id uuid, name text, name_hi text, guardian_name text, guardian_name_hi text,
  guardian_kind text, birth_date date, birth_precision text, gender text, village_path text, epic text,
  aadhaar_digest text, ration_card_no text)
language sql stable security definer set search_path = public, pg_temp set enable_seqscan = off set jit = off as $$
  with persons as materialized (
    select p.* from jsonb_to_recordset(in_persons) as p ("at" integer, village text, name text,
      agreeing text[], rare text[])
    where coalesce(current_setting('app.scope_from', true), '') <> ''
  ), met as materialized (
    select p."at", p.village, hit.* from persons p cross join lateral (
      select named.id, named.household_id, named.bearers > in_most as crowd from (
        select bearing.*, count(*) over () as bearers from (
          select m.id, m.household_id from members m
          where m.keys @> array[p.name] and m.keys && p.agreeing and m.ended_on is null limit in_most + 1) bearing) named
      union all
      select rare.id, rare.household_id, false from (
        select bearing.*, count(*) over () as bearers from (
          select m.id, m.household_id from members m
          where m.keys && p.rare and m.ended_on is null limit in_bearers + 1) bearing) rare
      where rare.bearers <= in_bearers
    ) hit
  )
  select distinct met."at", h.id, m.name, m.name_hi, m.guardian_name, m.guardian_name_hi, m.guardian_kind, m.birth_date,
    m.birth_precision, m.gender, h.village_path, m.epic, m.aadhaar_digest, h.ration_card_no
  from met join households h on h.id = met.household_id and h.ended_on is null and h.village_path = met.village
      and (h.source <> in_source or h.created_at < in_since)
    join members m on m.id = met.id
  where h.place >= current_setting('app.scope_from', true) and h.place < current_setting('app.scope_to', true)
    and (current_setting('app.only', true) = '*' or under_named_places(h.place))
  union all
  select distinct met."at", null::uuid, null, null, null, null, null, null::date, null, null, null, null, null, null
  from met where met.crowd
$$;

create function numbers_here(in_families jsonb, in_source text, in_since timestamptz, in_most integer)
returns table ("at" integer, key text, household_id uuid, number text)
language sql stable security definer set search_path = public, pg_temp set enable_seqscan = off set jit = off as $$
  with asked as materialized (
    select f."at", k.key from jsonb_to_recordset(in_families) as f ("at" integer, keys text[])
    cross join lateral unnest(f.keys) as k (key)
    where coalesce(current_setting('app.scope_from', true), '') <> ''
  )
  select distinct asked."at", asked.key, case when own.here then h.id end,
    case when own.here then h.number else regexp_replace(h.number, '-\d+-', '-XXXXX-') end
  from asked
  cross join lateral (
    select m.household_id from members m where m.keys @> array[asked.key] and m.ended_on is null limit in_most) hit
  join households h on h.id = hit.household_id and h.ended_on is null and (h.source <> in_source or h.created_at < in_since)
  cross join lateral (
    select h.place >= current_setting('app.scope_from', true) and h.place < current_setting('app.scope_to', true)
      and (current_setting('app.only', true) = '*' or under_named_places(h.place)) as here) own
$$;

revoke execute on function families_here(jsonb, text, timestamptz, integer, integer),
  numbers_here(jsonb, text, timestamptz, integer) from public;
grant execute on function families_here(jsonb, text, timestamptz, integer, integer),
  numbers_here(jsonb, text, timestamptz, integer) to antyodaya_app;
