-- Name and number: households are read one after the other until the page is full four times over, not all of them first;
-- and of a whole State half as many as of an area, for there the name leads sooner.
drop function search_numbered(jsonb, jsonb, text[], text[], text[], text[], text[], integer, integer);

create or replace function numbered_households(in_villages text[], in_numbers text[], in_beginnings text[], in_applications text[], in_limit integer)
returns text language plpgsql stable set search_path = public, pg_temp as $$
declare
  mine text := format('h.place >= %L and h.place < %L', current_setting('app.scope_from', true), current_setting('app.scope_to', true));
  rest text := '';
  ways text;
  whole text[] := array(select distinct unnest(array[in_numbers[1], upper(in_numbers[1])]));
  number text;
begin
  if current_setting('app.only', true) <> '*' then
    mine := mine || ' and under_named_places(h.place)';
  end if;
  if in_villages is not null then
    rest := format(' and h.village_path = any (%L)', in_villages);
  end if;
  foreach number in array in_numbers[case when in_villages is null then 2 else 1 end:] loop
    rest := rest || format(' and bears_number(h.house_no, h.bpl_number, h.ration_card_no, h.number, %L)', number);
  end loop;
  if in_villages is not null then
    return format('select h.id, null::text as application from households h where %s and h.ended_on is null %s limit %s', mine, rest, in_limit);
  end if;
  ways := format('(select h.id, null::text from households h where h.house_no = any (%L) and %s %s and h.ended_on is null limit %s)', whole, mine, rest, in_limit)
    || format(' union all (select h.id, null from households h where h.bpl_number = any (%L) and %s %s and h.ended_on is null limit %s)', whole, mine, rest, in_limit);
  foreach number in array in_beginnings loop
    -- A family that has ended is found by its number: the page says what became of it.
    ways := ways
      || format(' union all (select h.id, null from households h where h.ration_card_no like %L and %s %s limit %s)', number || '%', mine, rest, in_limit)
      || format(' union all (select h.id, null from households h where h.number like %L and %s %s limit %s)', number || '%', mine, rest, in_limit);
  end loop;
  foreach number in array in_applications loop
    ways := ways || format(
      ' union all (select h.id, a.number from applications a join households h on h.id = a.household_id
        where a.number like %L and %s %s limit %s)', number || '%', mine, rest, in_limit);
  end loop;
  return format('select found.id, found.application from (%s) as found (id, application)', ways);
end
$$;

create or replace function search_households(
  in_villages text[], in_numbers text[], in_beginnings text[], in_applications text[], in_limit integer
) returns table (household_id uuid, application text) language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if coalesce(current_setting('app.scope_from', true), '') <> '' then
    return query execute format('select found.id, max(found.application) from (%s) as found group by found.id limit %s',
      numbered_households(in_villages, in_numbers, in_beginnings, in_applications, in_limit), in_limit);
  end if;
end
$$;

-- Of the first `in_most` households with the numbers those with a person in whose names every word is met, the closest
-- first; and whether more bear the numbers while the page is not full.
create function search_numbered(
  in_own jsonb, in_wide jsonb, in_texts text[], in_villages text[], in_numbers text[], in_beginnings text[],
  in_applications text[], in_most integer, in_limit integer
) returns table (cut boolean, households uuid[], scores integer[]) language plpgsql stable security definer
set search_path = public, pg_temp set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off as $$
declare
  most integer := case when current_setting('app.scope_from', true) like '%/%' then in_most else in_most / 2 end;
  own text := 'true';
  wide text := 'true';
  literal text := '0';
  keys text[];
  word text;
begin
  if coalesce(current_setting('app.scope_from', true), '') = '' then
    return query select false, '{}'::uuid[], '{}'::integer[];
    return;
  end if;
  for keys in select array(select jsonb_array_elements_text(each)) from jsonb_array_elements(in_own) each loop
    own := own || format(' and m.keys && %L', keys);
  end loop;
  for keys in select array(select jsonb_array_elements_text(each)) from jsonb_array_elements(in_wide) each loop
    -- "&&" would hold each key of the row against each of eighty; these are looked up in a table of hashes.
    wide := wide || format(' and exists (select from unnest(m.keys) k where k = any (%L::text[]))', keys);
  end loop;
  foreach word in array in_texts loop
    literal := literal || format(' + case when strpos(said, %L) > 0 then 2 when strpos(said, %L) > 0 then 1 else 0 end', ' ' || word || ' ', word);
  end loop;
  return query execute format(
    $search$
      with bearing as materialized (select * from (%s) as found limit %s),
      called as (
        select m.household_id, %s as closely, lower(' ' || m.name || ' ' || coalesce(m.name_hi, '') || ' '
          || coalesce(m.guardian_name, '') || ' ' || coalesce(m.guardian_name_hi, '') || ' ') as said
        from bearing join members m on m.household_id = bearing.id where %s limit %s),
      hits as (
        select household_id, max(case when closely then 1000 else 0 end + %s) as score
        from called group by household_id order by 2 desc, 1 limit %s)
      select case when count(*) >= %s then false else (select count(*) >= %s from bearing) end, coalesce(array_agg(household_id order by score desc, household_id), '{}'),
        coalesce(array_agg(score order by score desc, household_id), '{}') from hits
    $search$,
    numbered_households(in_villages, in_numbers, in_beginnings, in_applications, most), most, own, wide, in_limit * 4,
    literal, in_limit, in_limit, most);
end
$$;

revoke execute on function search_numbered(jsonb, jsonb, text[], text[], text[], text[], text[], integer, integer) from public;
grant execute on function search_numbered(jsonb, jsonb, text[], text[], text[], text[], text[], integer, integer) to antyodaya_app;
