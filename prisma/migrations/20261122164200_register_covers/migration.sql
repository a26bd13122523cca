-- Of which places a register speaks: whoever is in none of them is not "not found" in it. Null is the whole of its area, and
-- what was handed in before this was asked speaks as it spoke. A file that is read keeps which places its lines name.
alter table outside_registers add column covers jsonb;
alter table import_jobs add column covering jsonb;
