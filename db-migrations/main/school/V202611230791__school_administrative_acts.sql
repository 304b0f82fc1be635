-- Who did what with the portal itself. Lines are added and never changed.
create table administrative_act (
    id          uuid         not null primary key,
    done_at     datetime(6)  not null,
    person_id   uuid         null comment 'null for the portal itself, or somebody at the machine',
    person_name varchar(200) null comment 'as they were called on that day',
    act         varchar(30)  not null,
    about_id    uuid         null,
    about_name  varchar(200) null comment 'as they were called on that day',
    detail      varchar(300) null comment 'choices and numbers, never narrative',
    key administrative_act_at (done_at)
);
