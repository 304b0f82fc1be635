-- How a pairing ends well: planned, celebrated, looked back on. Nothing is deleted.
alter table pairing modify ended_why varchar(12) null check (ended_why in ('DECLINED', 'MENTOR_LEFT', 'MENTEE_LEFT', 'NOT_FITTING', 'REMATCHED', 'OTHER', 'COMPLETED', 'HANDED_OVER'));

create table farewell (
    pairing_id   uuid         not null primary key,
    last_day     date         not null comment 'the day of the last meeting, as planned with both',
    celebration  varchar(12)  not null check (celebration in ('CERTIFICATE', 'TEA', 'LETTER', 'GROUP', 'QUIET')),
    celebrate_on date         null,
    told_on      date         null comment 'when both were told that the end is coming; null: not yet',
    successor_id uuid         null comment 'the mentor who goes on with the mentee, when a mentor in Year 13 leaves',
    planned_by   uuid         not null,
    planned_at   timestamp(6) not null,
    version      bigint       not null default 0,
    constraint farewell_pairing foreign key (pairing_id) references pairing (id)
);

create table exit_interview (
    pairing_id uuid         not null,
    side       varchar(6)   not null check (side in ('MENTOR', 'MENTEE')),
    day        date         not null,
    good       varchar(80)  not null default '' comment 'what was good, as ticks',
    again      varchar(5)   not null check (again in ('YES', 'MAYBE', 'NO')),
    next_step  varchar(12)  not null check (next_step in ('NOTHING', 'MENTOR', 'HELPER', 'ADULT', 'ANOTHER')),
    by_id      uuid         not null,
    made_at    timestamp(6) not null,
    primary key (pairing_id, side),
    constraint exit_interview_pairing foreign key (pairing_id) references pairing (id)
);
