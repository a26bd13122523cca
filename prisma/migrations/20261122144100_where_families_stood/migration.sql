-- Where a family stood before its village went over, and until when (F8: the register of a past day tells the places of that
-- day). Written by whatever changes a family's place; read by the office that it left, with the versions of that time.
create table "past_places" (
  "household_id" uuid not null,
  "until" timestamptz(3) not null,
  "since" timestamptz(3),
  "place" text collate "C" not null,
  "number" text not null,
  "source_key" text,
  constraint "past_places_pkey" primary key ("household_id", "until")
);
create index "past_places_place_household_id_idx" on "past_places" ("place", "household_id");

insert into past_places (household_id, until, since, place, number, source_key)
  select went.household_id, went.at, went.since, was.body ->> 'place', h.number, h.source_key
  from (select household_id, version, at, lag(at) over (partition by household_id order by version) as since
      from household_versions where event = 'reorganised') as went
    join household_versions was on was.household_id = went.household_id and was.version = went.version - 1
    join households h on h.id = went.household_id
  where went.since is distinct from went.at;

create function note_past_place() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  since timestamptz := (select max(p.until) from past_places p where p.household_id = old.id);
begin
  -- Who went there and on at the same moment stood there on no day.
  if since is null or since < new.updated_at then
    insert into past_places (household_id, until, since, place, number, source_key)
      values (old.id, new.updated_at, since, old.place, old.number, old.source_key);
  end if;
  return null;
end
$$;
revoke execute on function note_past_place() from public;
create trigger leaves_its_place after update of place on households
  for each row when (old.place <> new.place) execute function note_past_place();

grant select on past_places to antyodaya_app;
alter table past_places enable row level security;
create policy in_my_area on past_places for select to antyodaya_app using (
  place >= current_setting('app.scope_from', true) and place < current_setting('app.scope_to', true)
  and under_named_places(place));
-- What was written while a family was an office's own stays readable to that office; nothing later does.
create policy before_it_went on household_versions for select to antyodaya_app using (exists (
  select from past_places p where p.household_id = household_versions.household_id and household_versions.at < p.until));
