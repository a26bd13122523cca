-- Sign-in that leaves its trace in the journal, one's own sessions and postings, and the book of imported place files.

-- A name that nobody has locks like a name that somebody has, so that locking tells nothing. Only a digest is kept.
create table strange_sign_ins (
  digest text primary key,
  failed_attempts integer not null default 0,
  locked_until timestamptz(3),
  at timestamptz(3) not null default current_timestamp
);
create index strange_sign_ins_at_idx on strange_sign_ins (at);
-- No policy at all: only the owner's functions write and count here.
alter table strange_sign_ins enable row level security;

create table place_imports (
  id uuid primary key,
  place text collate "C" not null,
  at timestamptz(3) not null default current_timestamp,
  account_id uuid not null,
  file_name text not null,
  digest text not null,
  kind text not null,
  complete boolean not null,
  read integer not null,
  created integer not null,
  updated integer not null,
  unchanged integer not null,
  refused integer not null,
  linked integer not null,
  struck_off integer not null,
  unlinked integer not null,
  lines jsonb not null
);
create index place_imports_at_idx on place_imports (at);
alter table place_imports enable row level security;
create policy in_my_area on place_imports to antyodaya_app using (
  place >= current_setting('app.scope_from', true) and place < current_setting('app.scope_to', true) and under_named_places(place));
grant select, insert on place_imports to antyodaya_app;

-- The candidate's place decides which chain remembers a failure: the newest posting's, even if it has ended.
drop function sign_in_candidate(text);
create function sign_in_candidate(in_login text)
returns table (account_id uuid, password_hash text, locked_until timestamptz, posting_id uuid, place text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.password_hash, a.locked_until, (
    select p.id from postings p
    where p.account_id = a.id and p.from_date <= (now() at time zone 'Asia/Kolkata')::date and (p.until_date is null or p.until_date >= (now() at time zone 'Asia/Kolkata')::date)
    order by p.from_date desc, p.id desc limit 1),
    (select p.place from postings p where p.account_id = a.id order by p.from_date desc, p.id desc limit 1)
  from accounts a where a.login = in_login and a.disabled_at is null
$$;

create function note_strange_sign_in(in_digest text) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare
  locked boolean;
begin
  delete from strange_sign_ins where at < now() - interval '1 day';
  insert into strange_sign_ins as s (digest, failed_attempts) values (in_digest, 1)
  on conflict (digest) do update set
    at = now(),
    failed_attempts = case when s.locked_until > now() then s.failed_attempts when s.failed_attempts >= 4 then 0 else s.failed_attempts + 1 end,
    locked_until = case when s.locked_until > now() then s.locked_until when s.failed_attempts >= 4 then now() + interval '15 minutes' end
  returning coalesce(s.locked_until > now(), false) into locked;
  return locked;
end
$$;

-- What a person may see and do about themselves. The live session is the proof; the area of the posting plays no part.
create function own_profile(in_session uuid)
returns table (login text, name_en text, name_hi text, title_en text, title_hi text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.login, a.name_en, a.name_hi, p.title_en, p.title_hi
  from session_actor(in_session) me join accounts a on a.id = me.account_id join postings p on p.id = me.posting_id
$$;

create function own_sessions(in_session uuid)
returns table (id uuid, device text, created_at timestamptz, role text, place text)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, s.device, s.created_at, p.role, p.place
  from session_actor(in_session) me join sessions s on s.account_id = me.account_id join postings p on p.id = s.posting_id
  where s.revoked_at is null and s.expires_at > now()
  order by s.created_at desc, s.id
$$;

create function own_postings(in_session uuid)
returns table (id uuid, role text, place text, title_en text, title_hi text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.role, p.place, p.title_en, p.title_hi
  from session_actor(in_session) me join postings p on p.account_id = me.account_id
  where p.from_date <= (now() at time zone 'Asia/Kolkata')::date and (p.until_date is null or p.until_date >= (now() at time zone 'Asia/Kolkata')::date)
  order by p.from_date desc, p.id
$$;

create function switch_posting(in_session uuid, in_posting uuid) returns boolean language sql security definer set search_path = public, pg_temp as $$
  with switched as (
    update sessions set posting_id = in_posting
    where id = in_session and exists (select from own_postings(in_session) mine where mine.id = in_posting)
    returning id)
  select exists (select from switched)
$$;

create function end_own_session(in_session uuid, in_target uuid) returns boolean language sql security definer set search_path = public, pg_temp as $$
  with ended as (
    update sessions set revoked_at = now()
    where id = in_target and revoked_at is null and account_id = (select account_id from session_actor(in_session))
    returning id)
  select exists (select from ended)
$$;

create function end_other_sessions(in_session uuid) returns integer language sql security definer set search_path = public, pg_temp as $$
  with ended as (
    update sessions set revoked_at = now()
    where id <> in_session and revoked_at is null and account_id = (select account_id from session_actor(in_session))
    returning id)
  select count(*)::integer from ended
$$;

create function own_password_hash(in_session uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select password_hash from accounts where id = (select account_id from session_actor(in_session))
$$;

create function set_own_password(in_session uuid, in_hash text) returns void language sql security definer set search_path = public, pg_temp as $$
  update accounts set password_hash = in_hash where id = (select account_id from session_actor(in_session));
  select end_other_sessions(in_session)::text
$$;

-- The demonstration's people, for its sign-in page: a State's own database has no invented places and shows nobody.
create function demonstration_people()
returns table (login text, name_en text, name_hi text, role text, place text, place_en text, place_hi text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.login, a.name_en, a.name_hi, p.role, p.place, coalesce(l.name_en, p.place), coalesce(l.name_hi, l.name_en, p.place)
  from accounts a
    join lateral (
      select * from postings where account_id = a.id
        and from_date <= (now() at time zone 'Asia/Kolkata')::date and (until_date is null or until_date >= (now() at time zone 'Asia/Kolkata')::date)
      order by from_date desc, id desc limit 1) p on true
    left join places l on l.path = p.place
  where a.disabled_at is null and p.role <> 'SYSTEM' and exists (select from places where invented)
  order by array_length(string_to_array(p.place, '/'), 1) desc, p.place collate "C", p.role, a.login
$$;

-- An administrator ends the sessions of those whose postings lie in the administrator's area.
grant update (revoked_at) on sessions to antyodaya_app;
create policy ended on sessions for update to antyodaya_app using (exists (select from postings where postings.id = sessions.posting_id));

revoke execute on function sign_in_candidate(text), note_strange_sign_in(text), own_profile(uuid), own_sessions(uuid), own_postings(uuid),
  switch_posting(uuid, uuid), end_own_session(uuid, uuid), end_other_sessions(uuid), own_password_hash(uuid), set_own_password(uuid, text),
  demonstration_people() from public;
grant execute on function sign_in_candidate(text), note_strange_sign_in(text), own_profile(uuid), own_sessions(uuid), own_postings(uuid),
  switch_posting(uuid, uuid), end_own_session(uuid, uuid), end_other_sessions(uuid), own_password_hash(uuid), set_own_password(uuid, text)
  to antyodaya_app;
grant execute on function demonstration_people() to antyodaya_public;
