-- AlterTable
ALTER TABLE "pension_checks" ADD COLUMN     "found_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "found_round" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "was" TEXT;

-- CreateTable
CREATE TABLE "pension_rounds" (
    "id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "checkpoint" UUID,
    "registers" JSONB NOT NULL,
    "counts" JSONB,
    "account_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pension_rounds_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "pension_rounds_place_started_at_idx" ON "pension_rounds"("place", "started_at");

-- CreateIndex
CREATE INDEX "pension_rounds_stage_started_at_idx" ON "pension_rounds"("stage", "started_at");

alter table pension_rounds alter column place type text collate "C";
alter table pension_rounds enable row level security;
grant select, insert, update on pension_rounds to antyodaya_app;

-- What is undecided and what an area's round came to is counted from the current results alone.
create index current_checks on pension_checks (place, result, id) where current;
create index checks_of_a_round on pension_checks (found_round, place, id);
-- One round of an area at a time.
create unique index one_running_round on pension_rounds (place) where stage = 'RUNNING';

-- Whether an area holds the asker's own: what a district keeps or does concerns every panchayat in it.
create function above_my_area(place text) returns boolean language sql stable parallel safe as $$
  select starts_with(current_setting('app.scope_from', true), place || '/')
$$;

create policy in_my_area on pension_rounds to antyodaya_app using (
  place >= current_setting('app.scope_from', true) and place < current_setting('app.scope_to', true) and under_named_places(place));
create policy seen_from_below on pension_rounds for select to antyodaya_app using (above_my_area(place));
create policy seen_from_below on outside_registers for select to antyodaya_app using (above_my_area(place));
create policy seen_from_below on pension_sign_offs for select to antyodaya_app using (above_my_area(place));

-- The lines of registers that may be one of the given persons: those that share a key, and those that bear the number of a
-- line that was decided about before. A pensioner may stand in a panchayat that the asker cannot see; of each person
-- asked about only the lines that come into question are told, and only from registers that reach the asker's area.
create function pension_candidates(in_registers uuid[], in_persons jsonb, in_most integer)
returns table (person uuid, id uuid, register_id uuid, kind text, sender text, number text, name text, name_hi text,
  guardian_name text, gender text, birth_year integer, village_path text, aadhaar_digest text, standing text, since date, until date)
language sql stable security definer set search_path = public, pg_temp as $$
  with reaching as (
    select r.id, r.sender from outside_registers r
    where r.id = any (in_registers) and (above_my_area(r.place) or r.place = current_setting('app.scope_from', true)
      or r.place >= current_setting('app.scope_from', true) and r.place < current_setting('app.scope_to', true))
  ), persons as (
    select p.person, p.keys, p.known from jsonb_to_recordset(in_persons) as p (person uuid, keys text[], known uuid[])
  ), met as (
    select p.person, found.id from persons p cross join lateral (
      select e.id from outside_entries e
      where e.keys && p.keys and e.register_id in (select reaching.id from reaching) limit in_most) as found
    union
    select p.person, again.id from persons p cross join lateral unnest(p.known) as known (id)
      join outside_entries before on before.id = known.id
      join outside_registers of on of.id = before.register_id
      join reaching on reaching.sender = of.sender
      join outside_entries again on again.register_id = reaching.id and again.number = before.number and again.kind = before.kind
  )
  select met.person, e.id, e.register_id, e.kind, reaching.sender, e.number, e.name, e.name_hi, e.guardian_name, e.gender,
    e.birth_year, e.village_path, e.aadhaar_digest, e.standing, e.since, e.until
  from met join outside_entries e on e.id = met.id join reaching on reaching.id = e.register_id
$$;
revoke execute on function pension_candidates(uuid[], jsonb, integer) from public;
grant execute on function pension_candidates(uuid[], jsonb, integer) to antyodaya_app;
