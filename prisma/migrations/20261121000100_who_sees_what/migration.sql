-- Who may do what to the tables. The owner owns; the portal's login belongs to antyodaya_app (officers) and may take the
-- role antyodaya_public (everybody). Neither owns anything, neither can bypass the policies below.

-- Places sort and compare by bytes, so that "under this place" is a range that an index serves.
do $$
declare
  target record;
begin
  for target in
    select table_name, column_name from information_schema.columns
    where table_schema = 'public' and column_name in ('place', 'parent_place', 'village_path', 'path', 'parent_path', 'child_path', 'chain')
  loop
    execute format('alter table %I alter column %I type text collate "C"', target.table_name, target.column_name);
  end loop;
end
$$;

create extension if not exists pg_trgm;

-- One officer a panchayat and drive, one current allocation a place, one open application a family and drive:
-- the guards ask first, these hold when two hands are quicker.
create unique index one_assigned_officer on assignments (drive_id, place) where until_date is null;
create unique index one_current_allocation on allocations (drive_id, place) where superseded_at is null;
create unique index one_open_application on applications (household_id, drive_id)
  where stage not in ('WITHDRAWN', 'REJECTED', 'CLOSED');
create unique index one_open_list on priority_lists (drive_id, place) where stage not in ('RETURNED_TO_GP', 'SUPERSEDED');
create unique index dense_ranks on list_rows (list_id, final_rank) where final_rank is not null;
create unique index one_active_card on cards (household_id, scheme) where stage in ('ACTIVE', 'SUSPENDED');
alter table allocations add constraint seats_not_negative check (seats >= 0);
alter table members add constraint income_not_negative check (monthly_income is null or monthly_income >= 0);

-- Search by part of a name in one's own area.
create index household_names on households using gin ((coalesce(head_name, '') || ' ' || coalesce(head_name_hi, '') || ' ' || number) gin_trgm_ops);

grant usage on schema public to antyodaya_app, antyodaya_public;
grant select, insert, update on all tables in schema public to antyodaya_app;
revoke all on journal_events, sessions, accounts from antyodaya_app;
grant select on journal_events to antyodaya_app;
grant select (id, account_id, posting_id, device, created_at, expires_at, revoked_at) on sessions to antyodaya_app;
grant select (id, login, name_en, name_hi, failed_attempts, locked_until, disabled_at, own_household_id, created_at) on accounts to antyodaya_app;
grant insert on accounts to antyodaya_app;
grant update (name_en, name_hi, password_hash, failed_attempts, locked_until, disabled_at, own_household_id) on accounts to antyodaya_app;
grant delete on list_rows to antyodaya_app;
do $$
begin
  if to_regclass('_prisma_migrations') is not null then
    grant select on _prisma_migrations to antyodaya_app;
  end if;
end
$$;

-- A row is seen by those whose area holds it; an officer with named panchayats sees only those (the twin of
-- lib/domain/access/scope.ts, compared with it by a property test).
create function under_named_places(place text) returns boolean language sql stable parallel safe as $$
  select current_setting('app.only', true) = '*' or exists (
    select from unnest(string_to_array(current_setting('app.only', true), ',')) as named
    where place = named or place ^@ (named || '/'))
$$;

do $$
declare
  target text;
