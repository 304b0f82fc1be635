-- What pupils say of a lesson: counters only. Beside them a ballot list of who has answered, never of what.
create table voice_count (
    planned_lesson_id uuid        not null,
    question          varchar(8)  not null check (question in ('USEFUL', 'SAFE', 'MORE')),
    answer            varchar(12) not null,
    n                 int         not null default 0,
    primary key (planned_lesson_id, question, answer)
);

create table voice_ballot (
    planned_lesson_id uuid not null,
    pupil_id          uuid not null,
    primary key (planned_lesson_id, pupil_id)
);

create table you_said (
    id         uuid         not null primary key,
    unit_id    varchar(60)  not null,
    said       varchar(300) not null,
    did        varchar(300) not null,
    day        date         not null,
    written_by uuid         not null,
    key you_said_of_unit (unit_id, day)
);
