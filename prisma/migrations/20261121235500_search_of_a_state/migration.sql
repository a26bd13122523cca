-- Search at a crore of members: persons by the phonetic keys that stand beside them, in the places under which they live.
-- The two trigram indexes over whole names go; a part of a name is looked up among the tokens (name_tokens), which are few.
-- Rows that were written before this migration have no keys: nothing is in production, the demonstration is played anew.
drop index household_search;
drop index member_search;
drop function search_register(text, text[], integer);

-- A person is found under the own panchayat, block and district. The State is everybody: no key.
create function places_over(place text) returns text[] language sql immutable strict parallel safe as $$
  select array[
    split_part(place, '/', 1) || '/' || split_part(place, '/', 2),
    split_part(place, '/', 1) || '/' || split_part(place, '/', 2) || '/' || split_part(place, '/', 3),
    place]
$$;
drop index members_keys;
-- What is written waits in a list that every search reads through: it is kept short.
create index members_keys on members using gin (keys, places_over(place)) with (gin_pending_list_limit = 512);

-- Numbers that are short and stand in every panchayat are found within an area; long ones by their beginning.
create index households_house_no on households (house_no, place) where house_no is not null;
create index households_bpl_number on households (bpl_number, place) where bpl_number is not null;
alter table households alter column number type text collate "C";
alter table applications alter column number type text collate "C";

-- Villages by a part of their name.
create index places_villages on places using gin (lower(' ' || name_en || ' ' || coalesce(name_hi, '')) gin_trgm_ops) where kind = 'VILLAGE';

-- Under row-level security the planner may not ask an index with operators that could tell of rows ("like", "&&"). So the
-- owner's functions search and confine themselves to the scope; each plans with the values at hand.

-- What a typed word may mean: keys of tokens that begin with it, hold it, or sound as if they began with it; the usual first.
create function search_tokens(in_words text[], in_sounds text[], in_most integer)
returns table (word integer, key text) language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  part text;
begin
  if coalesce(current_setting('app.scope_from', true), '') = '' then
    return;
  end if;
  for at in 1 .. coalesce(array_length(in_words, 1), 0) loop
    part := regexp_replace(in_words[at], '([\\%_])', '\\\1', 'g');
    return query execute format(
      $search$ select %s, found.key from (
        (select n.key, 0 as far from name_tokens n where n.token like %L limit 1000)
        union all
        (select n.key, 1 from name_tokens n where length(%L) >= 3 and n.token like %L limit 500)
        union all
        (select n.key, 2 from name_tokens n where length(%L) >= 2 and n.key like %L limit 500)
      ) as found group by found.key order by min(far), count(*) desc, found.key limit %s $search$,
      at, part || '%', in_words[at], '%' || part || '%', in_sounds[at], in_sounds[at] || '%', in_most);
  end loop;
end
$$;

-- Villages of the scope in whose names a word begins as one of the words does.
create function search_villages(in_words text[], in_limit integer)
returns table (path text, name_en text, name_hi text) language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  low text := current_setting('app.scope_from', true);
  met text := 'false';
  served text := 'true';
  word text;
