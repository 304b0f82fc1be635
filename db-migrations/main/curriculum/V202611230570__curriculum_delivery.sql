-- What became of each planned lesson. Nothing is changed afterwards: a correction is a new row, and the row before it
-- stays and names it. The row knows its class, lesson and day by itself, so that history outlives the plan.
create table lesson_delivery (
    id                 uuid         not null primary key comment 'made by the form, so that sending twice stores once',
    planned_lesson_id  uuid         not null,
    number             smallint     not null comment 'from 1; a correction has the next one',
    corrected_by       uuid         null comment 'the row that counts instead; null for the one that counts',
    class_id           uuid         not null,
    lesson_id          varchar(60)  not null,
    day                date         not null,
    outcome            varchar(13)  not null check (outcome in ('DELIVERED', 'ADAPTED', 'NOT_DELIVERED')),
    reason             varchar(20)  null comment 'why not, or what was changed: one of the choices of the form',
    taught_by          uuid         null comment 'who stood in front, also a cover teacher; null when nobody did',
    confidence         tinyint      null comment 'the teacher''s own, 1 unsure to 5 sure' check (confidence between 1 and 5),
    baseline_not_yet   smallint     null comment 'pupils, counted by the teacher',
    baseline_partly    smallint     null,
    baseline_secure    smallint     null,
    endpoint_not_yet   smallint     null,
    endpoint_partly    smallint     null,
    endpoint_secure    smallint     null,
    recorded_by        uuid         not null,
    recorded_at        timestamp(6) not null default current_timestamp(6),
    unique key lesson_delivery_number (planned_lesson_id, number),
    key lesson_delivery_of_class (class_id, day),
    key lesson_delivery_by_day (day)
);

-- What the lesson served when it was taught: a later change of the lesson does not change what pupils met.
create table lesson_delivery_statement (
    delivery_id uuid        not null,
    code        varchar(20) not null,
    primary key (delivery_id, code),
    constraint lesson_delivery_statement_of foreign key (delivery_id) references lesson_delivery (id)
);

create table lesson_delivery_pupil (
    delivery_id uuid       not null,
    pupil_id    uuid       not null,
    why         varchar(9) not null comment 'ELSEWHERE: in alternative provision'
                check (why in ('AWAY', 'ELSEWHERE', 'WITHDRAWN')),
    primary key (delivery_id, pupil_id),
    key lesson_delivery_pupil_by_pupil (pupil_id),
    constraint lesson_delivery_pupil_of foreign key (delivery_id) references lesson_delivery (id)
);

-- Hangs on the planned lesson, so that a correction of its record keeps who has caught up.
create table lesson_catch_up (
    planned_lesson_id uuid         not null,
    pupil_id          uuid         not null,
    caught_up_on      date         not null,
    noted_by          uuid         not null,
    noted_at          timestamp(6) not null default current_timestamp(6),
    primary key (planned_lesson_id, pupil_id),
    key lesson_catch_up_by_pupil (pupil_id)
);

create table lesson_cover (
    planned_lesson_id uuid         not null,
    person_id         uuid         not null comment 'teaches this lesson instead and may record it',
    named_by          uuid         not null,
    named_at          timestamp(6) not null default current_timestamp(6),
    primary key (planned_lesson_id, person_id),
    key lesson_cover_by_person (person_id)
);

create table taught_elsewhere (
    class_id uuid         not null,
    pupil_id uuid         not null comment 'in alternative provision: every lesson has to be caught up there',
    noted_by uuid         not null,
    noted_at timestamp(6) not null default current_timestamp(6),
    primary key (class_id, pupil_id)
);

-- What is being filled in, bound to one planned lesson and one writer; gone once it is saved.
create table lesson_delivery_draft (
    planned_lesson_id uuid         not null,
    writer_id         uuid         not null,
    entry_id          uuid         not null comment 'the id that the record will have',
    corrects          smallint     not null comment 'number of the record that was seen; 0 for none',
    outcome           varchar(13)  null,
    reason            varchar(20)  null,
    taught_by         uuid         null,
    confidence        tinyint      null,
    away              text         not null comment 'ids of pupils, with commas between',
    baseline          varchar(20)  null comment 'three counts, with commas between',
    endpoint          varchar(20)  null,
    saved_at          timestamp(6) not null default current_timestamp(6),
    primary key (planned_lesson_id, writer_id)
);
