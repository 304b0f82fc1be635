-- Answers that left for research: who asked, who agreed, when the file was made. No answers, no pseudonyms and no key are kept.
create table research_request (
    id           uuid         not null primary key,
    asked_by     uuid         not null,
    asked_at     timestamp(6) not null,
    for_whom     varchar(300) not null,
    why          varchar(300) not null,
    confirmed_by uuid         null comment 'somebody else',
    confirmed_at timestamp(6) null,
    made_at      timestamp(6) null comment 'it is made once',
    line_count   int          null,
    stopped_at   timestamp(6) null comment 'taken back or refused',
    key research_request_by_time (asked_at),
    constraint research_request_two check (confirmed_by is null or confirmed_by <> asked_by),
    constraint research_request_confirmed check (made_at is null or confirmed_at is not null)
);
