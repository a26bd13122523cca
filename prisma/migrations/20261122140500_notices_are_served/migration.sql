-- The days to answer a notice count from the day on which it was served, which is written down: whole or not at all.
alter table review_tasks
  add column served_on date,
  add column served_how text,
  add column served_by uuid,
  add column reply_by date,
  add constraint service_is_whole check (num_nonnulls(served_on, served_how, served_by, reply_by) in (0, 4));
