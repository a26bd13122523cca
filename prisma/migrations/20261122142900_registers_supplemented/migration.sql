-- A newer register that names fewer lines than the one in force never replaces it unasked: the dry run keeps what it leaves
-- out, and a line that a supplement left in force keeps the day for which it speaks (domain §4).
alter table import_jobs add column left_out jsonb;
alter table outside_registers add column carried integer not null default 0;
alter table outside_registers add column oldest date;
alter table outside_entries add column said_on date;
