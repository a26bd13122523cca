-- Beside the words of a correction a reason that can be counted (F7); null where there was none.
alter table change_requests add column reason_code text;
alter table household_versions add column reason_code text;
