-- What the school's own policy calls sex education: the guidance leaves it to the school. A lesson without a row has not
-- been decided; until then the suggestion that comes with the statements holds.
create table sex_education_lesson (
    lesson_id  varchar(60)  not null primary key,
    counts     boolean      not null comment 'whether parents may ask to withdraw from it',
    part       varchar(200) null comment 'which part of the lesson, when it is not the whole',
    decided_by uuid         not null,
    decided_at timestamp(6) not null default current_timestamp(6),
    version    bigint       not null default 0
);

-- A request and what became of it: facts, dates and names, never what anybody feared or told. The id is made by the form
-- before it is sent, so that a second press stores it once.
create table withdrawal (
    id             uuid         not null primary key,
    pupil_id       uuid         not null,
    asked_by       varchar(120) not null comment 'which parent or carer, as the school names them',
    asked_on       date         not null,
    discussed_on   date         null,
    discussed_with varchar(120) null comment 'who took part, as the school names them',
    points         varchar(200) not null default '' comment 'what was spoken about: words of a fixed list, with commas',
    decision       varchar(10)  null check (decision in ('GRANTED', 'REFUSED', 'TAKEN_BACK')),
    decided_on     date         null,
    decided_by     uuid         null,
    reason         varchar(300) null comment 'of a refusal: the exceptional circumstances, in a sentence',
    all_lessons    boolean      not null default true comment 'from everything that the policy calls sex education',
    alternative    varchar(300) null comment 'the work instead, with place and adult',
    own_say_from   date         null comment 'three terms before the sixteenth birthday; computed, may be put right',
    ended_on       date         null comment 'the first day on which they are in the lesson again',
    ended_by       varchar(10)  null check (ended_by in ('PARENT', 'PUPIL', 'SCHOOL')),
    version        bigint       not null default 0,
    key withdrawal_of_pupil (pupil_id, decision, ended_on),
    key withdrawal_by_day (asked_on, id)
);

create table withdrawal_lesson (
    withdrawal_id uuid        not null,
    lesson_id     varchar(60) not null,
    primary key (withdrawal_id, lesson_id),
    constraint withdrawal_lesson_withdrawal foreign key (withdrawal_id) references withdrawal (id)
);

-- Append only: who changed the entry, when, and what kind of step it was.
create table withdrawal_step (
    withdrawal_id uuid         not null,
    number        int          not null,
    step          varchar(10)  not null check (step in ('ASKED', 'DISCUSSED', 'GRANTED', 'REFUSED', 'TAKEN_BACK', 'ENDED', 'PUT_RIGHT')),
    made_by       uuid         not null,
    made_at       timestamp(6) not null,
    primary key (withdrawal_id, number),
    constraint withdrawal_step_withdrawal foreign key (withdrawal_id) references withdrawal (id)
);
