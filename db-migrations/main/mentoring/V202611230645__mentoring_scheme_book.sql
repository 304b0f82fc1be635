-- What a scheme is, what was done for it, and what families were told and said.
create table scheme_sheet (
    scheme_id      uuid          not null primary key,
    aims           varchar(1000) not null default '',
    target_years   varchar(20)   not null default '7,8,9,10' comment 'year groups of mentees, separated by commas',
    formats        varchar(60)   not null default 'ONE_TO_ONE' comment 'of ONE_TO_ONE, SMALL_GROUP, DROP_IN; face to face is the main form of all',
    capacity       smallint      not null default 0 comment 'pairs that the adults can look after; 0: not said',
    training_hours smallint      not null default 6 comment 'hours of training before the first meeting',
    changed_by     uuid          null,
    changed_at     timestamp(6)  null,
    version        bigint        not null default 0,
    constraint scheme_sheet_scheme foreign key (scheme_id) references scheme (id) on delete cascade
);

create table scheme_entry (
    id         uuid         not null primary key comment 'made by the form: sent twice it is kept once',
    scheme_id  uuid         not null,
    book       varchar(10)  not null check (book in ('PUBLICITY', 'CO_DESIGN', 'POLICY', 'TRAINING')),
    day        date         not null,
    due        date         null comment 'policies: when to be reviewed',
    choice     varchar(20)  not null comment 'how, for whom, or which level of taking part',
    title      varchar(120) not null,
    answer     varchar(400) not null default '' comment 'what changed, or where it is kept',
    amount     smallint     null comment 'how many people, or hours',
    made_by    uuid         not null,
    made_at    timestamp(6) not null,
    removed_by uuid         null,
    removed_at timestamp(6) null comment 'struck out; the row stays',
    key scheme_entry_of (scheme_id, book, removed_at, day),
    constraint scheme_entry_scheme foreign key (scheme_id) references scheme (id) on delete cascade
);

create table family_event (
    id          uuid         not null primary key comment 'made by the form: sent twice it is kept once',
    scheme_id   uuid         not null,
    person_id   uuid         not null comment 'mentor or mentee',
    kind        varchar(9)   not null check (kind in ('INFORMED', 'GIVEN', 'REFUSED', 'WITHDRAWN')),
    day         date         not null,
    how         varchar(8)   not null check (how in ('LETTER', 'PHONE', 'MEETING', 'FORM')),
    family      varchar(80)  not null default '' comment 'who in the family',
    recorded_by uuid         not null,
    recorded_at timestamp(6) not null,
    key family_event_of (scheme_id, person_id, recorded_at),
    constraint family_event_scheme foreign key (scheme_id) references scheme (id) on delete cascade
);

create table family_hold (
    id        uuid         not null primary key,
    person_id uuid         not null,
    set_by    uuid         not null,
    set_at    timestamp(6) not null,
    lifted_by uuid         null,
    lifted_at timestamp(6) null,
    open_one  uuid         generated always as (case when lifted_at is null then person_id end) stored,
    unique key family_hold_open (open_one)
);

create table family_letter (
    kind       varchar(20)   not null primary key,
    subject    varchar(120)  not null,
    body       varchar(4000) not null,
    changed_by uuid          not null,
    changed_at timestamp(6)  not null,
    version    bigint        not null default 1
);
