-- The survey's day is only what a file, or who handed it in, said (decision 0080). Where nobody did, its first day was
-- written down as if somebody had: that is taken back, the flags stay as they are.
alter table census_records alter column taken_on drop not null;
update census_records r set taken_on = null
where r.taken_on = date '2011-06-29' and r.source = 'SECC2011'
  and not exists (select from import_jobs f where f.file_name = r.document and f.answers ->> 'asOf' = '2011-06-29');
