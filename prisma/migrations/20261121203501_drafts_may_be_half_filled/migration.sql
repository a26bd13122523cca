-- A half-filled paper is kept as it is (F38): nobody has to invent an answer to save a draft.
alter table applications
  alter column stated_by drop not null,
  alter column signed_by drop not null,
  alter column declared_income drop not null,
  alter column meal_insecure drop not null,
  add column witness text;

-- The officer's signature binds what was on the screen (R46, F57): the papers seen, the text that was signed, its verdict.
alter table verifications
  add column papers_seen text[],
  add column signed_text text not null,
  add column verdict jsonb not null;
