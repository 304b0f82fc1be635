-- A pupil who would like a mentor. No reason is asked for, and none has a place here.
create table mentor_request (
    id         uuid         not null primary key,
    person_id  uuid         not null,
    asked_at   timestamp(6) not null,
    state      varchar(10)  not null check (state in ('ASKED', 'ENTERED', 'NOT_NOW', 'TAKEN_BACK')),
    decided_by uuid         null,
    decided_at timestamp(6) null,
    open_one   uuid         generated always as (case when state = 'ASKED' then person_id end) stored comment 'one open request per pupil',
    unique key mentor_request_open (open_one),
    key mentor_request_of (person_id, asked_at),
    key mentor_request_waiting (state, asked_at)
);
