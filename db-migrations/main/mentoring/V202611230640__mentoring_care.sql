-- Who needs somebody, and what became of it. Nothing here holds what anybody said.
alter table meeting add key meeting_by_state (pairing_id, state, day);
alter table pairing add key pairing_running (ended_on, starts_on);
alter table meeting_draft add key meeting_draft_by_time (saved_at);

create table care_act (
    id         uuid        not null primary key,
    subject_id uuid        not null comment 'a pairing, or a person where no pairing is meant',
    reason     varchar(20) not null,
    act        varchar(8)  not null check (act in ('REMINDED', 'SPOKEN')),
    day        date        not null,
    until      date        null comment 'how long the reason stays quiet; null if it does not',
    by_id      uuid        not null,
    unique key care_act_once_a_day (subject_id, reason, act, day)
);

create table follow_up (
    meeting_id uuid         not null primary key comment 'the meeting that did not happen',
    pairing_id uuid         not null,
    day        date         not null,
    made_at    timestamp(6) not null default current_timestamp(6),
    told_at    timestamp(6) null comment 'when the gentle message went out',
    outcome    varchar(10)  null comment 'null: somebody still has to ask' check (outcome in ('SPOKE', 'NEW_TIME', 'AWAY', 'MET_AGAIN', 'ENDED')),
    done_by    uuid         null comment 'null for one that settled itself because they met again',
    done_at    timestamp(6) null,
    key follow_up_open (outcome, pairing_id),
    key follow_up_of_pairing (pairing_id, day),
    constraint follow_up_meeting foreign key (meeting_id) references meeting (id),
    constraint follow_up_pairing foreign key (pairing_id) references pairing (id)
);

create table check_in (
    id         uuid         not null primary key comment 'made by the form: sent twice it is kept once',
    pairing_id uuid         not null,
    side       varchar(6)   not null check (side in ('MENTOR', 'MENTEE')),
    day        date         not null,
    going      varchar(8)   not null comment 'how it goes, in one tick; no words' check (going in ('WELL', 'SOME', 'CHANGE')),
    by_id      uuid         not null,
    made_at    timestamp(6) not null default current_timestamp(6),
    key check_in_of_pairing (pairing_id, side, day),
    constraint check_in_pairing foreign key (pairing_id) references pairing (id)
);

create table care_digest (
    monday  date         not null,
    to_id   uuid         not null,
    sent_at timestamp(6) not null,
    primary key (monday, to_id)
);

create table silence_told (
    pairing_id uuid         not null,
    since      date         not null comment 'the day of the last meeting: each silence is told of once',
    told_at    timestamp(6) not null,
    primary key (pairing_id, since)
);
