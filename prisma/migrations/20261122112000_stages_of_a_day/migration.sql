-- At which stage a card or a list stood on a past day (F8). Every move writes its line; nobody changes one.
create table card_steps (
  card_id uuid not null references cards (id) on update cascade on delete restrict,
  version integer not null,
  stage text not null,
  at timestamptz(3) not null,
  primary key (card_id, version)
);
create table list_steps (
  list_id uuid not null references priority_lists (id) on update cascade on delete restrict,
  version integer not null,
  stage text not null,
  seats integer not null,
  at timestamptz(3) not null,
  primary key (list_id, version)
);

-- Whatever moved before this day is told by the journal and by the acts of block, district and department. It is counted
-- back from the version of today, so that the next move finds its own number free. Seats of past days are not known.
insert into card_steps (card_id, version, stage, at)
select c.id, c.version - count(*) over (partition by c.id) + row_number() over (partition by c.id order by e.at, e.seq), case e.type
    when 'cards.suspended' then 'SUSPENDED' when 'cards.cancelled' then 'CANCELLED'
    when 'cards.surrendered' then 'SURRENDERED' else 'ACTIVE' end, e.at
from cards c join journal_events e on e.subject = 'card:' || c.id
where e.type in ('cards.issued', 'cards.suspended', 'cards.restored', 'cards.cancelled', 'cards.surrendered');

insert into list_steps (list_id, version, stage, seats, at)
select l.id, l.version - count(*) over (partition by l.id)
  + row_number() over (partition by l.id order by moved.at, moved.nth), moved.stage, l.seats, moved.at
from priority_lists l cross join lateral (
  select e.at, 0 as nth, case e.type when 'lists.drawn' then 'TENTATIVE' when 'lists.attested' then 'VERIFIED'
      when 'lists.finalised' then 'FINALISED' when 'lists.returned' then 'RETURNED_TO_GP' else 'CLOSED' end as stage
    from journal_events e where e.subject = 'list:' || l.id
      and e.type in ('lists.drawn', 'lists.attested', 'lists.finalised', 'lists.returned', 'lists.closed')
  union all
  select e.at, 0, case e.type when 'meetings.notified' then 'MEETING_NOTIFIED' when 'meetings.failed' then 'MEETING_FAILED'
      else 'VERIFIED' end
    from meetings m join journal_events e on e.subject = 'meeting:' || m.id
    where m.list_id = l.id and e.type in ('meetings.notified', 'meetings.failed', 'meetings.signed')
  union all
  select c.at, 0, case c.level when 'BLOCK_OFFICER' then 'BLOCK_CONSOLIDATED' when 'COLLECTOR' then 'DISTRICT_CONSOLIDATED'
      else 'DEPT_APPROVED' end
    from consolidation_lists k join consolidations c on c.id = k.consolidation_id where k.list_id = l.id
      -- An act that is repeated because of a neighbour's list moves this one no more.
      and not exists (select from consolidation_lists again join consolidations b on b.id = again.consolidation_id
        where again.list_id = l.id and b.level = c.level and b.at < c.at and not exists (
          select from journal_events f where f.subject = 'list:' || l.id and f.at > b.at and f.at <= c.at
            and f.type in ('lists.returned', 'lists.finalised')))
  union all
  select min(c.issued_at), -1, 'CARDS_ISSUING' from cards c where c.list_id = l.id having count(*) > 0
) as moved;

grant select, insert on card_steps, list_steps to antyodaya_app;
alter table card_steps enable row level security;
create policy with_its_card on card_steps to antyodaya_app using (exists (select from cards c where c.id = card_id));
alter table list_steps enable row level security;
create policy with_its_list on list_steps to antyodaya_app
  using (exists (select from priority_lists l where l.id = list_id));

-- The register of a past day may leave the portal too; the book says of which day it was.
alter table register_exports add column as_of date;
