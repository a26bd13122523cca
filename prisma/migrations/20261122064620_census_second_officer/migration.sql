-- What an office types in of a census counts only once a second officer accepted it (F5, F7): who that was. Null for files and
-- for what was recorded before.
alter table census_records add column verified_by uuid;
alter table census_corrections add column verified_by uuid;
