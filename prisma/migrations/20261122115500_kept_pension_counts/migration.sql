-- What a round came to, place by place, so that the pages of district and State count nothing anew. Of rounds that ended
-- before, the newest of each place is given what it comes to now: nothing else is known of it, and older ones are not read.
alter table pension_rounds add column parts jsonb;
update pension_rounds r set parts = (
  select coalesce(jsonb_agg(jsonb_build_array(c.place, c.result, c.persons)), '[]') from (
    select place, result, count(*) as persons from pension_checks
    where current and place >= r.place and place < r.place || '0' group by place, result) as c)
where r.stage = 'DONE' and not exists (
  select from pension_rounds later where later.place = r.place and later.stage = 'DONE' and later.started_at > r.started_at);
