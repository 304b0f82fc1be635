-- How long records are kept, and how soon they go to a new school. The school's own numbers.
create table keeping_terms (
    id            tinyint  not null primary key check (id = 1),
    transfer_days smallint not null default 5 comment 'working days',
    child_years   smallint not null default 25 comment 'after birth',
    abuse_years   smallint not null default 75 comment 'after birth, when it is about sexual abuse',
    adult_years   smallint not null default 10 comment 'after closing, when it is about somebody who works here',
    version       bigint   not null default 0
);
insert into keeping_terms (id) values (1);

-- A record that went to another school. Names the case by what people say, because the case may be erased one day.
create table handover (
    id             uuid            not null primary key,
    case_id        uuid            not null,
    case_reference varchar(20)     not null,
    to_school      varbinary(1000) not null comment 'sealed',
    prepared_at    datetime(6)     not null,
    prepared_by    uuid            not null,
    prepared_name  varchar(200)    not null,
    due_on         date            not null comment 'by then it has to be there',
    receipt_on     date            null,
    receipt_from   varbinary(1000) null comment 'sealed: who confirmed it there',
    receipt_by     uuid            null,
    receipt_name   varchar(200)    null,
    key handover_of (case_id),
    key handover_open (receipt_on, due_on)
);

-- A copy for somebody who asked what is kept about them. What is blacked out and why; the record itself is not touched.
create table subject_copy (
    id             uuid            not null primary key,
    case_id        uuid            not null,
    case_reference varchar(20)     not null,
    asked_by       varbinary(1000) not null comment 'sealed: who asked, and how that was checked',
    entries        bigint          not null comment 'of the record when it was prepared',
    prepared_at    datetime(6)     not null,
    prepared_by    uuid            not null,
    prepared_name  varchar(200)    not null,
    checked_at     datetime(6)     null,
    checked_by     uuid            null comment 'never whoever prepared it',
    checked_name   varchar(200)    null,
    given_at       datetime(6)     null,
    key subject_copy_of (case_id),
    check (checked_by is null or checked_by <> prepared_by)
);

create table redaction (
    id      uuid        not null primary key,
    copy_id uuid        not null,
    place   bigint      not null comment 'of the entry',
    part    tinyint     not null comment 'of the entry, from 1; 0 for all of it',
    reason  varchar(30) not null,
    unique key redaction_of (copy_id, place, part),
    constraint redaction_of_copy foreign key (copy_id) references subject_copy (id)
);

-- What somebody decided about how long a case is kept.
create table retention (
    id          uuid            not null primary key comment 'the case''s',
    born_on     date            null comment 'if it is known; else the latest day that the year group allows',
    hold_reason varbinary(8100) null comment 'sealed: while it stands, nothing is erased',
    held_at     datetime(6)     null,
    held_name   varchar(200)    null
);

-- One asks, another confirms; then it is done at once.
create table erasure (
    id             uuid            not null primary key,
    case_id        uuid            not null,
    case_reference varchar(20)     not null,
    reason         varbinary(8100) not null comment 'sealed',
    asked_at       datetime(6)     not null,
    asked_by       uuid            not null,
    asked_name     varchar(200)    not null,
    ended_at       datetime(6)     null comment 'withdrawn or done',
    key erasure_open (ended_at)
);

create table erasure_certificate (
    id             uuid         not null primary key,
    case_reference varchar(20)  not null,
    entries        bigint       not null,
    last_hash      char(64)     not null comment 'of the chain that is gone',
    texts          bigint       not null comment 'how many were erased',
    due_on         date         not null comment 'since then it might be erased',
    asked_name     varchar(200) not null,
    confirmed_name varchar(200) not null,
    erased_at      datetime(6)  not null
) comment = 'append-only: what was erased, by whom and when';

alter table case_entry comment = 'append-only: what happened in a case';
alter table case_read comment = 'append-only: who opened which case when';
