-- A mail may say numbers. Numbers only: there is still no way to say a word or a name.
alter table notice add column numbers varchar(120) not null default '' comment 'whole numbers, separated by commas, for the places {1}, {2} … of the text';
