-- What a change of a plan replaced, so that it can be taken back.
create table class_plan_change (
    id           uuid         not null primary key,
    class_id     uuid         not null,
    made_by      uuid         not null,
    made_at      timestamp(6) not null default current_timestamp(6),
    plan_version bigint       not null comment 'of the class after the change; another one since, and it cannot be taken back',
    step         varchar(40)  not null comment 'what was done, as the last part of a message key',
    lesson_id    varchar(60)  null,
    moved        int          not null,
    rows_before  mediumtext   not null comment 'the rows that it changed or took out, as JSON',
    ids_after    mediumtext   not null comment 'ids of the rows that it changed or added, as JSON',
    unique key class_plan_change_version (class_id, plan_version),
    constraint class_plan_change_class foreign key (class_id) references teaching_class (id)
);
