-- A question may be about several members of a family: those whom a newer file does not name.
alter table review_tasks add column serials integer[] not null default '{}';
