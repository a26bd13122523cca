-- Everything that a file of the directory changes, instead of its first examples (decision 0081).
create table place_import_changes (
  import_id uuid not null references place_imports (id) on delete restrict on update cascade,
  seq integer not null,
  place text collate "C" not null,
  what text not null,
  path text collate "C" not null,
  name_en text not null,
  name_hi text,
  before text,
  after text,
  other text collate "C",
  other_en text,
  other_hi text,
  primary key (import_id, seq)
);
create index place_import_changes_import_id_what_seq_idx on place_import_changes (import_id, what, seq);
alter table place_imports drop column examples, add column told_on text;

grant select, insert on place_import_changes to antyodaya_app;
alter table place_import_changes enable row level security;
create policy in_my_area on place_import_changes to antyodaya_app using (place >= current_setting('app.scope_from', true)
  and place < current_setting('app.scope_to', true) and under_named_places(place));
