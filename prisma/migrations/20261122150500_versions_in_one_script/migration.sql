-- House "१४" is written "14" since 20261122144230: in the versions too, or the next correction of another fact would book the
-- keyboard's difference under that officer's hand, and no newer file could change the house number any more.
update household_versions v set body = jsonb_set(v.body, '{houseNo}', to_jsonb(translate(v.body ->> 'houseNo', '०१२३४५६७८९', '0123456789')))
  where v.body ->> 'houseNo' ~ '[०-९]';