begin
  if coalesce(low, '') = '' then
    return;
  end if;
  foreach word in array in_words loop
    -- One condition a word: an inverted index does not take "like any".
    met := met || format($part$ or lower(' ' || p.name_en || ' ' || coalesce(p.name_hi, '')) like %L $part$,
      '% ' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%');
  end loop;
  if low like '%/%' then
    served := format('exists (select from place_links l where l.child_path = p.path and l.parent_path >= %L and l.parent_path < %L%s)',
      low, current_setting('app.scope_to', true),
      case when current_setting('app.only', true) = '*' then '' else ' and under_named_places(l.parent_path)' end);
  end if;
  return query execute format(
    $search$ select p.path::text, p.name_en, p.name_hi from places p where p.kind = 'VILLAGE' and (%s) and %s limit %s $search$,
    met, served, in_limit);
end
$$;

-- Whether a number or its beginning stands on a household: in small letters, without dashes where the portal sets them.
create function bears_number(house_no text, bpl_number text, ration_card_no text, number text, in_number text)
returns boolean language sql immutable parallel safe as $$
  select coalesce(lower(house_no) = in_number, false) or coalesce(lower(bpl_number) = in_number, false)
    or coalesce(starts_with(lower(ration_card_no), in_number), false)
    or starts_with(replace(number, '-', ''), replace(in_number, '-', ''))
$$;

-- Households by their own facts: the villages named, and every number on them. `in_beginnings` are the ways in which the
-- first number may begin a household number or a ration card, `in_applications` those in which it may begin an application's.
create function search_households(
  in_villages text[], in_numbers text[], in_beginnings text[], in_applications text[], in_limit integer
) returns table (household_id uuid, application text) language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  low text := current_setting('app.scope_from', true);
  high text := current_setting('app.scope_to', true);
  mine text := format('h.place >= %L and h.place < %L', low, high);
  rest text := '';
  ways text;
  whole text[] := array(select distinct unnest(array[in_numbers[1], upper(in_numbers[1])]));
  number text;
begin
  if coalesce(low, '') = '' then
    return;
  end if;
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
    return query execute format('select h.id, null::text from households h where %s and h.ended_on is null %s limit %s', mine, rest, in_limit);
    return;
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
  return query execute format(
    'select found.id, max(found.application) from (%s) as found (id, application) group by found.id limit %s', ways, in_limit);
end
$$;

-- Persons by the words of their own and their guardian's names. `in_own` holds for each word the keys of its sound,
-- `in_wide` those of everything it may be a part of; `in_texts` the words as typed, so that the literal stands first. Only
-- in the villages or households named and with the numbers typed, where there are some. An index that intersects keys with
-- places answers within a block in a millisecond or two. A district is asked for its first block before it is asked whole,
-- the State for its first block and district: a name that thousands bear is met there, and what is asked of the whole is
-- rare. So neither costs more in a larger State.
create function search_persons(
  in_own jsonb, in_wide jsonb, in_texts text[], in_villages text[], in_households uuid[], in_numbers text[], in_limit integer
) returns table (household_id uuid, score integer) language plpgsql stable security definer
set search_path = public, pg_temp set enable_seqscan = off as $$
declare
  low text := current_setting('app.scope_from', true);
  high text := current_setting('app.scope_to', true);
  named text := current_setting('app.only', true);
  mine text := format('m.place >= %L and m.place < %L', low, high);
  depth integer := array_length(string_to_array(low, '/'), 1);
  -- The areas to ask in turn, each a condition on the place.
  areas text[];
  candidates integer := in_limit * 4;
  tiers text[] := array['', ''];
  literal text := '0';
  source text := 'members';
  -- What the household must bear besides.
  facts text := '';
  first text;
  word text;
  number text;
  keys text[];
  tier integer;
  area text;
  found jsonb := '[]';
  more jsonb;
begin
  if coalesce(low, '') = '' or named = '' then
    return;
  end if;
  if named <> '*' then
    mine := mine || ' and under_named_places(m.place)';
  end if;
  for keys in select array(select jsonb_array_elements_text(each)) from jsonb_array_elements(in_own) each loop
    tiers[1] := tiers[1] || format(' and m.keys && %L', keys);
  end loop;
  for keys in select array(select jsonb_array_elements_text(each)) from jsonb_array_elements(in_wide) each loop
    tiers[2] := tiers[2] || format(' and m.keys && %L', keys);
  end loop;
  foreach word in array in_texts loop
    literal := literal || format(' + case when strpos(m.said, %L) > 0 then 2 when strpos(m.said, %L) > 0 then 1 else 0 end', ' ' || word || ' ', word);
  end loop;
  if in_households is not null then
    -- They are few: their members are read, and the index of keys is not asked for everybody of the name.
    source := format('(select * from members where household_id = any (%L) offset 0)', in_households);
    areas := array['true'];
    candidates := 10000;
  elsif in_villages is not null then
    areas := array[format('places_over(m.place) && %L', array(select distinct l.parent_path from place_links l
      where l.child_path = any (in_villages) and l.parent_path >= low and l.parent_path < high))];
    facts := format(' and h.village_path = any (%L)', in_villages);
    candidates := in_limit * 20;
  elsif named <> '*' then
    areas := array[format('places_over(m.place) && %L', string_to_array(named, ','))];
  elsif depth > 2 then
    areas := array[format('places_over(m.place) && %L', array[low])];
  else
    select m.place into first from members m where m.place >= low and m.place < high order by m.place limit 1;
    areas := array(select format('places_over(m.place) && %L', array[array_to_string((string_to_array(first, '/'))[1:levels], '/')])
      from generate_series(3, 2, -1) levels);
    if depth = 1 then
      areas := areas || 'true'::text;
    end if;
  end if;
  foreach number in array in_numbers loop
    facts := facts || format(' and bears_number(h.house_no, h.bpl_number, h.ration_card_no, h.number, %L)', number);
  end loop;
  if facts <> '' then
    facts := format(' and exists (select from households h where h.id = m.household_id %s)', facts);
  end if;
  -- A panchayat is small enough to weigh everybody of a name.
  if depth > 3 then
    candidates := greatest(candidates, 1000);
  end if;
  for tier in 1 .. 2 loop
    foreach area in array areas loop
      -- The scope itself is asked once more of whoever was met.
      execute format(
        $search$ select coalesce(jsonb_agg(jsonb_build_array(household_id, score)), '[]') from (
          select m.household_id, max(%s + %s) as score from (
            select r.household_id, r.place, lower(' ' || r.name || ' ' || coalesce(r.name_hi, '') || ' '
              || coalesce(r.guardian_name, '') || ' ' || coalesce(r.guardian_name_hi, '') || ' ') as said
            from (select m.household_id, m.place, m.name, m.name_hi, m.guardian_name, m.guardian_name_hi
              from %s m where %s %s limit %s) r) m
          where %s %s group by m.household_id order by 2 desc, 1 limit %s) as hits $search$,
        case tier when 1 then 1000 else 0 end, literal, source, area, tiers[tier], candidates, mine, facts, in_limit) into more;
      found := found || more;
      exit when jsonb_array_length(more) >= in_limit;
    end loop;
    exit when jsonb_array_length(more) >= in_limit;
  end loop;
  return query select (hit ->> 0)::uuid, max((hit ->> 1)::integer)
    from jsonb_array_elements(found) hit group by 1 order by 2 desc, 1 limit in_limit;
end
$$;

revoke execute on function search_tokens(text[], text[], integer), search_villages(text[], integer),
  bears_number(text, text, text, text, text), search_households(text[], text[], text[], text[], integer),
  search_persons(jsonb, jsonb, text[], text[], uuid[], text[], integer) from public;
grant execute on function search_tokens(text[], text[], integer), search_villages(text[], integer),
  search_households(text[], text[], text[], text[], integer),
  search_persons(jsonb, jsonb, text[], text[], uuid[], text[], integer) to antyodaya_app;
