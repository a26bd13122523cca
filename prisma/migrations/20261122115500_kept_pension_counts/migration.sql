-- What a round came to, place by place, so that the pages of district and State count nothing anew. Rounds that ended before
-- are given what their places come to now: nothing else is known of them.
alter table pension_rounds add column parts jsonb;
update pension_rounds r set parts = (
  select coalesce(jsonb_agg(jsonb_build_array(c.place, c.result, c.persons)), '[]') from (
    select place, result, count(*) as persons from pension_checks
    where current and place >= r.place and place < r.place || '0' group by place, result) as c)
where r.stage = 'DONE';
