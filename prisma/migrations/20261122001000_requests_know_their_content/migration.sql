-- The same number with other content is not a retry: it is said, instead of being answered "done" (decision 0008).
alter table handled_requests add column digest text;
