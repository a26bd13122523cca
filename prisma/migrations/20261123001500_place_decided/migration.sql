-- The public page of an application says what is asked and decided about its place: whether somebody must answer if it is
-- vacant, whether the family gets it back, and that it stays given up, when and why (decision 0096). Who answered is the
-- block officer; no name is told.
create index "review_tasks_subject_id_idx" on "review_tasks"("subject_id");

create function place_asked_for(in_application uuid) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select json_build_object(
    'vacancy', coalesce(bool_or(q.kind = 'VACANCY' and q.closed_at is null), false),
    'again', coalesce(bool_or(q.kind = 'PLACE_AGAIN' and q.closed_at is null), false),
    'stays', (array_agg(json_build_object('at', q.closed_at, 'reason', q.reason) order by q.closed_at desc)
      filter (where q.kind = 'PLACE_AGAIN' and q.outcome = 'PLACE_GONE'))[1])
  from review_tasks q where q.subject_kind = 'application' and q.subject_id = in_application
$$;
revoke execute on function place_asked_for(uuid) from public;
grant execute on function place_asked_for(uuid) to antyodaya_public, antyodaya_app;
