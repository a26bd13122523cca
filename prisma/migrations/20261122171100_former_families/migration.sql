-- From which families somebody came into one: asked for on every page that shows its census (domain §13).
create index "life_events_other_household_idx" on "life_events"("other_household");
