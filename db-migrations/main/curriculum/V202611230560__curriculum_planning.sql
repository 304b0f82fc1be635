-- Who is taught together, when, and which lesson on which day. People, years and rooms belong to another module: ids only.
create table teaching_class (
    id               uuid        not null primary key,
    academic_year_id uuid        not null,
    name             varchar(40) not null,
    year_group       tinyint     not null,
    form             varchar(12) null comment 'whose pupils are its members; null for a class of its own',
    continues        uuid        null comment 'the class of the year before that these pupils were',
    plan_version     bigint      not null default 0 comment 'rises with every change of its plan: two people who plan at once notice',
    version          bigint      not null default 0,
    unique key teaching_class_name (academic_year_id, name),
    key teaching_class_continues (continues)
);

create table teaching_class_teacher (
    class_id  uuid    not null,
    person_id uuid    not null,
    place     tinyint not null comment 'the first is the one whose name stands on the plan',
    primary key (class_id, person_id),
    key teaching_class_teacher_person (person_id),
    constraint teaching_class_teacher_class foreign key (class_id) references teaching_class (id)
);

create table teaching_class_member (
    class_id  uuid not null,
    person_id uuid not null,
    from_day  date not null,
    to_day    date null comment 'the last day on which they belonged to it; null while they do',
    primary key (class_id, person_id, from_day),
    key teaching_class_member_person (person_id, from_day),
    constraint teaching_class_member_class foreign key (class_id) references teaching_class (id)
);

create table teaching_class_slot (
    class_id uuid        not null,
    week     char(1)     not null check (week in ('A', 'B')),
    weekday  tinyint     not null check (weekday between 1 and 5),
    period   tinyint     not null,
    room     varchar(60) null,
    primary key (class_id, week, weekday, period),
    constraint teaching_class_slot_class foreign key (class_id) references teaching_class (id)
);

create table planned_lesson (
    id         uuid        not null primary key,
    class_id   uuid        not null,
    lesson_id  varchar(60) not null comment 'of the curriculum files, which name it for good',
    edition_id uuid        null comment 'the text of this school that is taught; null for the original',
    day        date        not null,
    period     tinyint     not null,
    place      int         not null comment 'order among the lessons of the class, from 1',
    part       tinyint     not null default 1 comment 'which part of a lesson that was split, from 1',
    parts      tinyint     not null default 1 comment 'over how many days it is split',
    seating    varchar(12) not null default 'MIXED' comment 'boys and girls together or apart'
               check (seating in ('MIXED', 'SINGLE_SEX')),
    visitor    varchar(60) null comment 'id in the register of providers',
    room       varchar(60) null comment 'null for the usual room of the slot',
    version    bigint      not null default 0,
    key planned_lesson_of_class (class_id, day, period),
    key planned_lesson_by_day (day, period),
    key planned_lesson_by_lesson (lesson_id, day),
    constraint planned_lesson_class foreign key (class_id) references teaching_class (id)
);

create table planned_lesson_educator (
    planned_lesson_id uuid not null,
    person_id         uuid not null comment 'a trained mentor who helps to teach it',
    primary key (planned_lesson_id, person_id),
    key planned_lesson_educator_person (person_id),
    constraint planned_lesson_educator_lesson foreign key (planned_lesson_id) references planned_lesson (id) on delete cascade
);
