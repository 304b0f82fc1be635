-- A meeting that was held, but not when it was planned. The log stays the log of its planned meeting.
alter table meeting_log add column held_at datetime null comment 'when they met instead; null for as planned';
alter table meeting_draft add column held_at datetime null;

-- Somebody cannot come today. No reason is asked for, and none has a place here.
create table meeting_cannot (
    meeting_id uuid         not null,
    person_id  uuid         not null,
    said_at    timestamp(6) not null,
    taken_back timestamp(6) null comment 'they can come after all',
    primary key (meeting_id, person_id),
    constraint meeting_cannot_meeting foreign key (meeting_id) references meeting (id) on delete cascade
);
