-- The officer who answers for a panchayat is read by everybody, in Hindi and in English; the public role reads no accounts.
alter table assignments add column officer_name_hi text;
update assignments set officer_name_hi = accounts.name_hi
  from accounts where accounts.id = assignments.account_id and accounts.name_en = assignments.officer_name;
grant select (officer_name_hi) on assignments to antyodaya_public;
