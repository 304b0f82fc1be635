-- Records in which nothing can be changed unseen. A record is a chain; its head is signed with a secret that only the key file opens.
create table chain_key (
    id     uuid           not null primary key,
    secret varbinary(300) not null comment 'sealed: signs the heads'
);

create table chain_head (
    chain varchar(80) not null primary key comment 'such as case/ and its id',
    place bigint      not null comment 'how many entries there are',
    hash  char(64)    not null comment 'of the last one',
    mac   char(64)    not null comment 'over the three, with the secret'
);

create sequence case_number start with 101 nocache;

-- One child's record, or one adult's. What is said in it is in its entries.
create table case_file (
    id              uuid         not null primary key,
    idempotency_key uuid         not null comment 'the form''s own; sending twice is starting once',
    number          bigint       not null comment 'C- and this is what people say aloud',
    subject_id      uuid         null comment 'whom it is about; null if they are not in the register',
    subject_name    varbinary(800) null comment 'enveloped: with the case''s own key, for somebody who is not in the register',
    category        varchar(30)  not null,
    track           varchar(8)   not null check (track in ('LEADS', 'DEPUTIES', 'HEAD', 'CHAIR')),
    not_to          uuid         null comment 'who must never read it',
    status          varchar(8)   not null check (status in ('OPEN', 'CLOSED', 'MERGED')),
    merged_into     uuid         null,
    lead_id         uuid         not null comment 'who works on it now',
    lead_name       varchar(200) not null,
    keeper_id       uuid         null comment 'the one adult who stays with the child',
    keeper_name     varchar(200) null,
    review_on       date         null,
    opened_at       datetime(6)  not null,
    opened_by       uuid         not null,
    opened_name     varchar(200) not null,
    closed_at       datetime(6)  null,
    last_entry_at   datetime(6)  not null,
    version         bigint       not null default 0,
    unique key case_file_idempotency_key (idempotency_key),
    unique key case_file_number (number),
    key case_file_open (status, review_on),
    key case_file_of (subject_id),
    key case_file_of_lead (lead_id, status),
    key case_file_merged (merged_into),
    constraint case_file_merged_into foreign key (merged_into) references case_file (id)
);

-- The key with which one case's words are sealed. Sealing all keys again rotates; taking one away erases its case.
create table case_key (
    id     uuid           not null primary key comment 'the case''s',
    secret varbinary(300) not null comment 'sealed: the key of one case',
    constraint case_key_of foreign key (id) references case_file (id)
);

-- Rows are added and never changed. What an entry says in words is committed to by its parts.
create table case_entry (
    id              uuid         not null primary key,
    case_id         uuid         not null,
    place           bigint       not null comment 'counts from 1 in each case',
    idempotency_key uuid         not null,
    kind            varchar(30)  not null,
    happened_on     date         not null,
    happened_at     time         null comment 'as the school''s clock said, if anybody knows',
    happened_part   varchar(12)  null comment 'of the day, if that is all that anybody knows',
    recorded_at     datetime(6)  not null,
    author_id       uuid         not null,
    author_name     varchar(200) not null comment 'as they were called on that day',
    corrects        bigint       null comment 'the place of the entry that this one corrects',
    concern_id      uuid         null comment 'the worry that it came from',
    previous        char(64)     not null comment 'hash of the entry before',
    hash            char(64)     not null,
    unique key case_entry_place (case_id, place),
    unique key case_entry_idempotency_key (idempotency_key),
    key case_entry_of_concern (concern_id),
    key case_entry_of_kind (case_id, kind),
    constraint case_entry_of foreign key (case_id) references case_file (id)
);

-- Words and salt may be sealed again or erased; nothing else here ever changes.
create table case_part (
    id         uuid             not null primary key,
    entry_id   uuid             not null,
    position   tinyint          not null comment 'counts from 1 in each entry',
    kind       varchar(20)      not null,
    commitment char(64)         not null comment 'what the entry''s hash covers in place of the words',
    words      varbinary(40100) null comment 'enveloped: with the case''s own key; null when erased',
    salt       varbinary(200)   null comment 'enveloped: with the case''s own key; null when erased',
    unique key case_part_position (entry_id, position),
    constraint case_part_of foreign key (entry_id) references case_entry (id)
);

-- Who is in a case, each with what they are in it; one child may be harmed and alleged to have harmed.
create table case_person (
    id         uuid             not null primary key,
    case_id    uuid             not null,
    person_id  uuid             null comment 'null if they are not in the register',
    name       varbinary(800)   null comment 'enveloped: of somebody who is not in the register',
    roles      varchar(200)     not null comment 'one or more, by comma',
    note       varbinary(4200)  null comment 'enveloped',
    added_at   datetime(6)      not null,
    left_at    datetime(6)      null comment 'since then no longer part of it',
    version    bigint           not null default 0,
    key case_person_of (case_id),
    key case_person_who (person_id, left_at),
    constraint case_person_of_case foreign key (case_id) references case_file (id)
);

-- Who read which case when, written before it is shown.
create table case_read (
    id          uuid         not null primary key,
    case_id     uuid         not null,
    person_id   uuid         not null,
    person_name varchar(200) not null,
    opened_at   datetime(6)  not null,
    key case_read_of (case_id, opened_at),
    constraint case_read_of_case foreign key (case_id) references case_file (id)
);
