-- How every chain ended at some moment. Its code is sent out of the school's computers, so that whoever writes
-- everything anew here is found by whoever kept a mail.
create table record_mark (
    id      uuid        not null primary key,
    made_on date        not null unique comment 'one for a day, whichever portal of a cluster is first',
    made_at datetime(6) not null,
    heads   longtext    not null comment 'a line for each chain: its name, how many entries, the last one''s hash',
    code    char(24)    not null comment 'digits, worked out of the moment and the lines',
    key record_mark_code (code)
) comment 'append-only: marks of all records, for comparing later';