begin
  foreach target in array array[
    'households', 'members', 'household_versions', 'census_records', 'census_corrections', 'applications',
    'application_documents', 'application_steps', 'verifications', 'priority_lists', 'list_rows', 'meetings',
    'meeting_families', 'cards', 'postings', 'number_series'
  ] loop
    execute format('alter table %I enable row level security', target);
    execute format(
      'create policy in_my_area on %I to antyodaya_app using (place >= current_setting(''app.scope_from'', true) '
      'and place < current_setting(''app.scope_to'', true) and under_named_places(place))', target);
  end loop;
  -- Decisions about quotas, windows and officers are public by their nature; writing them is confined to one's area.
  foreach target in array array[
    'drives', 'drive_windows', 'allocations', 'assignments', 'state_settings', 'consolidations', 'consolidation_lists', 'no_applicants'
  ] loop
    execute format('alter table %I enable row level security', target);
    execute format('create policy open_to_officers on %I for select to antyodaya_app using (true)', target);
    execute format(
      'create policy written_in_my_area on %I for insert to antyodaya_app with check (place >= current_setting(''app.scope_from'', true) '
      'and place < current_setting(''app.scope_to'', true) and under_named_places(place))', target);
    execute format(
      'create policy changed_in_my_area on %I for update to antyodaya_app using (place >= current_setting(''app.scope_from'', true) '
      'and place < current_setting(''app.scope_to'', true) and under_named_places(place))', target);
  end loop;
end
$$;

alter table accounts enable row level security;
create policy colleagues on accounts for select to antyodaya_app using (exists (select from postings where postings.account_id = accounts.id));
create policy enrolled on accounts for insert to antyodaya_app with check (current_setting('app.scope_from', true) <> '');
create policy managed on accounts for update to antyodaya_app using (exists (select from postings where postings.account_id = accounts.id));
alter table sessions enable row level security;
create policy colleagues on sessions for select to antyodaya_app using (exists (select from postings where postings.id = sessions.posting_id));
alter table handled_requests enable row level security;
create policy any_hand on handled_requests to antyodaya_app using (current_setting('app.scope_from', true) <> '');

-- The journal: read by area, written only by the function, changed by nobody.
alter table journal_events enable row level security;
create policy in_my_area on journal_events for select to antyodaya_app using (
  chain >= current_setting('app.scope_from', true) and chain < current_setting('app.scope_to', true) and under_named_places(chain));

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'The journal is append-only';
end
$$;
create trigger append_only before update or delete on journal_events for each row execute function journal_is_append_only();
create trigger append_only_whole before truncate on journal_events for each statement execute function journal_is_append_only();

create function journal_append(
  in_chain text, in_at timestamptz, in_account uuid, in_role text, in_type text, in_subject text, in_body text
) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head record;
  next_seq integer;
  next_prev text;
begin
  -- The chain's own lock: two officers of one panchayat queue here, two panchayats never do.
  perform pg_advisory_xact_lock(hashtextextended(in_chain, 20171002));
  select seq, hash into head from journal_events where chain = in_chain order by seq desc limit 1;
  next_seq := coalesce(head.seq, 0) + 1;
  next_prev := coalesce(head.hash, repeat('0', 64));
  insert into journal_events (chain, seq, at, account_id, role, type, subject, body, prev_hash, hash)
  values (in_chain, next_seq, in_at, in_account, in_role, in_type, in_subject, in_body, next_prev,
    encode(sha256(convert_to(in_chain || E'\n' || next_seq || E'\n' || next_prev || E'\n' || in_body, 'UTF8')), 'hex'));
end
$$;

