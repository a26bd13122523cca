-- A page of hits shows the first twenty (decision 0094): they must be the closest, in the order in which the page gives its
-- reasons. Both searches count as it does: as written, as it sounds, in part; the own name before the guardian's.

-- How closely a person m bears the words, as an expression over m.keys and the small letters of m.own and m.kin, the own and
-- the guardian's names in blanks. The keys are those of search_persons: of each word its own, of a name and of a guardian's.
create function search_closeness(in_own jsonb, in_texts text[]) returns text language plpgsql immutable set search_path = public, pg_temp as $$
declare
  closeness text := '0';
begin
  for at in 1 .. coalesce(cardinality(in_texts), 0) loop
    closeness := closeness || format(
      ' + case when strpos(m.own, %1$L) > 0 then 6 when strpos(m.kin, %1$L) > 0 then 5
        when m.keys @> array[%3$L] then 4 when m.keys @> array[%4$L] then 3
        when strpos(m.own, %2$L) > 0 then 2 when strpos(m.kin, %2$L) > 0 then 1 else 0 end',
      ' ' || in_texts[at] || ' ', in_texts[at], in_own -> (at - 1) ->> 0, in_own -> (at - 1) ->> 1);
  end loop;
  return closeness;
end
$$;
revoke execute on function search_closeness(jsonb, text[]) from public;

create or replace function search_persons(in_own jsonb, in_wide jsonb, in_texts text[], in_villages text[], in_households uuid[], in_numbers text[], in_limit integer)
 RETURNS TABLE(household_id uuid, score integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
as $$
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
  closely text := search_closeness(in_own, in_texts);
  source text := 'members';
  -- What the household must bear besides.
  facts text := '';
  first text;
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
            select r.household_id, r.place, r.keys, lower(' ' || r.name || ' ' || coalesce(r.name_hi, '') || ' ') as own,
              lower(' ' || coalesce(r.guardian_name, '') || ' ' || coalesce(r.guardian_name_hi, '') || ' ') as kin
            from (select m.household_id, m.place, m.keys, m.name, m.name_hi, m.guardian_name, m.guardian_name_hi
              from %s m where %s %s limit %s) r offset 0) m
          where %s %s group by m.household_id order by 2 desc, 1 limit %s) as hits $search$,
        case tier when 1 then 1000 else 0 end, closely, source, area, tiers[tier], candidates, mine, facts, in_limit) into more;
      found := found || more;
      exit when jsonb_array_length(more) >= in_limit;
    end loop;
    exit when jsonb_array_length(more) >= in_limit;
  end loop;
  return query select (hit ->> 0)::uuid, max((hit ->> 1)::integer)
    from jsonb_array_elements(found) hit group by 1 order by 2 desc, 1 limit in_limit;
end
$$;

create or replace function search_numbered(in_own jsonb, in_wide jsonb, in_texts text[], in_villages text[], in_numbers text[], in_beginnings text[], in_applications text[], in_most integer, in_limit integer)
 RETURNS TABLE(cut boolean, households uuid[], scores integer[])
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET jit TO 'off'
as $$
declare
  most integer := case when current_setting('app.scope_from', true) like '%/%' then in_most else in_most / 2 end;
  own text := 'true';
  wide text := 'true';
  keys text[];
begin
  if coalesce(current_setting('app.scope_from', true), '') = '' then
    return query select false, '{}'::uuid[], '{}'::integer[];
    return;
  end if;
  for keys in select array(select jsonb_array_elements_text(each)) from jsonb_array_elements(in_own) each loop
    own := own || format(' and m.keys && %L', keys);
  end loop;
  for keys in select array(select jsonb_array_elements_text(each)) from jsonb_array_elements(in_wide) each loop
    -- "&&" would hold each key of the row against each of eighty; these are looked up in a table of hashes, and nearly nobody
    -- has more keys than are looked at one by one, without a statement of its own for every person.
    wide := wide || format(' and (%s or m.keys[17] is not null and exists (select from unnest(m.keys) k where k = any (%L::text[])))',
      (select string_agg(format('m.keys[%s] = any (%L::text[])', place, keys), ' or ') from generate_series(1, 16) place), keys);
  end loop;
  return query execute format(
    $search$
      with bearing as materialized (select * from (%s) as found limit %s),
      called as (
        select m.household_id, %s as closely, m.keys, lower(' ' || m.name || ' ' || coalesce(m.name_hi, '') || ' ') as own,
          lower(' ' || coalesce(m.guardian_name, '') || ' ' || coalesce(m.guardian_name_hi, '') || ' ') as kin
        from bearing join members m on m.household_id = bearing.id where %s limit %s),
      hits as (
        select household_id, max(case when m.closely then 1000 else 0 end + %s) as score
        from called m group by household_id order by 2 desc, 1 limit %s)
      select case when count(*) >= %s then false else (select count(*) >= %s from bearing) end, coalesce(array_agg(household_id order by score desc, household_id), '{}'),
        coalesce(array_agg(score order by score desc, household_id), '{}') from hits
    $search$,
    numbered_households(in_villages, in_numbers, in_beginnings, in_applications, most), most, own, wide, in_limit * 4,
    search_closeness(in_own, in_texts), in_limit, in_limit, most);
end
$$;

-- What a list of hits tells of each family, in one statement, each family and its members by their keys. Row-level policies
-- would let Postgres come by the place instead: it takes a panchayat for one row, and reads all its members for each hit.
create function found_families(in_ids uuid[])
returns table (id uuid, number text, ended boolean, village_path text, village_en text, village_hi text, house_no text,
  bpl_number text, ration_card_no text, head_name text, head_name_hi text, head_guardian text, head_guardian_hi text,
  member_count integer, people jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select h.id, h.number, h.ended_on is not null, h.village_path, p.name_en, p.name_hi, h.house_no, h.bpl_number,
    h.ration_card_no, h.head_name, h.head_name_hi, h.head_guardian, h.head_guardian_hi, h.member_count, (
      select jsonb_agg(jsonb_build_array(m.relation, m.name, m.name_hi, m.guardian_name, m.guardian_name_hi) order by m.serial)
      from members m where m.household_id = h.id)
  from unnest(in_ids) as wanted (id)
    cross join lateral (select one.* from households one where one.id = wanted.id limit 1) h
    left join places p on p.path = h.village_path
  where h.place >= current_setting('app.scope_from', true) and h.place < current_setting('app.scope_to', true)
    and under_named_places(h.place)
    and (current_setting('app.families', true) <> '' or family_is_needed(h.id))
$$;
revoke execute on function found_families(uuid[]) from public;
grant execute on function found_families(uuid[]) to antyodaya_app;

-- Both stand in policies behind an "or" that the office who reads the whole register never goes past. Taken for a hundred
-- times an operator, they had Postgres read an index of the whole block for each of twenty families, to ask them less often.
alter function family_is_needed(uuid) cost 1;
alter function under_named_places(text) cost 1;
-- A family has four or five members; a sample of a crore that lie one family after the other says sixty.
alter table members alter column household_id set (n_distinct = -0.22);
