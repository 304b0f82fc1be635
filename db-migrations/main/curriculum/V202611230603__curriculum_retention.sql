-- How long the school keeps what no lesson needs any more, and what was removed: numbers alone, by a person, never by a clock.
create table curriculum_retention (
    kind       varchar(10)  not null primary key check (kind in ('WITHDRAWAL', 'QUESTION')),
    months     smallint     not null comment 'counted from the day on which it was over' check (months between 1 and 300),
    changed_by uuid         null comment 'null for the suggestion that the portal comes with',
    changed_at timestamp(6) not null default current_timestamp(6),
    version    bigint       not null default 0
);

create table curriculum_removal (
    id         uuid         not null primary key comment 'made by the page, so that pressing twice removes once',
    kind       varchar(10)  not null check (kind in ('WITHDRAWAL', 'QUESTION')),
    removed    int          not null,
    months     smallint     not null comment 'the period that held then',
    oldest     date         null comment 'the first of the days on which they were over',
    newest     date         null,
    removed_by uuid         not null,
    removed_at timestamp(6) not null
);

insert into curriculum_retention (kind, months) values ('WITHDRAWAL', 36), ('QUESTION', 13);
