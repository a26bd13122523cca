-- A register of which rows came back cannot say of anybody that they are not in it (domain §4).
alter table outside_registers add column returned integer not null default 0;
