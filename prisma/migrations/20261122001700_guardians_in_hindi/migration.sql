-- Guardians stand in both scripts where both were given; an application's and a list row's copy of the family line keep them too (F14).
alter table applications add column head_guardian_hi text;
alter table list_rows add column head_guardian_hi text;
