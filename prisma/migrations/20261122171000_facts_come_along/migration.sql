-- Whoever leaves with a certificate takes along who had said what of them, on what paper, for which day, and who confirmed it:
-- the office that takes them in lies elsewhere and cannot read the family they left (F6).
alter table "departures" add column "sources" jsonb;

drop function departed(text);
create function departed(in_number text)
returns table (departure_id uuid, departure_place text, departure_household uuid, departure_event uuid, left_on date,
  taken boolean, void boolean, category text, minority boolean, mobile text, sources jsonb, person members)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, d.place, d.household_id, d.event_id, d.left_on, d.taken_at is not null, d.void_at is not null,
    h.social_category, h.minority, h.mobile, d.sources, m
  from departures d join members m on m.household_id = d.household_id and m.serial = d.serial
    join households h on h.id = d.household_id
  where d.number = in_number and current_setting('app.scope_from', true) <> ''
  order by d.serial
$$;
revoke execute on function departed(text) from public;
grant execute on function departed(text) to antyodaya_app;
