-- The version at which everything that the source's last file said of the family was in the register; null where something of
-- it was left out, or nobody knows (decision 0098). Only at that very version the file's digest says: known and the same.
alter table households add column source_whole integer;
