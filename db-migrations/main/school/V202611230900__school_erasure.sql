-- What is over its time, who agreed that it goes, and what is known of it afterwards.
alter table person
    add column hidden varchar(8) null comment 'STAND_IN: for somebody who was erased; NAME: a name that a record in law still needs; found by nobody'
        check (hidden in ('STAND_IN', 'NAME'));

create table keeping_term (
    kind       varchar(10) not null primary key check (kind in ('ACCOUNT', 'MENTORING', 'LESSONS', 'REGISTER')),
    months     smallint    not null check (months between 1 and 1200),
    changed_by uuid        null comment 'null: as the portal came',
    changed_at datetime(6) null,
    version    bigint      not null default 0
);
insert into keeping_term (kind, months) values ('ACCOUNT', 12), ('MENTORING', 72), ('LESSONS', 36), ('REGISTER', 84);

-- While one stands, nothing of this person goes.
create table erasure_hold (
    id        uuid        not null primary key,
    person_id uuid        not null,
    reason    varchar(10) not null check (reason in ('CLAIM', 'COMPLAINT', 'INQUIRY', 'ASKED', 'OFFICER')),
    set_by    uuid        not null,
    set_at    datetime(6) not null,
    lifted_by uuid        null,
    lifted_at datetime(6) null,
    standing  uuid        generated always as (case when lifted_at is null then person_id end) stored comment 'one at a time for each person',
    unique key erasure_hold_standing (standing)
);

-- One lists, somebody else agrees; then it is done.
create table erasure_act (
    id          uuid        not null primary key,
    state       varchar(9)  not null check (state in ('PROPOSED', 'WITHDRAWN', 'DONE')),
    proposed_by uuid        not null,
    proposed_at datetime(6) not null,
    decided_by  uuid        null,
    decided_at  datetime(6) null,
    stayed      int         not null default 0 comment 'what was on the list and was not over its time any more',
    open_one    boolean     generated always as (case when state = 'PROPOSED' then true end) stored comment 'one list at a time',
    unique key erasure_act_open (open_one),
    key erasure_act_by_time (decided_at),
    constraint erasure_act_two check (state <> 'DONE' or decided_by <> proposed_by)
);

-- Only while it is a list: empty as soon as it is done or withdrawn.
create table erasure_person (
    act_id    uuid       not null,
    person_id uuid       not null,
    kind      varchar(10) not null,
    since     date       not null comment 'the day from which its time was counted',
    primary key (act_id, person_id, kind),
    key erasure_person_by_time (act_id, since),
    constraint erasure_person_of foreign key (act_id) references erasure_act (id)
);

-- The certificate: what went, without anybody''s name.
create table erasure_kind (
    act_id uuid       not null,
    kind   varchar(10) not null,
    people int        not null,
    months smallint   not null comment 'the term on that day',
    oldest date       not null,
    newest date       not null,
    primary key (act_id, kind),
    constraint erasure_kind_of foreign key (act_id) references erasure_act (id)
);
create table erasure_line (
    act_id     uuid        not null,
    table_name varchar(64) not null,
    removed    int         not null,
    parted     int         not null comment 'rows that stay and lead to nobody any more',
    primary key (act_id, table_name),
    constraint erasure_line_of foreign key (act_id) references erasure_act (id)
);

-- Whom the statements of one erasure are about; empty outside its transaction, so that nobody can go back from a stand-in.
create table erasing (
    person_id uuid         not null primary key,
    stand_in  uuid         not null,
    legal     varchar(161) not null,
    known     varchar(161) not null,
    formal    varchar(100) null,
    email     varchar(160) null
);
