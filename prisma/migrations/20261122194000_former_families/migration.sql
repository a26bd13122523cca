-- The families that a household, or somebody in it, comes from (the nearest first), also where another office holds them: of
-- those it is told which office that is, how and when the two parted, whether a census record is kept there, and whether a
-- counted exclusion stood in it on that day – not which family it is, nor by what it was excluded. What was corrected
-- afterwards is about the family that stayed. The flags that exclude are the caller's (lib/rules/census.ts); a narrowed test
-- counts by a correction only (the twin of sortFamily, compared with it by a test). Only whoever reads the whole register of
-- the household's area is told anything.
create function former_families(in_household uuid, in_kinds text[], in_excludes text[], in_unsettled text[], in_steps integer, in_most integer)
returns table (id uuid, number text, place text, kind text, at timestamptz, version integer, recorded boolean, excluded boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive came (household_id, kind, at, version, step) as (
    select h.id, null::text, null::timestamptz, null::int, 0 from households h
    where h.id = in_household and in_my_area(h.place) and coalesce(current_setting('app.families', true), '') <> ''
    union all
    select e.household_id, e.kind, e.at, (e.effects->'home'->>'version')::int - 1, came.step + 1
    from came join life_events e on e.undone_at is null and e.household_id <> came.household_id
      and (e.other_household = came.household_id or e.id in (
        select event_id from departures where taken_household = came.household_id and void_at is null))
    where came.step < in_steps and e.kind = any (in_kinds) and (came.at is null or e.at <= came.at)
  ), nearest as (
    select distinct on (came.household_id) came.* from came
    where came.step > 0 and came.household_id <> in_household order by came.household_id, came.step
  )
  select case when told.here then h.id end, case when told.here then h.number end, h.place, n.kind, n.at, n.version,
    r.household_id is not null or exists (
      select from census_corrections c where c.household_id = h.id and c.at <= n.at),
    not told.here and exists (
      select from unnest(in_excludes || in_unsettled) as flag left join lateral (
        select c.value from census_corrections c where c.household_id = h.id and c.flag = flag and c.at <= n.at
        order by c.at desc, c.id desc limit 1) as said on true
      where coalesce(said.value, flag = any (r.exclusion), false) and (flag = any (in_excludes) or said.value is not null))
  from nearest n join households h on h.id = n.household_id left join census_records r on r.household_id = h.id
    cross join lateral (select in_my_area(h.place) as here) as told
  order by n.step, n.at desc, h.id limit in_most
$$;
revoke execute on function former_families(uuid, text[], text[], text[], integer, integer) from public;
grant execute on function former_families(uuid, text[], text[], text[], integer, integer) to antyodaya_app;
