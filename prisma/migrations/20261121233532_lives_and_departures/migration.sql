-- DropIndex
DROP INDEX "review_tasks_kind_subject_id_key";

-- AlterTable
ALTER TABLE "review_tasks" ADD COLUMN     "event_id" UUID;

-- CreateTable
CREATE TABLE "life_drafts" (
    "id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "household_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "told" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "event_id" UUID,

    CONSTRAINT "life_drafts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "departures" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "household_id" UUID NOT NULL,
    "serial" INTEGER NOT NULL,
    "event_id" UUID NOT NULL,
    "left_on" DATE NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "bound" TEXT,
    "void_at" TIMESTAMPTZ(3),
    "taken_place" TEXT,
    "taken_household" UUID,
    "taken_event" UUID,
    "taken_at" TIMESTAMPTZ(3),

    CONSTRAINT "departures_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "life_drafts_place_at_idx" ON "life_drafts"("place", "at");

-- CreateIndex
CREATE INDEX "departures_event_id_idx" ON "departures"("event_id");

-- CreateIndex
CREATE INDEX "departures_taken_event_idx" ON "departures"("taken_event");

-- CreateIndex
CREATE UNIQUE INDEX "departures_number_serial_key" ON "departures"("number", "serial");

-- CreateIndex
CREATE INDEX "review_tasks_event_id_idx" ON "review_tasks"("event_id");

-- Places sort and compare by bytes, so that "under this place" is a range that an index serves.
alter table life_drafts alter column place type text collate "C";
alter table departures alter column place type text collate "C", alter column taken_place type text collate "C";

-- One open question of a kind to a subject; once it is answered the next event may raise it again.
create unique index one_open_review on review_tasks (kind, subject_id) where closed_at is null;

grant select, insert, update on life_drafts, departures to antyodaya_app;
-- An event that is taken back never happened: whoever it brought leaves the table of today; the versions keep both.
grant delete on members to antyodaya_app;

alter table life_drafts enable row level security;
create policy in_my_area on life_drafts to antyodaya_app using (
  place >= current_setting('app.scope_from', true) and place < current_setting('app.scope_to', true) and under_named_places(place));

-- A certificate is seen by the office that wrote it and by the one that took the person in.
alter table departures enable row level security;
create policy in_my_area on departures to antyodaya_app using (
  (place >= current_setting('app.scope_from', true) and place < current_setting('app.scope_to', true) and under_named_places(place))
  or (taken_place >= current_setting('app.scope_from', true) and taken_place < current_setting('app.scope_to', true) and under_named_places(taken_place)));

-- The office of arrival holds only the certificate's number. By it, and by nothing else, it reads the persons who left,
-- so that they are not typed twice (domain 13, Migration in). Only an office with an area may ask.
create function departed(in_number text)
returns table (departure_id uuid, departure_place text, departure_household uuid, departure_event uuid, left_on date,
  taken boolean, void boolean, person members)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, d.place, d.household_id, d.event_id, d.left_on, d.taken_at is not null, d.void_at is not null, m
  from departures d join members m on m.household_id = d.household_id and m.serial = d.serial
  where d.number = in_number and current_setting('app.scope_from', true) <> ''
  order by d.serial
$$;

-- Each person is taken in once, into a household of the asker's own area.
create function take_departed(in_ids uuid[], in_household uuid, in_event uuid, in_at timestamptz) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  arrival text;
  taken integer;
begin
  select place into arrival from households where id = in_household
    and place >= current_setting('app.scope_from', true) and place < current_setting('app.scope_to', true) and under_named_places(place);
  if arrival is null then
    return 0;
  end if;
  update departures set taken_place = arrival, taken_household = in_household, taken_event = in_event, taken_at = in_at
    where id = any (in_ids) and taken_at is null and void_at is null;
  get diagnostics taken = row_count;
  return taken;
end
$$;

-- What was taken in by an event that is taken back may be taken in again.
create function release_departed(in_event uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  update departures set taken_place = null, taken_household = null, taken_event = null, taken_at = null
  where taken_event = in_event and taken_place >= current_setting('app.scope_from', true)
    and taken_place < current_setting('app.scope_to', true) and under_named_places(taken_place)
$$;

revoke execute on function departed(text), take_departed(uuid[], uuid, uuid, timestamptz), release_departed(uuid) from public;
grant execute on function departed(text), take_departed(uuid[], uuid, uuid, timestamptz), release_departed(uuid) to antyodaya_app;
