-- A meeting keeps its id for good. Each change of when, where or with whom raises its sequence and leaves behind what it
-- was; a meeting that will not be is cancelled and stays.
alter table meeting
    add column sequence   int          not null default 0 comment 'raised at every change that people are told of',
    add column changed_at timestamp(6) null comment 'when people were last told of a change';
alter table meeting modify state varchar(9) not null default 'PLANNED' check (state in ('PLANNED', 'HELD', 'TRIED', 'MISSED', 'CANCELLED'));
alter table meeting
    add column live_day date generated always as (case when state = 'CANCELLED' then null else day end) stored comment 'a cancelled meeting leaves its day to another',
    add unique key meeting_live_once_a_day (pairing_id, live_day),
    add key meeting_by_pairing (pairing_id, day);
alter table meeting drop key meeting_once_a_day;

create table meeting_past (
    meeting_id uuid         not null,
    sequence   int          not null comment 'of the meeting before it was changed',
    day        date         not null,
    period     tinyint      not null,
    starts     time         not null,
    ends       time         not null,
    room       varchar(60)  not null,
    adult_id   uuid         not null,
    state      varchar(9)   not null,
    changed_at timestamp(6) not null,
    primary key (meeting_id, sequence),
    key meeting_past_by_time (changed_at),
    constraint meeting_past_meeting foreign key (meeting_id) references meeting (id)
);
