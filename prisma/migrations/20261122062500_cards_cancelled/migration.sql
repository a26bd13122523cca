-- A card is cancelled by four hands: proposed, noticed, heard and ordered (domain §12.4). What was written stays.
create table card_cancellations (
  id uuid not null primary key,
  card_id uuid not null references cards (id) on update cascade on delete restrict,
  reason text not null,
  grounds text not null,
  proposed_by uuid not null,
  proposed_at timestamptz(3) not null,
  noticed_by uuid,
  noticed_at timestamptz(3),
  served_on date,
  served_how text,
  served_by uuid,
  reply_by date,
  reply text,
  replied_on date,
  reply_words text,
  heard_by uuid,
  outcome text,
  order_no text,
  order_words text,
  ended_by uuid,
  ended_at timestamptz(3),
  version integer not null default 1,
  -- The last ring: nobody's card ends without a notice, its days, what the family said or did not say, and a second person.
  constraint heard_before_cancelled check (outcome is distinct from 'CANCELLED' or (
    noticed_at is not null and served_on is not null and reply is not null and order_no is not null
    and ended_by is not null and ended_by <> proposed_by
    and reply_by is not null and (ended_at at time zone 'Asia/Kolkata')::date > reply_by
  ))
);
create index card_cancellations_card_id_idx on card_cancellations (card_id);
create unique index one_running_cancellation on card_cancellations (card_id) where ended_at is null;

grant select, insert, update on card_cancellations to antyodaya_app;
alter table card_cancellations enable row level security;
-- Whoever sees the card sees how it ends; a card that goes over with its village takes it along.
create policy with_its_card on card_cancellations to antyodaya_app
  using (exists (select from cards c where c.id = card_id));
