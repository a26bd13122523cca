-- Facts nobody has stated stay unknown: unknown is never "no".
alter table households alter column social_category drop not null;
alter table households alter column minority drop not null, alter column minority drop default;
alter table households
  add column not_bpl boolean not null default false,
  add column main_income text,
  add column rooms integer,
  add column wall text,
  add column roof text,
  add column land_unirrigated integer,
  add column land_irrigated_two_crop integer,
  add column land_other_irrigated integer,
  add column source_digest text,
  add constraint land_whole check (num_nulls(land_unirrigated, land_irrigated_two_crop, land_other_irrigated) in (0, 3));
create index households_village_path_id_idx on households (village_path, id);

alter table census_records
  add column denied text[],
  add column document text,
  add column recorded_by uuid,
  add column recorded_at timestamptz(3) not null default current_timestamp;
alter table census_corrections
  add column document text not null,
  add column on_date date not null;

-- The snapshot is written once, a correction and a version stand as they were written.
revoke update on census_records, census_corrections, household_versions from antyodaya_app;

create table import_files (
  id uuid not null,
  place text collate "C" not null,
  account_id uuid not null,
  name text not null,
  source text not null,
  body text not null,
  digest text not null,
  report jsonb not null,
  created_at timestamptz(3) not null default current_timestamp,
  imported_at timestamptz(3),
  constraint import_files_pkey primary key (id)
);
create index import_files_place_id_idx on import_files (place, id);
grant select, insert, update on import_files to antyodaya_app;
alter table import_files enable row level security;
create policy in_my_area on import_files to antyodaya_app using (
  place >= current_setting('app.scope_from', true) and place < current_setting('app.scope_to', true) and under_named_places(place));

-- Search by part of a name, number, BPL or ration card number. Under row-level security the planner may not use a trigram
-- index ("ilike" could tell of rows it was shown), so a function of the owner's searches and confines itself to the scope.
drop index household_names;
create index household_search on households using gin ((coalesce(head_name, '') || ' ' || coalesce(head_name_hi, '') || ' ' || number
  || ' ' || coalesce(bpl_number, '') || ' ' || coalesce(ration_card_no, '')) gin_trgm_ops);
create index member_search on members using gin ((name || ' ' || coalesce(name_hi, '')) gin_trgm_ops);

create function search_register(in_text text, in_villages text[], in_limit integer)
returns table (household_id uuid) language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  -- `execute` plans with the values at hand: a rare name goes by trigrams, a small area by its own index.
  return query execute
    $search$ select found.id from (
      (select h.id from households h
        where h.place >= $1 and h.place < $2 and under_named_places(h.place) and h.ended_on is null
          and (coalesce(head_name, '') || ' ' || coalesce(head_name_hi, '') || ' ' || number
            || ' ' || coalesce(bpl_number, '') || ' ' || coalesce(ration_card_no, '')) ilike $3
        limit $5)
      union
      (select m.household_id from members m
        where m.place >= $1 and m.place < $2 and under_named_places(m.place)
          and (m.name || ' ' || coalesce(m.name_hi, '')) ilike $3
        limit $5)
      union
      (select h.id from households h
        where h.village_path = any ($4) and h.place >= $1 and h.place < $2 and under_named_places(h.place) and h.ended_on is null
        limit $5)
    ) as found limit $5 $search$
    using current_setting('app.scope_from', true), current_setting('app.scope_to', true),
      '%' || regexp_replace(in_text, '([\\%_])', '\\\1', 'g') || '%', in_villages, in_limit;
end
$$;

-- Keys of a source that the register already holds for another area: an import says so instead of entering them twice.
create function held_elsewhere(in_source text, in_keys text[])
returns setof text language sql stable security definer set search_path = public, pg_temp as $$
  select source_key from households
  where source = in_source and source_key = any (in_keys) and not (
    place >= current_setting('app.scope_from', true) and place < current_setting('app.scope_to', true) and under_named_places(place))
$$;

revoke execute on function search_register(text, text[], integer), held_elsewhere(text, text[]) from public;
grant execute on function search_register(text, text[], integer), held_elsewhere(text, text[]) to antyodaya_app;
