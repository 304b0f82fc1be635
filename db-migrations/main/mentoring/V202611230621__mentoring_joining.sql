-- The promise of the scheme: read and given once before the first meeting and again each term.
create table promise_given (
    scheme_id   uuid         not null,
    person_id   uuid         not null,
    term        varchar(20)  not null comment 'school year and term, such as 2026-27/1',
    side        varchar(6)   not null check (side in ('MENTOR', 'MENTEE')),
    wording     smallint     not null comment 'which words were read',
    given_at    timestamp(6) not null,
    on_paper    boolean      not null default false,
    recorded_by uuid         null comment 'who has seen the paper; null if it was given here',
    primary key (scheme_id, person_id, term),
    key promise_given_by_person (person_id, given_at),
    constraint promise_given_scheme foreign key (scheme_id) references scheme (id) on delete cascade
);

-- Training follows the person, not the scheme: a row for each time a module was finished.
create table training_done (
    person_id uuid         not null,
    module    varchar(60)  not null,
    done_on   date         not null,
    done_at   timestamp(6) not null default current_timestamp(6),
    primary key (person_id, module, done_on)
);

-- The last answer to each "what would you say"; whether it would serve, never a score.
create table training_answer (
    person_id   uuid         not null,
    scenario    varchar(80)  not null,
    chosen      tinyint      not null comment 'place of the answer, from 0',
    well        boolean      not null,
    answered_at timestamp(6) not null default current_timestamp(6),
    primary key (person_id, scenario)
);

create table training_session (
    id         uuid         not null primary key,
    held_on    date         not null,
    minutes    smallint     not null check (minutes between 15 and 480),
    title      varchar(80)  not null,
    led_by     varchar(80)  not null,
    created_by uuid         not null,
    created_at timestamp(6) not null default current_timestamp(6),
    version    bigint       not null default 0,
    key training_session_by_day (held_on)
);

create table training_attendance (
    session_id uuid not null,
    person_id  uuid not null,
    primary key (session_id, person_id),
    key training_attendance_by_person (person_id),
    constraint training_attendance_session foreign key (session_id) references training_session (id) on delete cascade
);

create table training_rule (
    id           tinyint  not null primary key check (id = 1),
    live_minutes smallint not null comment 'led by an adult, before the first meeting',
    valid_months tinyint  not null comment 'after which a module or live hours have to be fresh again',
    version      bigint   not null default 0
);
insert into training_rule (id, live_minutes, valid_months) values (1, 120, 12);

create table mentor_application (
    id            uuid         not null primary key,
    person_id     uuid         not null,
    stage         varchar(10)  not null check (stage in ('DRAFT', 'SENT', 'REFERENCE', 'INTERVIEW', 'DECIDED', 'WITHDRAWN')),
    motives       varchar(200) not null default '' comment 'keys, apart by commas',
    strengths     varchar(200) not null default '',
    words         varchar(400) not null default '' comment 'in their own words, why',
    referee_named varchar(80)  not null default '' comment 'a member of staff whom the applicant named',
    promises      boolean      not null default false comment 'has read what is expected',
    sent_at       timestamp(6) null,
    decision      varchar(8)   null check (decision in ('YES', 'NOT_NOW')),
    reason        varchar(20)  null,
    decided_at    timestamp(6) null,
    decided_by    uuid         null,
    changed_at    timestamp(6) not null default current_timestamp(6),
    version       bigint       not null default 0,
    key mentor_application_by_person (person_id, changed_at),
    key mentor_application_by_stage (stage, sent_at)
);

-- Staff who were asked about an application; one row for each.
create table application_adult (
    application_id uuid         not null,
    person_id      uuid         not null,
    task           varchar(9)   not null check (task in ('REFERENCE', 'INTERVIEW')),
    asked_at       timestamp(6) not null default current_timestamp(6),
    answered_at    timestamp(6) null,
    supports       varchar(9)   null check (supports in ('YES', 'WITH_CARE', 'NO')),
    remark         varchar(300) not null default '',
    version        bigint       not null default 0,
    primary key (application_id, person_id, task),
    key application_adult_by_person (person_id, answered_at),
    constraint application_adult_application foreign key (application_id) references mentor_application (id) on delete cascade
);

create table application_rating (
    application_id uuid        not null,
    person_id      uuid        not null,
    task           varchar(9)  not null,
    criterion      varchar(20) not null,
    level          tinyint     not null check (level between 1 and 4),
    primary key (application_id, person_id, task, criterion),
    constraint application_rating_adult foreign key (application_id, person_id, task)
        references application_adult (application_id, person_id, task) on delete cascade
);
