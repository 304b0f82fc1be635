-- What safeguarding leads do to stay able to do this: supervision and training. No child is named here.
create table care_record (
    id          uuid            not null primary key comment 'the form''s own; sending twice is keeping it once',
    person_id   uuid            not null,
    kind        varchar(20)     not null check (kind in ('SUPERVISION', 'DSL_TRAINING', 'UPDATE', 'PREVENT', 'EXPLOITATION', 'OTHER')),
    on_day      date            not null,
    minutes     smallint        not null,
    with_whom   varchar(160)    not null default '' comment 'who gave it',
    note        varbinary(4200) null comment 'sealed: what they take from it; only they read it',
    recorded_at datetime(6)     not null,
    key care_record_of (person_id, kind, on_day)
);

create table care_rule (
    kind    varchar(20) not null primary key,
    weeks   smallint    not null comment 'how often; 0 is never asked for',
    version bigint      not null default 0
);
insert into care_rule (kind, weeks) values ('SUPERVISION', 6), ('DSL_TRAINING', 104), ('UPDATE', 52), ('PREVENT', 104), ('EXPLOITATION', 104), ('OTHER', 0);

-- Who was reminded of which day, so that it happens once.
create table care_reminder (
    person_id   uuid        not null,
    kind        varchar(20) not null,
    due_on      date        not null,
    reminded_at datetime(6) not null,
    primary key (person_id, kind, due_on)
);
