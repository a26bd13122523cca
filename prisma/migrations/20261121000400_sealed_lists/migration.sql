-- Those present who are neither men nor women are counted too (domain §5.3).
alter table meetings add column others integer;

-- Where the law counts members instead of families: the adults of the register on the notice date (domain §5.2).
alter table meetings add column base_members integer not null default 0;

-- What the Gram Sabha sealed stays as it was sealed, whoever holds the pen: stage, order and return may still move on,
-- what was decided may not. The guards of the portal ask first; this holds when they are passed by.
create function sealed_list_stays() returns trigger language plpgsql as $$
begin
  if old.sealed_digest is null then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' or (
    new.id, new.drive_id, new.scheme, new.place, new.edition, new.seats, new.failed_meetings, new.drawn_at, new.drawn_by,
    new.displayed_on, new.displayed_at, new.attested_by, new.attested_at, new.finalised_at,
    new.sealed_body, new.sealed_digest, new.public_body, new.public_digest
  ) is distinct from (
    old.id, old.drive_id, old.scheme, old.place, old.edition, old.seats, old.failed_meetings, old.drawn_at, old.drawn_by,
    old.displayed_on, old.displayed_at, old.attested_by, old.attested_at, old.finalised_at,
    old.sealed_body, old.sealed_digest, old.public_body, old.public_digest
  ) then
    raise exception 'The list % is sealed', old.id using constraint = 'sealed_list_stays';
  end if;
  return new;
end
$$;
create trigger sealed_list_stays before update or delete on priority_lists
  for each row execute function sealed_list_stays();

-- Asks as the owner, so that no policy can hide the seal from the question.
create function is_sealed(list uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from priority_lists where id = list and sealed_digest is not null)
$$;

create function sealed_rows_stay() returns trigger language plpgsql as $$
begin
  if (tg_op <> 'INSERT' and is_sealed(old.list_id)) or (tg_op <> 'DELETE' and is_sealed(new.list_id)) then
    raise exception 'The rows of a sealed list stay' using constraint = 'sealed_rows_stay';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger sealed_rows_stay before insert or update or delete on list_rows
  for each row execute function sealed_rows_stay();

-- A meeting that failed or was signed is on record for ever, and so is who came to it.
create function closed_meeting_stays() returns trigger language plpgsql as $$
begin
  if old.stage in ('FAILED', 'SIGNED') then
    raise exception 'The meeting % is on record', old.id using constraint = 'closed_meeting_stays';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger closed_meeting_stays before update or delete on meetings
  for each row execute function closed_meeting_stays();

create function is_closed(meeting uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from meetings where id = meeting and stage in ('FAILED', 'SIGNED'))
$$;

create function closed_attendance_stays() returns trigger language plpgsql as $$
begin
  if (tg_op <> 'INSERT' and is_closed(old.meeting_id)) or (tg_op <> 'DELETE' and is_closed(new.meeting_id)) then
    raise exception 'The attendance of a meeting on record stays' using constraint = 'closed_attendance_stays';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger closed_attendance_stays before insert or update or delete on meeting_families
  for each row execute function closed_attendance_stays();

revoke execute on function sealed_list_stays(), is_sealed(uuid), sealed_rows_stay(), closed_meeting_stays(), is_closed(uuid),
  closed_attendance_stays() from public;
grant execute on function is_sealed(uuid), is_closed(uuid) to antyodaya_app;