-- Sign-in works before anybody is known, so it asks functions of the owner's and never the tables.
create function sign_in_candidate(in_login text)
returns table (account_id uuid, password_hash text, locked_until timestamptz, posting_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.password_hash, a.locked_until, (
    select p.id from postings p
    where p.account_id = a.id and p.from_date <= (now() at time zone 'Asia/Kolkata')::date and (p.until_date is null or p.until_date >= (now() at time zone 'Asia/Kolkata')::date)
    order by p.from_date desc, p.id desc limit 1)
  from accounts a where a.login = in_login and a.disabled_at is null
$$;

create function note_failed_sign_in(in_account uuid) returns boolean language sql security definer set search_path = public, pg_temp as $$
  update accounts set
    failed_attempts = case when failed_attempts >= 4 then 0 else failed_attempts + 1 end,
    locked_until = case when failed_attempts >= 4 then now() + interval '15 minutes' else locked_until end
  where id = in_account
  returning locked_until is not null and locked_until > now()
$$;

create function open_session(in_account uuid, in_posting uuid, in_device text) returns uuid language sql security definer set search_path = public, pg_temp as $$
  update accounts set failed_attempts = 0, locked_until = null where id = in_account;
  insert into sessions (id, account_id, posting_id, device, created_at, expires_at)
  values (gen_random_uuid(), in_account, in_posting, in_device, now(), now() + interval '12 hours')
  returning id
$$;

create function session_actor(in_session uuid)
returns table (account_id uuid, posting_id uuid, name text, role text, place text, own_household_id uuid, panchayats text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, p.id, a.name_en, p.role, p.place, a.own_household_id,
    array(select s.place from assignments s
      where s.account_id = a.id and s.from_date <= (now() at time zone 'Asia/Kolkata')::date and (s.until_date is null or s.until_date >= (now() at time zone 'Asia/Kolkata')::date))
  from sessions s
    join accounts a on a.id = s.account_id and a.disabled_at is null
    join postings p on p.id = s.posting_id and p.from_date <= (now() at time zone 'Asia/Kolkata')::date and (p.until_date is null or p.until_date >= (now() at time zone 'Asia/Kolkata')::date)
  where s.id = in_session and s.revoked_at is null and s.expires_at > now()
$$;

create function revoke_session(in_session uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  update sessions set revoked_at = now() where id = in_session and revoked_at is null
$$;

revoke execute on function under_named_places(text), journal_append(text, timestamptz, uuid, text, text, text, text),
  sign_in_candidate(text), note_failed_sign_in(uuid), open_session(uuid, uuid, text), session_actor(uuid), revoke_session(uuid), journal_is_append_only() from public;
grant execute on function under_named_places(text) to antyodaya_app;
grant execute on function journal_append(text, timestamptz, uuid, text, text, text, text) to antyodaya_app;
grant execute on function sign_in_candidate(text), note_failed_sign_in(uuid), open_session(uuid, uuid, text), session_actor(uuid), revoke_session(uuid) to antyodaya_app;

-- Everybody: named columns of published things. No person but the heads on a finalised list stands here.
grant select on places, place_versions, place_links, drives, drive_windows, allocations, state_settings to antyodaya_public;
grant select (drive_id, place, officer_name, designation, from_date, until_date) on assignments to antyodaya_public;
grant select (id, number, drive_id, scheme, place, stage, submitted_at, due_on, open_return_gaps) on applications to antyodaya_public;
grant select (application_id, seq, event, from_stage, to_stage, at, due_on, gaps) on application_steps to antyodaya_public;
grant select (id, drive_id, scheme, place, stage, edition, seats, public_body, public_digest, displayed_on, displayed_at, finalised_at, order_no, order_date, approved_at) on priority_lists to antyodaya_public;
grant select (list_id, application_id, decision, final_rank, reason_code) on list_rows to antyodaya_public;
grant select (id, list_id, place, number, attempt, stage, venue, notice_on, scheduled_at, base_families, required, families_present, women, quorum, resolution_no) on meetings to antyodaya_public;
grant select (application_id, stage, issued_on) on cards to antyodaya_public;
create policy open_to_all on drives for select to antyodaya_public using (true);
create policy open_to_all on drive_windows for select to antyodaya_public using (true);
create policy open_to_all on allocations for select to antyodaya_public using (superseded_at is null);
create policy open_to_all on assignments for select to antyodaya_public using (until_date is null or until_date >= (now() at time zone 'Asia/Kolkata')::date);
create policy open_to_all on state_settings for select to antyodaya_public using (true);
create policy handed_in on applications for select to antyodaya_public using (submitted_at is not null);
create policy handed_in on application_steps for select to antyodaya_public using (true);
create policy finalised on priority_lists for select to antyodaya_public using (public_body is not null);
create policy finalised on list_rows for select to antyodaya_public using (
  exists (select from priority_lists where priority_lists.id = list_rows.list_id));
create policy notified on meetings for select to antyodaya_public using (true);
create policy issued on cards for select to antyodaya_public using (true);
