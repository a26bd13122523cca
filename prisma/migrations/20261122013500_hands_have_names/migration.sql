-- Who wrote a fact, confirmed it or decided on it is named to whoever may read it, also when the hand belongs to an office
-- above or beside the reader's own (F6). Names of officers are public; nothing else of an account is answered, and only for
-- accounts whose ids the reader holds already.
create function hands_called(in_accounts uuid[]) returns table (id uuid, name_en text, name_hi text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.name_en, a.name_hi from accounts a
  where a.id = any(in_accounts) and coalesce(current_setting('app.scope_from', true), '') <> ''
$$;
revoke all on function hands_called(uuid[]) from public;
grant execute on function hands_called(uuid[]) to antyodaya_app;
