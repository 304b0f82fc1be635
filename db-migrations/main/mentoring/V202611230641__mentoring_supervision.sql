-- Trained adults who look after mentors. A supervisor is never a pupil.
alter table scheme add column debrief_weeks tinyint not null default 3 comment 'school weeks between two debriefs of a mentor, at most';

create table mentor_supervisor (
    mentor_id uuid         not null primary key,
    adult_id  uuid         not null,
    set_by    uuid         not null,
    set_at    timestamp(6) not null default current_timestamp(6),
    key mentor_supervisor_by_adult (adult_id)
);

create table supervisor_cover (
    id        uuid         not null primary key,
    adult_id  uuid         not null,
    cover_id  uuid         not null,
    from_day  date         not null,
    to_day    date         not null,
    made_by   uuid         not null,
    made_at   timestamp(6) not null default current_timestamp(6),
    lifted_at timestamp(6) null,
    key supervisor_cover_of (adult_id, to_day)
);

create table holiday_contact (
    id        uuid         not null primary key,
    from_day  date         not null,
    to_day    date         not null,
    adult_id  uuid         not null,
    reach     varchar(120) not null comment 'how to reach this adult out of school: a school number or address',
    made_by   uuid         not null,
    made_at   timestamp(6) not null default current_timestamp(6),
    lifted_at timestamp(6) null,
    key holiday_contact_by_day (to_day)
);

create table debrief (
    id        uuid         not null primary key,
    adult_id  uuid         not null,
    day       date         not null,
    starts    time         null,
    kind      varchar(10)  not null check (kind in ('INDIVIDUAL', 'GROUP')),
    state     varchar(9)   not null check (state in ('PLANNED', 'HELD', 'CANCELLED')),
    minutes   smallint     null,
    functions varchar(60)  not null default '' comment 'which of accountability, development, support, mediation it served',
    made_by   uuid         not null,
    made_at   timestamp(6) not null default current_timestamp(6),
    done_by   uuid         null,
    done_at   timestamp(6) null,
    version   bigint       not null default 0,
    key debrief_by_adult (adult_id, state, day),
    key debrief_by_day (state, day)
);

create table debrief_mentor (
    debrief_id uuid    not null,
    mentor_id  uuid    not null,
    came       boolean null,
    wellbeing  tinyint null comment 'how the mentor says they are, 1 (hard) to 4 (well); for the adult and the coordinator' check (wellbeing between 1 and 4),
    primary key (debrief_id, mentor_id),
    key debrief_mentor_of (mentor_id),
    constraint debrief_mentor_debrief foreign key (debrief_id) references debrief (id)
);

create table debrief_request (
    id         uuid         not null primary key,
    mentor_id  uuid         not null,
    how_soon   varchar(8)   not null check (how_soon in ('TODAY', 'WEEK')),
    asked_at   timestamp(6) not null,
    settled_at timestamp(6) null,
    open_one   uuid         generated always as (case when settled_at is null then mentor_id end) stored comment 'one open request per mentor',
    unique key debrief_request_open (open_one),
    key debrief_request_of (mentor_id, asked_at)
);
