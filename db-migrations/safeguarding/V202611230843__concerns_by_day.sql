-- What is counted of a month is found without reading older worries.
alter table concern add key concern_by_day (raised_at, track);
