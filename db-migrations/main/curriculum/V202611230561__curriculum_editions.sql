-- What the school makes of a shipped lesson. Texts are only ever added: every number of an edition stays as it was taught.
create table lesson_original (
    hash      char(64)    not null primary key comment 'SHA-256 of the text, in hexadecimal',
    lesson_id varchar(60) not null,
    text      mediumtext  not null comment 'as it was shipped when somebody first built on it',
    kept_at   timestamp(6) not null default current_timestamp(6),
    key lesson_original_lesson (lesson_id)
);

create table lesson_edition (
    id            uuid         not null primary key,
    lesson_id     varchar(60)  not null,
    owner_id      uuid         not null comment 'the class it is for; all zeros for the school copy',
    number        int          not null comment 'from 1, per lesson and owner; the highest is in use',
    text          mediumtext   not null,
    original_hash char(64)     not null comment 'the original that it stands on',
    written_by    uuid         not null,
    written_at    timestamp(6) not null default current_timestamp(6),
    unique key lesson_edition_number (lesson_id, owner_id, number),
    constraint lesson_edition_original foreign key (original_hash) references lesson_original (hash)
);

create table lesson_draft (
    id            uuid         not null primary key,
    lesson_id     varchar(60)  not null,
    owner_id      uuid         not null,
    author_id     uuid         not null,
    text          mediumtext   not null,
    original_hash char(64)     not null,
    based_on      int          not null comment 'the number of the edition it was begun from; 0 for the original',
    changed_at    timestamp(6) not null default current_timestamp(6),
    version       bigint       not null default 0,
    key lesson_draft_author (author_id, lesson_id, owner_id, changed_at),
    constraint lesson_draft_original foreign key (original_hash) references lesson_original (hash)
);

create table lesson_offer (
    id            uuid         not null primary key,
    lesson_id     varchar(60)  not null,
    class_id      uuid         null comment 'the class whose edition is offered; null for a text that was written for the school',
    text          mediumtext   not null,
    original_hash char(64)     not null,
    school_number int          not null comment 'the school copy that there was when it was offered; 0 for none',
    offered_by    uuid         not null,
    offered_at    timestamp(6) not null default current_timestamp(6),
    word          varchar(500) not null comment 'what is better about it, in the words of who offers',
    state         varchar(10)  not null default 'OFFERED' check (state in ('OFFERED', 'APPROVED', 'RETURNED', 'WITHDRAWN')),
    decided_by    uuid         null,
    decided_at    timestamp(6) null,
    answer        varchar(500) null,
    key lesson_offer_state (state, offered_at),
    key lesson_offer_by (offered_by, offered_at),
    constraint lesson_offer_original foreign key (original_hash) references lesson_original (hash)
);
