-- Of an Aadhaar number in another office's register no more is kept than of a member's own (domain §9.1): the keyed digest, and
-- the last four digits, which are all that many registers tell.
ALTER TABLE "outside_entries" ADD COLUMN "aadhaar_last4" TEXT;

-- Ration-card lists are compared in the background once they are loaded: how far that is, and when it was done.
ALTER TABLE "outside_registers" ADD COLUMN "compare_after" UUID,
ADD COLUMN "compared_at" TIMESTAMPTZ(3);

-- What another office's line said when a question was raised: such lines are not seen from every panchayat.
ALTER TABLE "review_tasks" ADD COLUMN "told" JSONB;

-- Lists that are there already are met by their cards' numbers too.
update outside_entries set keys = array_append(keys, 'r:' || number)
where kind = 'RATION_CARDS' and not keys @> array['r:' || number];

drop function pension_candidates(uuid[], jsonb, integer);

-- The lines of registers that may be one of the given persons: those that share a key, and those that bear the number of a
-- line that was decided about before. A pensioner may stand in a panchayat that the asker cannot see; of each person
-- asked about only the lines that come into question are told, and only from registers that reach the asker's area.
create function pension_candidates(in_registers uuid[], in_persons jsonb, in_most integer)
returns table (person uuid, id uuid, register_id uuid, kind text, sender text, number text, name text, name_hi text,
  guardian_name text, gender text, birth_year integer, village_path text, aadhaar_digest text, aadhaar_last4 text, standing text,
  since date, until date)
language sql stable security definer set search_path = public, pg_temp as $$
  with reaching as (
    select r.id, r.sender from outside_registers r
    where r.id = any (in_registers) and (above_my_area(r.place) or r.place = current_setting('app.scope_from', true)
      or r.place >= current_setting('app.scope_from', true) and r.place < current_setting('app.scope_to', true))
  ), persons as (
    select p.person, p.keys, p.known from jsonb_to_recordset(in_persons) as p (person uuid, keys text[], known uuid[])
  ), met as (
    select p.person, found.id from persons p cross join lateral (
      select e.id from outside_entries e
      where e.keys && p.keys and e.register_id in (select reaching.id from reaching) limit in_most) as found
    union
    select p.person, again.id from persons p cross join lateral unnest(p.known) as known (id)
      join outside_entries before on before.id = known.id
      join outside_registers of on of.id = before.register_id
      join reaching on reaching.sender = of.sender
      join outside_entries again on again.register_id = reaching.id and again.number = before.number and again.kind = before.kind
  )
  select met.person, e.id, e.register_id, e.kind, reaching.sender, e.number, e.name, e.name_hi, e.guardian_name, e.gender,
    e.birth_year, e.village_path, e.aadhaar_digest, e.aadhaar_last4, e.standing, e.since, e.until
  from met join outside_entries e on e.id = met.id join reaching on reaching.id = e.register_id
$$;
revoke execute on function pension_candidates(uuid[], jsonb, integer) from public;
grant execute on function pension_candidates(uuid[], jsonb, integer) to antyodaya_app;
