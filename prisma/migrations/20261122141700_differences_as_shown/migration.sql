-- What a dry run showed stays beside what the run finds, so that nothing else is applied than what was shown (F22).
alter table file_differences add column run text not null default 'DRY';
update file_differences d set run = 'RUN' from import_jobs j where j.id = d.job_id and j.counts is not null;
alter table file_differences alter column run drop default, drop constraint file_differences_pkey,
  add primary key (job_id, run, household_id);
