-- Households that a file brought or changed and that were not yet compared with the rest of the register: the worker takes
-- them from here in small pieces, so that an import does not wait for the duplicate check (complaint 12), and none is forgotten.
-- Not the list of a person's doing: rows come and go, so nothing points to it and it points to nothing.
CREATE TABLE "uncompared" (
    "household_id" UUID NOT NULL,
    "place" TEXT NOT NULL,

    CONSTRAINT "uncompared_pkey" PRIMARY KEY ("household_id")
);
alter table uncompared alter column place type text collate "C";
grant select, insert, update, delete on uncompared to antyodaya_app;
alter table uncompared enable row level security;
create policy in_my_area on uncompared to antyodaya_app using (
  place >= current_setting('app.scope_from', true) and place < current_setting('app.scope_to', true) and under_named_places(place));
