-- A pair that one office has proposed to another as one person waits on the other's desk, no longer on its own (F19). An area
-- that holds both sides meets it by the side that is still to speak.
alter table duplicate_pairs add column proposed_side text check (proposed_side in ('LEFT', 'RIGHT'));

create or replace function duplicate_queue(in_score integer, in_id uuid, in_limit integer)
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
      ways := ways || format('(select id, score from duplicate_pairs where stage in (''OPEN'', ''PROPOSED'') and place_at(left_place, %s) = %L '
        'and (stage = ''OPEN'' or proposed_side is distinct from ''LEFT'') %s '
        'order by score desc, id desc limit %s)', depth, area, bound, in_limit);
      ways := ways || format('(select id, score from duplicate_pairs where stage in (''OPEN'', ''PROPOSED'') and place_at(right_place, %s) = %L '
        'and (stage = ''OPEN'' or proposed_side is distinct from ''RIGHT'') %s '
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
