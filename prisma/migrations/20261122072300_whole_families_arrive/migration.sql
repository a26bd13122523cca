-- AlterTable
ALTER TABLE "departures" ADD COLUMN     "household_number" TEXT,
ADD COLUMN     "taken_number" TEXT;

-- AlterTable
ALTER TABLE "life_events" ADD COLUMN     "paper_key" TEXT;

-- CreateIndex
CREATE INDEX "departures_household_id_idx" ON "departures"("household_id");

-- CreateIndex
CREATE INDEX "departures_taken_household_idx" ON "departures"("taken_household");

-- Both offices of a certificate read the numbers of both households: neither sees the other's family (F2).
update departures d set household_number = h.number from households h where h.id = d.household_id;
update departures d set taken_number = h.number from households h where h.id = d.taken_household;
alter table departures alter column household_number set not null;

-- A paper certificate brings a family once, whichever office of the State it is shown to; an undo sets it free.
create unique index paper_certificate_once on life_events (paper_key) where paper_key is not null and undone_at is null;

-- The persons of a number, with the facts of their family that a move leaves as they are: none of it is typed again.
drop function departed(text);
create function departed(in_number text)
returns table (departure_id uuid, departure_place text, departure_household uuid, departure_event uuid, left_on date,
  taken boolean, void boolean, category text, minority boolean, mobile text, person members)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, d.place, d.household_id, d.event_id, d.left_on, d.taken_at is not null, d.void_at is not null,
    h.social_category, h.minority, h.mobile, m
  from departures d join members m on m.household_id = d.household_id and m.serial = d.serial
    join households h on h.id = d.household_id
  where d.number = in_number and current_setting('app.scope_from', true) <> ''
  order by d.serial
$$;

create or replace function take_departed(in_ids uuid[], in_household uuid, in_event uuid, in_at timestamptz) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  arrival households;
  taken integer;
begin
  select * into arrival from households where id = in_household
    and place >= current_setting('app.scope_from', true) and place < current_setting('app.scope_to', true) and under_named_places(place);
  if arrival.id is null then
    return 0;
  end if;
  update departures set taken_place = arrival.place, taken_household = in_household, taken_number = arrival.number,
      taken_event = in_event, taken_at = in_at
    where id = any (in_ids) and taken_at is null and void_at is null;
  get diagnostics taken = row_count;
  return taken;
end
$$;

create or replace function release_departed(in_event uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  update departures set taken_place = null, taken_household = null, taken_number = null, taken_event = null, taken_at = null
  where taken_event = in_event and taken_place >= current_setting('app.scope_from', true)
    and taken_place < current_setting('app.scope_to', true) and under_named_places(taken_place)
$$;

revoke execute on function departed(text) from public;
grant execute on function departed(text) to antyodaya_app;
