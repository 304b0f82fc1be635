-- The keys are changed in the background; this is how far it got. More than one is never under way.
create table key_change (
    id          uuid         not null primary key,
    asked_at    datetime(6)  not null,
    asked_by    uuid         not null,
    asked_name  varchar(200) not null comment 'as they were called on that day',
    claimed_until datetime(6) null comment 'until then one node alone writes the key file',
    switched_at datetime(6)  null comment 'since then the new key seals',
    texts       bigint       not null,
    done        bigint       not null default 0,
    unreadable  bigint       not null default 0,
    finished_at datetime(6)  null comment 'since then there is no old key'
);

-- A table whose comment begins with append-only can be read and added to by the portal's user, and nothing else.
alter table read_log comment = 'append-only: who opened which worry when';
alter table kept_apart_read comment = 'append-only: who read a reason when';

-- Who did what with the records: read, exported, handed over, erased, keys changed. A chain: nothing goes missing unseen.
create table audit_entry (
    id          uuid         not null primary key,
    part        int          not null comment 'one more each time that the one before was found broken',
    place       bigint       not null comment 'counts from 1 in each part',
    done_at     datetime(6)  not null,
    person_id   uuid         null comment 'null for the portal itself',
    person_name varchar(200) not null comment 'as they were called on that day',
    deed        varchar(30)  not null,
    subject     varchar(80)  null comment 'such as C-104; says nothing about who or what',
    detail      varchar(200) null comment 'numbers and choices, never words of a record',
    reason      varbinary(8100) null comment 'sealed',
    commitment  char(64)     null comment 'to the reason',
    salt        varbinary(200) null comment 'sealed',
    previous    char(64)     not null,
    hash        char(64)     not null,
    unique key audit_entry_place (part, place),
    key audit_entry_of (subject)
) comment = 'append-only: who did what with the records';

-- The key that signs copies. The public half is no secret.
create table signing_key (
    id         uuid          not null primary key,
    public_key varchar(200)  not null comment 'Ed25519, Base64',
    secret     varbinary(600) not null comment 'sealed'
);
