-- Who died or left still draws a ration while they stand on a card that feeds (F13, F19). Such an entry is a second entry
-- of whoever is like it, though it has ended: until the card is written anew, the same person could stand on two. An
-- entry that was made by mistake never was a person.

create index members_left on members using gin (keys) where ended_on is not null;

create function stands_on_card(in_household uuid, in_serial integer) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from cards c where c.household_id = in_household and c.stage in ('ACTIVE', 'SUSPENDED')
    and c.contents->'members' @> jsonb_build_array(jsonb_build_object('serial', in_serial)))
$$;

-- Beside duplicate_candidates, by an index of its own: those who left are few, and the blocks of the living stay as they are.
-- Whoever left the asker's own family is known there and is not asked about.
create function left_candidates(in_persons jsonb, in_most integer)
returns table (asked text, member_id uuid, household_id uuid, place text, name text, name_hi text, guardian_name text,
  guardian_name_hi text, guardian_kind text, birth_date date, birth_precision text, gender text, village_path text,
  epic text, aadhaar_digest text, ration_card_no text, end_reason text)
language sql stable security definer set search_path = public, pg_temp set enable_seqscan = off as $$
  with persons as materialized (
    select p.* from jsonb_to_recordset(in_persons) as p (asked text, own uuid, near text[], far text[], known uuid[],
      epic text, aadhaar text, ration text)
    where coalesce(current_setting('app.scope_from', true), '') <> ''
  ), met as (
    select p.asked, found.id from persons p cross join lateral (
      select m.id from members m where m.keys && (p.near || p.far) and m.ended_on is not null limit in_most) as found
    union
    select p.asked, again.id from persons p cross join lateral unnest(p.known) as again (id)
  )
  select p.asked, m.id, m.household_id, m.place, m.name, m.name_hi, m.guardian_name, m.guardian_name_hi, m.guardian_kind,
    m.birth_date, m.birth_precision, m.gender, h.village_path,
    told_number(p.epic, m.epic), told_number(p.aadhaar, m.aadhaar_digest), told_number(p.ration, h.ration_card_no), m.end_reason
  from met join persons p on p.asked = met.asked
    join members m on m.id = met.id
    join households h on h.id = m.household_id
  where m.ended_on is not null and m.end_reason <> 'ENTERED_WRONGLY' and m.household_id is distinct from p.own
    and stands_on_card(m.household_id, m.serial)
$$;

revoke execute on function stands_on_card(uuid, integer), left_candidates(jsonb, integer) from public;
grant execute on function stands_on_card(uuid, integer), left_candidates(jsonb, integer) to antyodaya_app;
