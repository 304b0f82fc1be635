-- Questions before, in the middle of and after a year of mentoring. Never anybody's score: only groups are counted.
create table measure_round (
    id        uuid         not null primary key,
    scheme_id uuid         not null,
    wave      varchar(6)   not null check (wave in ('BEFORE', 'MIDDLE', 'AFTER')),
    opened_by uuid         not null,
    opened_at timestamp(6) not null,
    closed_at timestamp(6) null,
    unique key measure_round_once (scheme_id, wave),
    constraint measure_round_scheme foreign key (scheme_id) references scheme (id) on delete cascade
);

create table measure_answer (
    round_id   uuid        not null,
    person_id  uuid        not null comment 'so that somebody may change an answer and before and after are of the same pupils; never shown',
    instrument varchar(12) not null,
    item       tinyint     not null,
    value      tinyint     not null,
    primary key (round_id, person_id, instrument, item),
    key measure_answer_by_item (round_id, instrument, item, value),
    constraint measure_answer_round foreign key (round_id) references measure_round (id) on delete cascade
);
