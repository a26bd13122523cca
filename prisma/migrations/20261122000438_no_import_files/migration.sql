-- Files are jobs with pieces now (import_jobs); nothing reads this table any more.
drop table import_files;
