-- Cards that ended go with their family too: an office that serves it reads why its card ended, and may have to. Counted as
-- re-addressed are those that feed.
create or replace function move_village(
  in_village text, in_from text, in_to text, in_account uuid, in_at timestamptz, in_on date, in_document text
) returns table (households integer, cards integer) language plpgsql security definer set search_path = public, pg_temp as $$
declare
  low text := current_setting('app.scope_from', true);
  high text := current_setting('app.scope_to', true);
  ids uuid[];
  target text;
begin
  if coalesce(low, '') = '' or not (in_from >= low and in_from < high and under_named_places(in_from)
      and in_to >= low and in_to < high and under_named_places(in_to)) then
    raise exception 'A village moves only inside the area of who moves it' using errcode = 'insufficient_privilege';
  end if;
  -- The families are held, so that nobody corrects one while it goes over.
  select coalesce(array_agg(held.id), '{}') into ids
    from (select h.id from households h where h.village_path = in_village and h.place = in_from order by h.id for update) held;
  insert into household_versions (household_id, version, place, body, account_id, at, event, stated_by, document, effective_on)
    select h.id, h.version + 1, in_to, jsonb_set(v.body, '{place}', to_jsonb(in_to)), in_account, in_at, 'reorganised',
      'OTHER_OFFICE', in_document, in_on
    from households h join household_versions v on v.household_id = h.id and v.version = h.version
    where h.id = any (ids) and h.ended_on is null;
  update households h set place = in_to, version = h.version + (h.ended_on is null)::integer, updated_at = in_at where h.id = any (ids);
  foreach target in array array['members', 'household_versions', 'census_records', 'census_corrections', 'confirmations',
    'change_requests', 'life_events', 'review_tasks', 'pension_checks', 'pension_declarations', 'scheme_standings', 'visits',
    'file_differences'] loop
    execute format('update %I set place = $1 where household_id = any ($2)', target) using in_to, ids;
  end loop;
  -- Nothing of the families runs any more (the portal has asked): what has ended comes along, each with all its rows.
  foreach target in array array['application_documents', 'application_steps', 'verifications'] loop
    execute format('update %I r set place = $1 from applications a where r.application_id = a.id and a.place = $2 and a.household_id = any ($3)', target)
      using in_to, in_from, ids;
  end loop;
  update applications set place = in_to where household_id = any (ids) and place = in_from;
  update duplicate_pairs set left_place = in_to where left_household = any (ids);
  update duplicate_pairs set right_place = in_to where right_household = any (ids);
  return query
    with readdressed as (
      update cards c set place = in_to where c.household_id = any (ids) returning c.stage
    )
    select cardinality(ids), (select count(*)::integer from readdressed where stage in ('ACTIVE', 'SUSPENDED'));
end
$$;

-- Families that went over before this: their ended cards follow them.
update cards c set place = h.place from households h
where h.id = c.household_id and c.place <> h.place
  and exists (select from place_moves m where m.village = h.village_path and m.from_place = c.place);

-- When the Gram Sabha came together for the lists on which an application stands and had no quorum: of these lists only. A
-- family that has gone over is not told of its new panchayat's meetings, and lists before their seal are not public.
create function meetings_failed_for(in_application uuid) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(json_agg(m.scheduled_at order by m.scheduled_at), '[]') from meetings m
  where m.stage = 'FAILED' and m.list_id in (select r.list_id from list_rows r where r.application_id = in_application)
$$;
revoke execute on function meetings_failed_for(uuid) from public;
grant execute on function meetings_failed_for(uuid) to antyodaya_public, antyodaya_app;
