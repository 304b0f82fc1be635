-- A person's calendar behind a secret address, what calendars may say, and which changes have been written to whom.
create table calendar_feed (
    person_id   uuid        not null primary key,
    secret_hash binary(32)  not null comment 'SHA-256 of the secret; the secret itself is nowhere',
    made_at     datetime(6) not null comment 'UTC, as every time here',
    asked_at    datetime(6) null comment 'when a calendar last fetched it, to the hour',
    said        char(64)    null comment 'hash of what was last answered',
    said_at     datetime(6) null comment 'since when the answer has been that',
    unique key calendar_feed_secret (secret_hash)
);

create table calendar_rules (
    id      tinyint not null primary key check (id = 1),
    named   boolean not null default false comment 'titles may say mentoring, a given name or a lesson; else they are neutral',
    letters boolean not null default false comment 'people without a feed get changed times by mail',
    version bigint  not null default 0
);
insert into calendar_rules (id) values (1);

create table calendar_letter (
    id        uuid        not null primary key,
    person_id uuid        not null,
    made_at   datetime(6) not null,
    key calendar_letter_by_time (made_at)
);

create table calendar_letter_line (
    letter_id      uuid not null,
    person_id      uuid not null,
    appointment_id uuid not null,
    sequence       int  not null,
    primary key (letter_id, appointment_id),
    unique key calendar_letter_once (person_id, appointment_id, sequence),
    constraint calendar_letter_line_letter foreign key (letter_id) references calendar_letter (id) on delete cascade
);
