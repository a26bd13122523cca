-- AlterTable
ALTER TABLE "import_jobs" ADD COLUMN "ordered_by" JSONB;

-- CreateTable
CREATE TABLE "recurring_runs" (
    "name" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "fault" TEXT,

    CONSTRAINT "recurring_runs_pkey" PRIMARY KEY ("name","period")
);

-- The next file that a worker may take up, in the order in which they came; its lock belongs to the asking connection, so a
-- worker that is killed leaves the file to the next one at once. Whoever asks learns a number and a place, nothing else.
create function claim_import() returns table (job_id uuid, job_place text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  waiting record;
begin
  for waiting in
    select id, place from import_jobs where stage in ('RECEIVED', 'READING', 'QUEUED', 'RUNNING') order by id
  loop
    if pg_try_advisory_lock(hashtextextended(waiting.id::text, 20111204)) then
      -- Another worker may have ended it between the look and the lock.
      if exists (select from import_jobs where id = waiting.id and stage in ('RECEIVED', 'READING', 'QUEUED', 'RUNNING')) then
        job_id := waiting.id;
        job_place := waiting.place;
        return next;
        return;
      end if;
      perform pg_advisory_unlock(hashtextextended(waiting.id::text, 20111204));
    end if;
  end loop;
end
$$;

-- The number series of many panchayats in one statement, in one order, so that two imports never wait crosswise.
create function draw_numbers(in_places text[], in_counts integer[]) returns table (series_place text, series_last integer)
language sql set search_path = public, pg_temp as $$
  insert into number_series (place, series, last)
  select place, 'HOUSEHOLD', count from unnest(in_places, in_counts) as asked (place, count) order by place collate "C"
  on conflict (place, series) do update set last = number_series.last + excluded.last
  returning place, last
$$;

revoke execute on function claim_import(), draw_numbers(text[], integer[]) from public;
grant execute on function claim_import(), draw_numbers(text[], integer[]) to antyodaya_app;

grant select, insert, update on recurring_runs to antyodaya_app;
alter table recurring_runs enable row level security;
create policy any_hand on recurring_runs to antyodaya_app using (current_setting('app.scope_from', true) <> '');

-- Whoever is not narrowed to named panchayats is not asked about them row by row: a bulk import writes crores of rows.
do $$
declare
  target text;
begin
  foreach target in array array['households', 'members', 'household_versions', 'census_records'] loop
    execute format(
      'alter policy in_my_area on %I using (place >= current_setting(''app.scope_from'', true) '
      'and place < current_setting(''app.scope_to'', true) '
      'and (current_setting(''app.only'', true) = ''*'' or under_named_places(place)))', target);
  end loop;
end
$$;
