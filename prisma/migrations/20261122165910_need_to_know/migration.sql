-- Which families of its area an office reads (domain §9.4: need-to-know; decision 0078; the twin of lib/domain/access/need.ts).
-- A transaction that reads the whole register of its area says so in app.families; any other says in app.need which families
-- its work is about. Nothing said, nothing read.

-- A card of this portal, also one that has ended, or an approved application whose card is to be issued.
create function has_or_gets_card(in_household uuid) returns boolean
language sql stable parallel safe security definer set search_path = public, pg_temp as $$
  select exists (select from cards c where c.household_id = in_household)
    or exists (select from applications a where a.household_id = in_household and a.stage = 'APPROVED')
$$;

-- Whether a family is one of those. Asked as the owner: the answer must not hang on what the asking office sees.
create function family_is_needed(in_household uuid) returns boolean
language sql stable parallel safe security definer set search_path = public, pg_temp as $$
  select case current_setting('app.need', true)
    when 'CARDS' then has_or_gets_card(in_household)
    when 'CARDS_AND_PENSIONS' then has_or_gets_card(in_household) or exists (
      select from members m join pension_checks p on p.member_id = m.id
        where m.household_id = in_household and p.entry_id is not null)
    when 'LISTS' then exists (
      select from applications a join list_rows r on r.application_id = a.id join priority_lists l on l.id = r.list_id
        where a.household_id = in_household and (
          l.stage in ('DISTRICT_CONSOLIDATED', 'DEPT_APPROVED', 'CARDS_ISSUING', 'CLOSED', 'SUPERSEDED')
          or l.stage = 'RETURNED_TO_GP' and l.returned_by = 'RD_DEPT'))
    else false
  end
$$;
revoke execute on function has_or_gets_card(uuid), family_is_needed(uuid) from public;
grant execute on function family_is_needed(uuid) to antyodaya_app;

-- Restrictive: it narrows whatever another policy opens. `<> ''` and not `= 'ALL'`: the planner takes an inequality with
-- a setting for nearly always true, so that the reads of whole registers are planned as they were.
do $$
declare
  target text;
begin
  foreach target in array array[
    'members', 'household_versions', 'past_places', 'census_records', 'census_corrections', 'confirmations',
    'change_requests', 'life_events', 'life_drafts', 'departures', 'file_differences', 'uncompared', 'visits',
    'scheme_standings', 'pension_checks', 'pension_declarations', 'review_tasks', 'meeting_families', 'applications', 'cards'
  ] loop
    execute format('create policy needed on %I as restrictive for select to antyodaya_app using ('
      'current_setting(''app.families'', true) <> '''' or family_is_needed(household_id))', target);
  end loop;
  foreach target in array array['application_documents', 'application_steps', 'verifications'] loop
    execute format('create policy needed on %I as restrictive for select to antyodaya_app using ('
      'current_setting(''app.families'', true) <> '''' or exists (select from applications a where a.id = application_id))', target);
  end loop;
end
$$;
create policy needed on households as restrictive for select to antyodaya_app using (
  current_setting('app.families', true) <> '' or family_is_needed(id));
create policy needed on duplicate_pairs as restrictive for select to antyodaya_app using (
  current_setting('app.families', true) <> '' or family_is_needed(left_household) and family_is_needed(right_household));
-- Whoever approves lists counts the rows of all of them; their inputs are shown for the lists that have come to the department.
create policy needed on list_rows as restrictive for select to antyodaya_app using (
  current_setting('app.families', true) <> '' or current_setting('app.need', true) = 'LISTS' or family_is_needed(household_id));

-- How many applications of a drive stand in each panchayat of an area: a figure, the same for every office that may see the
-- places, whichever families it reads.
create function applications_standing(in_drive uuid, in_area text, in_ended text[]) returns table (place text, count integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.place, count(*)::integer from applications a
  where a.drive_id = in_drive and a.stage <> all (in_ended)
    and a.place >= in_area collate "C" and a.place < (in_area || '0') collate "C"
    and a.place >= current_setting('app.scope_from', true) and a.place < current_setting('app.scope_to', true)
    and under_named_places(a.place)
  group by a.place
$$;
revoke execute on function applications_standing(uuid, text, text[]) from public;
grant execute on function applications_standing(uuid, text, text[]) to antyodaya_app;
