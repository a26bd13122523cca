-- The same person twice, across the State. Under row-level security the planner may not ask the index of keys ("&&" could
-- tell of rows), and the second entry may stand in another panchayat. So functions of the owner's search and compare
-- numbers, and tell of somebody elsewhere only what a comparison needs.

create function in_my_area(place text) returns boolean language sql stable parallel safe as $$
  select place >= current_setting('app.scope_from', true) and place < current_setting('app.scope_to', true) and under_named_places(place)
$$;

-- A number of somebody else's: itself where the asker knows it already, else only that there is one.
create function told_number(known text, held text) returns text language sql immutable parallel safe as $$
  select case when held is null or held = known then held else '?' end
$$;

-- The persons who may be one of those asked about: who share a block or a number, and the named ones. Ended entries and
-- fellow members are left out, unless a fellow member bears the same voter card or Aadhaar digest. A block is narrow; one that
-- is not is cut at `in_most`.
create function duplicate_candidates(in_persons jsonb, in_most integer)
returns table (asked text, member_id uuid, household_id uuid, place text, name text, name_hi text, guardian_name text,
  guardian_name_hi text, guardian_kind text, birth_date date, birth_precision text, gender text, village_path text,
  epic text, aadhaar_digest text, ration_card_no text)
language sql stable security definer set search_path = public, pg_temp set enable_seqscan = off as $$
  with persons as materialized (
    select p.* from jsonb_to_recordset(in_persons) as p (asked text, member uuid, household uuid, keys text[], known uuid[],
      epic text, aadhaar text, ration text)
    where coalesce(current_setting('app.scope_from', true), '') <> ''
  ), met as (
    select p.asked, found.id from persons p cross join lateral (
      select m.id from members m where m.keys && p.keys and m.ended_on is null limit in_most) as found
    union
    select p.asked, again.id from persons p cross join lateral unnest(p.known) as again (id)
  )
  select p.asked, m.id, m.household_id, m.place, m.name, m.name_hi, m.guardian_name, m.guardian_name_hi, m.guardian_kind,
    m.birth_date, m.birth_precision, m.gender, h.village_path,
    told_number(p.epic, m.epic), told_number(p.aadhaar, m.aadhaar_digest), told_number(p.ration, h.ration_card_no)
  from met join persons p on p.asked = met.asked
    join members m on m.id = met.id
    join households h on h.id = m.household_id
  where m.ended_on is null and h.ended_on is null and m.id is distinct from p.member
    and (m.household_id is distinct from p.household or m.epic = p.epic or m.aadhaar_digest = p.aadhaar)
$$;

-- Both sides of pairs that concern the asker's area. Of a person elsewhere: name, guardian, year of birth, village and
-- panchayat, and numbers by their last four.
create function duplicate_sides(in_members uuid[])
returns table (member_id uuid, household_id uuid, serial integer, place text, mine boolean, household_number text, name text,
  name_hi text, guardian_name text, guardian_name_hi text, guardian_kind text, relation text, gender text, birth_date date,
  birth_precision text, village_path text, house_no text, epic text, aadhaar_last4 text, ration_card_no text, mobile text,
  ended boolean, card_stage text, version integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, m.household_id, m.serial, m.place, area.mine, case when area.mine then h.number end, m.name, m.name_hi,
    m.guardian_name, m.guardian_name_hi, m.guardian_kind, case when area.mine then m.relation end, m.gender,
    case when area.mine then m.birth_date else date_trunc('year', m.birth_date)::date end,
    case when area.mine or m.birth_precision = 'ESTIMATE' then m.birth_precision when m.birth_date is not null then 'YEAR' end,
    h.village_path, case when area.mine then h.house_no end,
    case when area.mine then m.epic else '…' || right(m.epic, 4) end, m.aadhaar_last4,
    case when area.mine then h.ration_card_no else '…' || right(h.ration_card_no, 4) end,
    case when area.mine then h.mobile end, m.ended_on is not null or h.ended_on is not null,
    (select c.stage from cards c where c.household_id = m.household_id and c.stage in ('ACTIVE', 'SUSPENDED') limit 1), h.version
  from members m join households h on h.id = m.household_id cross join lateral (select in_my_area(m.place)) as area (mine)
  where m.id = any (in_members) and exists (
    select from duplicate_pairs p
    where (p.left_member = m.id or p.right_member = m.id) and (in_my_area(p.left_place) or in_my_area(p.right_place)))
$$;

revoke execute on function duplicate_candidates(jsonb, integer), duplicate_sides(uuid[]) from public;
grant execute on function duplicate_candidates(jsonb, integer), duplicate_sides(uuid[]) to antyodaya_app;

-- The queue: what is open in an area, by score. A page is read from an index of just that area, on either side of the pair,
-- so it costs the same whatever stands behind it. Depth 2 is a district, 3 a block or urban body, 4 a panchayat or ward.
create function place_at(place text, depth integer) returns text language sql immutable strict parallel safe as $$
  select array_to_string((string_to_array(place, '/'))[1:depth], '/')
$$;
do $$
begin
  for depth in 2 .. 4 loop
    execute format('create index open_pairs_left_%s on duplicate_pairs (place_at(left_place, %s), score desc, id desc) '
      'where stage in (''OPEN'', ''PROPOSED'')', depth, depth);
    execute format('create index open_pairs_right_%s on duplicate_pairs (place_at(right_place, %s), score desc, id desc) '
      'where stage in (''OPEN'', ''PROPOSED'')', depth, depth);
  end loop;
end
$$;
create index open_pairs on duplicate_pairs (score desc, id desc) where stage in ('OPEN', 'PROPOSED');
create index decided_pairs on duplicate_pairs (decided_at desc) where decided_at is not null;
create index duplicate_pairs_right_member on duplicate_pairs (right_member);

create function duplicate_queue(in_score integer, in_id uuid, in_limit integer)
returns table (id uuid, score integer) language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  area text := coalesce(current_setting('app.scope_from', true), '');
  only_places text := current_setting('app.only', true);
  areas text[];
  ways text[] := '{}';
  bound text := case when in_id is null then '' else format('and (score, id) < (%s, %L::uuid)', in_score, in_id) end;
  depth integer;
begin
  if area = '' then
    return;
  end if;
  areas := case when only_places = '*' then array[area] else string_to_array(only_places, ',') end;
  foreach area in array areas loop
    depth := array_length(string_to_array(area, '/'), 1);
    if depth = 1 then
      ways := ways || format('(select id, score from duplicate_pairs where stage in (''OPEN'', ''PROPOSED'') %s '
        'order by score desc, id desc limit %s)', bound, in_limit);
    elsif depth is not null then
      ways := ways || format('(select id, score from duplicate_pairs where stage in (''OPEN'', ''PROPOSED'') and place_at(left_place, %s) = %L %s '
        'order by score desc, id desc limit %s)', depth, area, bound, in_limit);
      ways := ways || format('(select id, score from duplicate_pairs where stage in (''OPEN'', ''PROPOSED'') and place_at(right_place, %s) = %L %s '
        'order by score desc, id desc limit %s)', depth, area, bound, in_limit);
    end if;
  end loop;
  if array_length(ways, 1) is null then
    return;
  end if;
  return query execute format('select found.id, found.score from (%s) as found order by 2 desc, 1 desc limit %s',
    array_to_string(ways, ' union '), in_limit);
end
$$;
revoke execute on function duplicate_queue(integer, uuid, integer) from public;
grant execute on function duplicate_queue(integer, uuid, integer) to antyodaya_app;

-- Numbers by which a person is known at once (F16).
create index members_epic on members (epic) where epic is not null;
