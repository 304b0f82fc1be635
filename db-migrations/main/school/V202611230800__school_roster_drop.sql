-- Files that somebody left in the folder for rosters: which, what came of them, and whether a person is asked.
create table roster_drop (
    id            uuid         not null primary key,
    file_name     varchar(200) not null,
    bytes         bigint       not null,
    modified_at   datetime(6)  not null comment 'UTC, as every time here; name, size and this make one file',
    found_at      datetime(6)  not null,
    state         varchar(10)  not null check (state in ('TAKEN', 'WAITING', 'DONE', 'REFUSED', 'ASIDE')),
    claimed_until datetime(6)  null comment 'one node reads it until then; afterwards any may',
    attempts      int          not null default 0,
    kept_as       varchar(260) null comment 'its name in the folder that the state names',
    sentence      varchar(300) null comment 'why it waits or was refused, as said in the report; no name of a person',
    joining       int          not null default 0,
    changing      int          not null default 0,
    leaving       int          not null default 0,
    rejected      int          not null default 0,
    ended_at      datetime(6)  null,
    unique key roster_drop_once (file_name, bytes, modified_at),
    key roster_drop_by_time (found_at)
);
