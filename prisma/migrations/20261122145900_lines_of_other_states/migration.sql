-- In a file of the whole country the lines of other States are not refused: they are not this State's.
alter table place_imports add column elsewhere integer not null default 0;
