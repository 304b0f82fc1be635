-- Who was given what the portal holds about them, and what pupils are told about their data. Nothing of what was given is kept.
create table person_data_given (
    id        uuid        not null primary key,
    person_id uuid        not null,
    made_by   uuid        not null comment 'the person themselves, or the head',
    made_at   datetime(6) not null comment 'UTC, as every time here',
    rows_told int         not null,
    key person_data_given_by_time (made_at)
);

create table privacy_notice (
    id         tinyint       not null primary key check (id = 1),
    words      varchar(4000) not null comment 'the school’s own words beside those that the portal comes with',
    changed_by uuid          null,
    changed_at datetime(6)   null,
    version    bigint        not null default 0
);
insert into privacy_notice (id, words) values (1, '');
