-- The change from one school year to the next: what was done, so that all of it can be taken back until it is confirmed.
create table school_year_end (
    to_year      uuid         not null primary key,
    from_year    uuid         not null,
    moving       int          not null,
    leaving      int          not null,
    made_by      uuid         not null,
    made_at      datetime(6)  not null comment 'UTC, as every time here',
    confirmed_by uuid         null,
    confirmed_at datetime(6)  null
);

create table school_year_end_person (
    to_year    uuid        not null,
    person_id  uuid        not null,
    year_group tinyint     not null comment 'as it was before',
    form       varchar(12) null,
    leaves     boolean     not null,
    version    bigint      not null comment 'of the person afterwards: whoever was changed since is left alone',
    primary key (to_year, person_id),
    constraint school_year_end_person_of foreign key (to_year) references school_year_end (to_year) on delete cascade
);

create table school_year_end_step (
    to_year uuid         not null,
    step    varchar(30)  not null,
    note    varchar(100) null comment 'what the step needs to take itself back',
    primary key (to_year, step),
    constraint school_year_end_step_of foreign key (to_year) references school_year_end (to_year) on delete cascade
);
