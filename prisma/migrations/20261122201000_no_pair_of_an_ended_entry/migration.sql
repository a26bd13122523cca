-- Pairs that an undo had opened again though one of the two has ended since: nothing is asked about an entry that stands in
-- no family and on no card (decision 0097).
update duplicate_pairs p set stage = 'LAPSED', version = version + 1
where p.stage in ('OPEN', 'PROPOSED') and exists (
  select from members m where m.id in (p.left_member, p.right_member) and m.ended_on is not null
    and (m.end_reason = 'ENTERED_WRONGLY' or not stands_on_card(m.household_id, m.serial)));
