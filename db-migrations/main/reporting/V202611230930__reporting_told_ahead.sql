-- On which days that was told which is over, before anybody opens a report; one node of all writes the row.
create table told_ahead (
    day     date         not null primary key,
    told_at timestamp(6) not null default current_timestamp(6)
);
