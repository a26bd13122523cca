-- What a merger takes over from another entry keeps who had said it there, on what paper and for which day (F6, F19).
alter table "household_versions" add column "sources" jsonb;
