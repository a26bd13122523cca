-- An officer declares the household they live in (domain §11, separation of duty 4), wherever it is: the live session is
-- the proof of who asks, and nothing of the household is told but that the number exists.
create function declare_own_household(in_session uuid, in_number text) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  update accounts set own_household_id = h.id
  from households h, sessions s
  where h.number = in_number and s.id = in_session and s.revoked_at is null and s.expires_at > now()
    and accounts.id = s.account_id
  returning true
$$;

create function own_household(in_session uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select h.number from sessions s join accounts a on a.id = s.account_id join households h on h.id = a.own_household_id
  where s.id = in_session and s.revoked_at is null and s.expires_at > now()
$$;

revoke execute on function declare_own_household(uuid, text), own_household(uuid) from public;
grant execute on function declare_own_household(uuid, text), own_household(uuid) to antyodaya_app;
