-- Whether somebody of an application's family was compared with the pension registers and found in none: everybody who has
-- the number may know that a pension could be claimed, and nobody learns whose or which (F97).
create function pension_to_claim(in_application uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from applications a
      join members m on m.household_id = a.household_id and m.ended_on is null
      join pension_checks p on p.member_id = m.id and p.current and p.result in ('NOT_FOUND', 'CONFIRMED_STOPPED')
    where a.id = in_application and a.submitted_at is not null)
$$;
revoke execute on function pension_to_claim(uuid) from public;
grant execute on function pension_to_claim(uuid) to antyodaya_public;
