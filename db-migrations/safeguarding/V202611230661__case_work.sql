-- What is known of the child now. Every change is an entry as well, so that what was known before stays.
create table case_facts (
    id           uuid            not null primary key comment 'the case''s',
    flags        varchar(600)    not null default '' comment 'such as looked-after; by comma',
    nicknames    varbinary(4200) null comment 'enveloped',
    places       varbinary(4200) null comment 'enveloped',
    vehicles     varbinary(4200) null comment 'enveloped',
    accounts     varbinary(4200) null comment 'enveloped',
    at_risk      varbinary(8200) null comment 'enveloped: who else may be at risk',
    own_view     varbinary(8200) null comment 'enveloped: what the child wishes',
    speaker      varbinary(900)  null comment 'enveloped: who speaks for the child',
    changed_at   datetime(6)     not null,
    changed_name varchar(200)    not null,
    version      bigint          not null default 0,
    constraint case_facts_of foreign key (id) references case_file (id)
);

-- Who does what by when. The task says enough for a clerk; the words are for those who read the case.
create table case_action (
    id              uuid            not null primary key,
    case_id         uuid            not null,
    idempotency_key uuid            not null,
    task            varchar(20)     not null,
    words           varbinary(4200) null comment 'enveloped',
    owner_id        uuid            not null,
    owner_name      varchar(200)    not null,
    due_on          date            not null,
    added_at        datetime(6)     not null,
    added_by        uuid            not null,
    done_at         datetime(6)     null,
    done_by         uuid            null,
    done_name       varchar(200)    null,
    version         bigint          not null default 0,
    unique key case_action_idempotency_key (idempotency_key),
    key case_action_of (case_id, done_at, due_on),
    key case_action_owner (owner_id, done_at, due_on),
    key case_action_due (done_at, due_on),
    constraint case_action_of_case foreign key (case_id) references case_file (id)
);

-- Which agencies came to a meeting.
create table case_attendance (
    entry_id uuid         not null,
    position tinyint      not null,
    agency   varchar(120) not null,
    came     varchar(12)  not null check (came in ('CAME', 'REPORT', 'APOLOGIES', 'ABSENT')),
    primary key (entry_id, position),
    constraint case_attendance_of foreign key (entry_id) references case_entry (id)
);

-- What one writer has begun to write about one case; gone when it is sent.
create table case_draft (
    id        uuid             not null primary key,
    case_id   uuid             not null,
    writer_id uuid             not null,
    field     varchar(20)      not null,
    words     varbinary(40100) not null comment 'enveloped',
    saved_at  datetime(6)      not null,
    unique key case_draft_field (case_id, writer_id, field),
    constraint case_draft_of foreign key (case_id) references case_file (id)
);
