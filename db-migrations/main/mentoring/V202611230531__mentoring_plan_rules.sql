-- What every year plan goes round, and what it takes to change one that people know.
alter table scheme
    add column lesson_limit tinyint not null default 2 comment 'lessons of one subject that a mentee may miss in a half-term; 0: none of any',
    add column notice_days  tinyint not null default 2 comment 'school days ahead at which people are told of a change that could wait',
    add column plan_version bigint  not null default 0 comment 'raised whenever meetings are planned or moved';

create table scheme_protected_subject (
    scheme_id uuid        not null,
    subject   varchar(60) not null comment 'never missed for a meeting',
    primary key (scheme_id, subject),
    constraint scheme_protected_scheme foreign key (scheme_id) references scheme (id)
);

-- An adult without rows is on duty whenever they do not teach.
create table scheme_duty (
    scheme_id uuid    not null,
    person_id uuid    not null,
    weekday   tinyint not null check (weekday between 1 and 5),
    period    tinyint not null,
    primary key (scheme_id, person_id, weekday, period),
    constraint scheme_duty_scheme foreign key (scheme_id) references scheme (id)
);

-- Why somebody is away is nobody's business here: only when.
create table plan_obstacle (
    id         uuid         not null primary key,
    kind       varchar(8)   not null check (kind in ('CLOSED', 'EXAMS', 'ROOM', 'AWAY', 'LEAVES')),
    from_day   date         not null,
    to_day     date         not null,
    times      varchar(500) not null default '' comment 'weekday.period, separated by commas; empty: all day',
    room       varchar(60)  null,
    person_id  uuid         null,
    year_group tinyint      null,
    title      varchar(80)  not null default '' comment 'what stands on the board; never about a person',
    state      varchar(8)   not null comment 'PROPOSED until a coordinator has approved the change of plan' check (state in ('PROPOSED', 'IN_FORCE', 'LIFTED')),
    made_by    uuid         not null,
    made_at    timestamp(6) not null default current_timestamp(6),
    version    bigint       not null default 0,
    key plan_obstacle_by_day (state, to_day)
);

create table plan_change (
    id           uuid         not null primary key,
    scheme_id    uuid         not null,
    obstacle_id  uuid         null comment 'null: the plan is only made better',
    lifts        boolean      not null default false comment 'the obstacle goes away instead of coming',
    state        varchar(9)   not null check (state in ('PROPOSED', 'APPROVED', 'DISCARDED')),
    plan_version bigint       not null comment 'of the plan that it changes',
    stays        int          not null comment 'meetings from now on that stay as they are',
    too_few      smallint     not null comment 'pairs that would have fewer meetings than the minimum',
    made_by      uuid         not null,
    made_at      timestamp(6) not null,
    decided_by   uuid         null,
    decided_at   timestamp(6) null,
    version      bigint       not null default 0,
    key plan_change_by_scheme (scheme_id, state, made_at),
    constraint plan_change_scheme foreign key (scheme_id) references scheme (id),
    constraint plan_change_obstacle foreign key (obstacle_id) references plan_obstacle (id)
);

create table plan_change_step (
    change_id       uuid        not null,
    number          smallint    not null,
    kind            varchar(9)  not null check (kind in ('MOVED', 'ADULT', 'CANCELLED', 'ADDED')),
    why             varchar(30) not null comment 'key of the reason',
    pairing_id      uuid        not null,
    meeting_id      uuid        not null comment 'made here for one that is added',
    meeting_version bigint      not null default 0,
    old_day         date        null,
    old_period      tinyint     null,
    old_starts      time        null,
    old_ends        time        null,
    old_room        varchar(60) null,
    old_adult_id    uuid        null,
    new_day         date        null,
    new_period      tinyint     null,
    new_starts      time        null,
    new_ends        time        null,
    new_room        varchar(60) null,
    new_adult_id    uuid        null,
    primary key (change_id, number),
    key plan_change_step_by_pairing (pairing_id),
    constraint plan_change_step_change foreign key (change_id) references plan_change (id)
);
