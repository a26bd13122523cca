-- A name and a house number in a district or the State: the house number stands in every panchayat, the name in every
-- second one. The households of the number are read with their members in one statement, as many as a district has
-- panchayats and more; a hundred of them at a time had to be asked for, sent out and sent in again.

-- The statement that reads the households of the scope with the numbers, and the application by which one was found.
create function numbered_households(in_villages text[], in_numbers text[], in_beginnings text[], in_applications text[], in_limit integer)
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
  return format(
    'select found.id, max(found.application) as application from (%s) as found (id, application) group by found.id limit %s', ways, in_limit);
end
$$;

create or replace function search_households(
  in_villages text[], in_numbers text[], in_beginnings text[], in_applications text[], in_limit integer
) returns table (household_id uuid, application text) language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if coalesce(current_setting('app.scope_from', true), '') <> '' then
    return query execute numbered_households(in_villages, in_numbers, in_beginnings, in_applications, in_limit);
  end if;
end
$$;

-- Of the first `in_most` households with the numbers those with a person in whose names every word is met, the closest
-- first; and how many were looked at.
create function search_numbered(
  in_own jsonb, in_wide jsonb, in_texts text[], in_villages text[], in_numbers text[], in_beginnings text[],
  in_applications text[], in_most integer, in_limit integer
) returns table (looked integer, households uuid[], scores integer[]) language plpgsql stable security definer
set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off as $$
declare
  own text := 'true';
  wide text := 'true';
  literal text := '0';
  keys text[];
  word text;
begin
  if coalesce(current_setting('app.scope_from', true), '') = '' then
    return query select 0, '{}'::uuid[], '{}'::integer[];
    return;
  end if;
  for keys in select array(select jsonb_array_elements_text(each)) from jsonb_array_elements(in_own) each loop
    own := own || format(' and m.keys && %L', keys);
  end loop;
  for keys in select array(select jsonb_array_elements_text(each)) from jsonb_array_elements(in_wide) each loop
    wide := wide || format(' and m.keys && %L', keys);
  end loop;
  foreach word in array in_texts loop
    literal := literal || format(' + case when strpos(said, %L) > 0 then 2 when strpos(said, %L) > 0 then 1 else 0 end', ' ' || word || ' ', word);
  end loop;
  return query execute format(
    $search$
      with bearing as materialized (%s),
      called as (
        select m.household_id, %s as closely, lower(' ' || m.name || ' ' || coalesce(m.name_hi, '') || ' '
          || coalesce(m.guardian_name, '') || ' ' || coalesce(m.guardian_name_hi, '') || ' ') as said
        from bearing join members m on m.household_id = bearing.id where %s),
      hits as (
        select household_id, max(case when closely then 1000 else 0 end + %s) as score
        from called group by household_id order by 2 desc, 1 limit %s)
      select (select count(*) from bearing)::integer, coalesce(array_agg(household_id order by score desc, household_id), '{}'),
        coalesce(array_agg(score order by score desc, household_id), '{}') from hits
    $search$,
    numbered_households(in_villages, in_numbers, in_beginnings, in_applications, in_most), own, wide, literal, in_limit);
end
$$;

revoke execute on function numbered_households(text[], text[], text[], text[], integer),
  search_numbered(jsonb, jsonb, text[], text[], text[], text[], text[], integer, integer) from public;
grant execute on function search_numbered(jsonb, jsonb, text[], text[], text[], text[], text[], integer, integer) to antyodaya_app;
