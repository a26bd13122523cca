-- A card that is written anew keeps its number; what it said before stays to be read, and nobody changes it.
create table card_editions (
  card_id uuid not null references cards (id) on update cascade on delete restrict,
  edition integer not null,
  contents jsonb not null,
  ended_at timestamptz(3) not null,
  ended_by uuid not null,
  reason text not null,
  primary key (card_id, edition)
);

grant select, insert on card_editions to antyodaya_app;
alter table card_editions enable row level security;
-- Whoever sees the card sees its editions; a card that goes over with its village takes them along.
create policy with_its_card on card_editions to antyodaya_app
  using (exists (select from cards c where c.id = card_id));
