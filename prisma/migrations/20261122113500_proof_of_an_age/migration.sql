-- By what paper an age is known (F10; domain §4, order of proofs); null while nobody has said.
alter table members add column birth_evidence text;
