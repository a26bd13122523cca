-- A second event that puts the same question is not forgotten: taken back, it is known what was answered on it.
alter table review_tasks add column raised_again_by uuid[] not null default '{}';
create index review_tasks_raised_again_by_idx on review_tasks using gin (raised_again_by);
