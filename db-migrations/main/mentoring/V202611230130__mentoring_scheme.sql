-- A scheme is a yearly run; people take part in it with what they like; pairs meet weekly and log each meeting.
create table scheme (
    id               uuid         not null primary key,
    name             varchar(80)  not null,
    starts_on        date         not null,
    ends_on          date         not null comment 'planned end: more than six months and more than 24 weeks after the start',
    minimum_meetings smallint     not null default 26,
    year_gap         tinyint      not null default 3,
    pairs_per_adult  tinyint      not null default 6,
    coordinator_id   uuid         not null,
    created_at       timestamp(6) not null default current_timestamp(6),
    version          bigint       not null default 0,
    key scheme_by_start (starts_on)
);

create table scheme_adult (
    scheme_id uuid not null,
    person_id uuid not null,
    primary key (scheme_id, person_id),
    constraint scheme_adult_scheme foreign key (scheme_id) references scheme (id)
);

create table participant (
    scheme_id  uuid        not null,
    person_id  uuid        not null,
    side       varchar(6)  not null check (side in ('MENTOR', 'MENTEE')),
    places     tinyint     not null default 1 comment 'mentors: how many mentees at most',
    trained    boolean     not null default false,
    cleared    boolean     not null default false,
    need       smallint    not null default 1 comment 'mentees: set by staff, never by a score',
    primary key (scheme_id, person_id),
    key participant_by_side (scheme_id, side),
    constraint participant_scheme foreign key (scheme_id) references scheme (id)
);

create table interest_choice (
    scheme_id uuid        not null,
    person_id uuid        not null,
    place     tinyint     not null comment 'order of liking, from 1; dislikes from 101',
    interest  varchar(30) not null,
    primary key (scheme_id, person_id, place),
    constraint interest_choice_participant foreign key (scheme_id, person_id) references participant (scheme_id, person_id)
);

create table match_run (
    id           uuid         not null primary key,
    scheme_id    uuid         not null,
    made_at      timestamp(6) not null default current_timestamp(6),
    made_by      uuid         not null,
    seed         bigint       not null,
    worst        smallint     not null,
    total        bigint       not null,
    confirmed_at timestamp(6) null,
    version      bigint       not null default 0,
    key match_run_by_scheme (scheme_id, made_at),
    constraint match_run_scheme foreign key (scheme_id) references scheme (id)
);

-- As they were at the run, so that a pair can be explained long after interests have changed.
create table match_pair (
    run_id    uuid         not null,
    mentee_id uuid         not null,
    mentor_id uuid         not null,
    score     smallint     not null comment '0 to 1000, for comparing; never shown as a percentage',
    shared    varchar(300) not null comment 'interests of both, rare ones first',
    primary key (run_id, mentee_id),
    constraint match_pair_run foreign key (run_id) references match_run (id)
);

create table match_left_out (
    run_id    uuid        not null,
    mentee_id uuid        not null,
    reason    varchar(40) not null,
    primary key (run_id, mentee_id),
    constraint match_left_out_run foreign key (run_id) references match_run (id)
);

create table pairing (
    id         uuid         not null primary key,
    scheme_id  uuid         not null,
    mentor_id  uuid         not null,
    mentee_id  uuid         not null,
    shared     varchar(300) not null,
    starts_on  date         not null,
    ends_on    date         not null,
    ended_on   date         null,
    version    bigint       not null default 0,
    unique key pairing_once (scheme_id, mentee_id, mentor_id),
    key pairing_by_mentor (mentor_id, ended_on),
    key pairing_by_mentee (mentee_id, ended_on),
    constraint pairing_scheme foreign key (scheme_id) references scheme (id)
);

create table meeting (
    id         uuid        not null primary key,
    pairing_id uuid        not null,
    day        date        not null,
    period     tinyint     not null,
    starts     time        not null,
    ends       time        not null,
    room       varchar(60) not null,
    adult_id   uuid        not null,
    state      varchar(8)  not null default 'PLANNED' check (state in ('PLANNED', 'HELD', 'TRIED', 'MISSED')),
    version    bigint      not null default 0,
    unique key meeting_once_a_day (pairing_id, day),
    key meeting_by_day (day, state),
    constraint meeting_pairing foreign key (pairing_id) references pairing (id)
);

-- Append only: a corrected log is a new row, the old one stays. The id is made by the form before it is sent, so that
-- a double tap or a lost answer stores it once.
create table meeting_log (
    id         uuid         not null primary key,
    meeting_id uuid         not null,
    number     smallint     not null,
    outcome    varchar(8)   not null check (outcome in ('HELD', 'TRIED', 'MISSED')),
    minutes    smallint     null,
    activity   varchar(30)  null,
    feeling    tinyint      null check (feeling between 1 and 5),
    why        varchar(30)  null,
    written_by uuid         not null,
    written_at timestamp(6) not null default current_timestamp(6),
    unique key meeting_log_number (meeting_id, number),
    constraint meeting_log_meeting foreign key (meeting_id) references meeting (id)
);

-- What is being filled in, bound to exactly one meeting and one writer; gone once the log is saved.
create table meeting_draft (
    meeting_id uuid         not null,
    writer_id  uuid         not null,
    log_id     uuid         not null comment 'the id that the log will have',
    outcome    varchar(8)   null,
    minutes    smallint     null,
    activity   varchar(30)  null,
    feeling    tinyint      null,
    why        varchar(30)  null,
    saved_at   timestamp(6) not null default current_timestamp(6),
    primary key (meeting_id, writer_id),
    constraint meeting_draft_meeting foreign key (meeting_id) references meeting (id)
);
