-- The register stands in walking order: village by village, house by house as people count (2 before 11, 3/1 after 3,
-- १० where 10 would be, a house without a number last), and by the name of the head where several families share a house.
create function house_order(in_house_no text) returns text language sql immutable parallel safe return
  -- Every number in it is written nine digits wide, then what stands between its parts falls away.
  regexp_replace(
    regexp_replace(
      regexp_replace(
        upper(translate(normalize(in_house_no, nfkc), '०१२३४५६७८९', '0123456789')), '([0-9]+)', '000000000\1', 'g'),
      '[0-9]*([0-9]{9})', '\1', 'g'),
    '[[:space:]./,()_-]+', '', 'g');

-- Kept by the database itself, so that whoever writes a family, by a form or from a file, cannot forget it.
alter table households add column walking_order text collate "C" not null generated always as (
  case when coalesce(house_order(house_no), '') = '' then '2' else '1' || house_order(house_no) end || ' ' || lower(head_name)
) stored;

create index households_walk on households (place, village_path, walking_order, id) where ended_on is null;

-- The families of a panchayat's villages, village by village, after a house of the first. The index has them in this very
-- order: a planner that takes few rows to be there would gather a whole village and sort it for a page of fifty.
create function walk_of_register(in_place text, in_villages text[], in_order text, in_id uuid, in_limit integer)
returns setof households language sql stable set enable_bitmapscan = off set enable_seqscan = off set enable_sort = off as $$
  select line.* from unnest(in_villages) with ordinality as own (village, at) cross join lateral (
    select h.* from households h
    where h.place = in_place and h.village_path = own.village and h.ended_on is null
      and (h.walking_order, h.id) > (case own.at when 1 then in_order else '' end,
        case own.at when 1 then in_id else '00000000-0000-0000-0000-000000000000' end)
    order by h.walking_order, h.id limit in_limit) as line
  order by own.at, line.walking_order, line.id limit in_limit
$$;
revoke execute on function walk_of_register(text, text[], text, uuid, integer) from public;
grant execute on function walk_of_register(text, text[], text, uuid, integer) to antyodaya_app;
