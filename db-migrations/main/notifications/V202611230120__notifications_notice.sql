-- "Something waits for you", by key. Never why: no name, no reference, no words.
create table notice (
    id              uuid         not null primary key,
    person_id       uuid         not null,
    notice_key      varchar(60)  not null comment 'names the texts of the mail',
    created_at      datetime(6)  not null comment 'UTC, as every time here',
    state           varchar(10)  not null check (state in ('QUEUED', 'SENT', 'FAILED', 'NO_ADDRESS')),
    attempts        int          not null default 0,
    next_attempt_at datetime(6)  not null,
    claimed_until   datetime(6)  null comment 'one node has it until then; afterwards any may',
    sent_at         datetime(6)  null,
    last_error      varchar(120) null comment 'the kind of failure, never its message: a message may quote an address',
    key notice_due (state, next_attempt_at)
);
