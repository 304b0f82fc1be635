-- What was backed up, rehearsed and put back, and what became of it.
create table backup_run (
    id          uuid         not null primary key,
    what        varchar(12)  not null comment 'BACKUP, REHEARSAL or RESTORE',
    began_at    datetime(6)  not null,
    ended_at    datetime(6)  null comment 'null while it runs, and for ever if the program ended in it',
    ok          boolean      not null default false,
    file        varchar(200) null comment 'its name without the folder',
    bytes       bigint       null,
    table_count int          null,
    row_count   bigint       null,
    problem     varchar(500) null comment 'in one sentence',
    key backup_run_of (what, began_at)
);

-- The school's own wishes; one row. Two nodes share the night by taking it.
create table backup_plan (
    id         tinyint     not null primary key default 1,
    nightly    boolean     not null default true,
    at_hour    tinyint     not null default 2 comment 'as the school''s clock says',
    keep       int         not null default 30 comment 'how many backups stay in the folder',
    rehearse   boolean     not null default true comment 'once a week, after the backup',
    night      date        null comment 'the last that a node has taken',
    version    bigint      not null default 0,
    constraint backup_plan_one check (id = 1)
);
insert into backup_plan (id) values (1);
