-- Of people who wait to come into a family: what is kept of their Aadhaar numbers, for as long as the request waits (F11).
alter table "change_requests" add column "sealed" jsonb,
  add constraint sealed_while_it_waits check (sealed is null or stage = 'PENDING');
