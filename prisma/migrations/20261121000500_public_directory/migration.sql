-- Whom to ask (R63; RTI Act s.4(1)(b)(ix)): the office-bearers of a place by name and post, and nothing else about them.
create view office_bearers as
  select p.place, p.role, a.name_en, a.name_hi
  from postings p join accounts a on a.id = p.account_id and a.disabled_at is null
  where p.role in ('GP_SECRETARY', 'GP_SAHAYAK', 'PRADHAN', 'BLOCK_OFFICER', 'COLLECTOR')
    and p.from_date <= (now() at time zone 'Asia/Kolkata')::date
    and (p.until_date is null or p.until_date >= (now() at time zone 'Asia/Kolkata')::date);
grant select on office_bearers to antyodaya_public, antyodaya_app;

-- Published lists are found by their panchayat's name or their district.
create index published_lists on priority_lists (place, finalised_at desc) where public_body is not null;
