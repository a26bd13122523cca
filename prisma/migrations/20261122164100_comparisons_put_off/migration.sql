-- Panchayats and towns whose waiting families could not be compared: since when, how often it was tried, and when it is tried
-- again. One that fails holds up no other (decision 0072). Rows come and go with what they tell of; nothing points to them.
create table comparison_delays (
    place text collate "C" not null,
    since timestamptz(3) not null,
    tries integer not null,
    again_at timestamptz(3) not null,

    constraint comparison_delays_pkey primary key (place)
);
grant select, insert, update, delete on comparison_delays to antyodaya_app;
alter table comparison_delays enable row level security;
create policy in_my_area on comparison_delays to antyodaya_app using (
  place >= current_setting('app.scope_from', true) and place < current_setting('app.scope_to', true) and under_named_places(place));
