-- What somebody told. Times are UTC. Everything that is anybody's own words is sealed: the database never sees it.
create table concern (
    id                uuid             not null primary key,
    reference         varchar(10)      not null comment 'what people say aloud, such as KT4-72; says nothing about who or what',
    idempotency_key   uuid             not null comment 'the form''s own; sending twice is telling once',
    sender_id         uuid             not null,
    sender_kind       varchar(10)      not null check (sender_kind in ('MENTOR', 'PUPIL', 'STAFF')),
    sender_year       tinyint          null comment 'year group on that day; null for staff',
    about_kind        varchar(10)      not null check (about_kind in ('ME', 'SOMEONE', 'ADULT', 'PLACE')),
    narrative         varbinary(40100) not null comment 'sealed',
    details           varbinary(8100)  null comment 'sealed: who, when, where',
    danger            varchar(10)      not null check (danger in ('YES', 'NO', 'NOT_SURE')),
    preferred_person  uuid             null,
    raised_at         datetime(6)      not null,
    due_at            datetime(6)      not null comment 'until then somebody has to have opened it',
    acknowledged_at   datetime(6)      null,
    acknowledged_by   uuid             null,
    acknowledged_name varchar(200)     null comment 'as pupils said it on that day',
    message_to_sender varbinary(8100)  null comment 'sealed',
    message_at        datetime(6)      null,
    message_by        uuid             null,
    message_name      varchar(200)     null,
    version           bigint           not null,
    unique key concern_reference (reference),
    unique key concern_idempotency_key (idempotency_key),
    key concern_waiting (acknowledged_at, due_at),
    key concern_of_sender (sender_id, raised_at)
);

-- Who was told that something waits, once per step. Without told_at somebody began and may have died: told again.
create table alert (
    concern_id    uuid        not null,
    person_id     uuid        not null,
    step          varchar(10) not null check (step in ('ARRIVED', 'OVERDUE', 'LAST')),
    claimed_until datetime(6) not null,
    told_at       datetime(6) null,
    primary key (concern_id, person_id, step),
    constraint alert_concern foreign key (concern_id) references concern (id)
);

-- One row that counts every change. Not a maximum of ids: number 8 may be visible before number 7.
create table casework_pulse (
    id   tinyint not null primary key check (id = 1),
    beat bigint  not null
);
insert into casework_pulse (id, beat) values (1, 0);

-- Who opened which concern when, written before the words are shown.
create table read_log (
    id          uuid         not null primary key,
    concern_id  uuid         not null,
    person_id   uuid         not null,
    person_name varchar(200) not null,
    opened_at   datetime(6)  not null,
    key read_log_of_concern (concern_id, opened_at),
    constraint read_log_concern foreign key (concern_id) references concern (id)
);
