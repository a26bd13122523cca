-- A register that was handed in by mistake is taken back as long as no comparison has read it (decision 0088).
alter table outside_registers add column read_at timestamptz(3);
alter table outside_registers add column taken_back_at timestamptz(3);
alter table import_jobs add column taken_back_at timestamptz(3);
alter table import_jobs add column taken_back_by uuid;
alter table import_jobs add column taken_back_reason text;

-- Of what stands here already nobody noted whether it was read.
update outside_registers set read_at = loaded_at where complete;

-- A comparison notes which editions it reads, also those of the offices above it, and is told which of them still stand. Whoever
-- takes one back holds its row: either the comparison waits and goes without it, or it was first and the edition stays.
create function registers_to_compare(in_ids uuid[]) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform id from outside_registers where id = any (in_ids) and read_at is null order by id for no key update;
  update outside_registers set read_at = now() where id = any (in_ids) and read_at is null and taken_back_at is null;
  return query select id from outside_registers where id = any (in_ids) and taken_back_at is null;
end
$$;

revoke execute on function registers_to_compare(uuid[]) from public;
grant execute on function registers_to_compare(uuid[]) to antyodaya_app;
