-- Mails that a server took and sent back later. The portal keeps who, since when and a number of RFC 3463, and no word of
-- what came back.
alter table notice modify column state varchar(10) not null
    check (state in ('QUEUED', 'DIGEST', 'SENT', 'FAILED', 'NO_ADDRESS', 'REFUSED', 'TOO_OLD', 'RETURNED'));
alter table notice add column sent_to binary(32) null comment 'fingerprint of the address it went to, so that a mended address is not blamed';

create table mail_returned (
    person_id uuid         not null primary key,
    address   varchar(254) not null comment 'that mails came back from; another one in the register lifts the pause',
    hard      boolean      not null comment 'there is no such mailbox: mails wait until somebody confirms the address',
    status    varchar(11)  not null comment 'what the last report said, by RFC 3463, such as 5.1.1',
    mails     int          not null comment 'how many came back',
    first_at  datetime(6)  not null,
    last_at   datetime(6)  not null,
    key mail_returned_by_time (last_at)
);

-- At most one row: the mailbox that returned mails go to, if an administrator typed it.
create table mail_mailbox (
    id         tinyint      not null primary key check (id = 1),
    host       varchar(253) not null,
    port       int          not null,
    security   varchar(8)   not null,
    username   varchar(254) not null,
    password   varbinary(1000) not null comment 'sealed with the portal''s key',
    folder     varchar(200) not null,
    version    bigint       not null,
    changed_at datetime(6)  not null
);

-- How far it has been read, and which node reads it now.
create table mail_mailbox_reading (
    id            tinyint      not null primary key check (id = 1),
    mailbox       varchar(500) not null default '' comment 'which one this is about: server, name and folder',
    uid_validity  bigint       not null default 0,
    last_uid      bigint       not null default 0,
    next_at       datetime(6)  not null default '2026-01-01 00:00:00',
    claimed_until datetime(6)  null comment 'one node has it until then; afterwards any may',
    read_at       datetime(6)  null comment 'when it was last read to its end',
    trouble       varchar(10)  null comment 'the kind of failure, never its message',
    trouble_since datetime(6)  null
);
insert into mail_mailbox_reading (id) values (1);
