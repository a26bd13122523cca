-- Every closing of an edition has a number of its own: a second file of the same day fills the edition of that day, and what
-- was compared before it came has read another closing. Numbers, not moments: two that close side by side differ too.
alter table outside_registers add column closing integer;
create sequence outside_register_closings as integer owned by outside_registers.closing;
grant usage on sequence outside_register_closings to antyodaya_app;
update outside_registers set closing = nextval('outside_register_closings') where complete;
