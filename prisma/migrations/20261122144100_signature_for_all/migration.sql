-- How many persons of a district came to one of the results after a moment. Only a number is told: a signature of the whole
-- district stands or has fallen alike for each of its readers, also for one whose own area holds none of these persons.
create function pension_found_since(in_district text, in_since timestamptz, in_results text[]) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::integer from pension_checks
  where (above_my_area(in_district) or in_district = current_setting('app.scope_from', true)
      or in_district >= current_setting('app.scope_from', true) and in_district < current_setting('app.scope_to', true))
    and place >= in_district and place < in_district || '0'
    and current and found_at > in_since and result = any (in_results)
$$;
revoke execute on function pension_found_since(text, timestamptz, text[]) from public;
grant execute on function pension_found_since(text, timestamptz, text[]) to antyodaya_app;
create index current_by_finding on pension_checks (found_at) where current;
