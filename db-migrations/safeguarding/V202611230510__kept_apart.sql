-- Two people whom a safeguarding lead keeps apart. Why is sealed; that it is so is all that others may learn.
create table kept_apart (
    id              uuid           not null primary key,
    idempotency_key uuid           not null comment 'the form''s own; sending twice is doing it once',
    one_id          uuid           not null comment 'the smaller of the two ids',
    other_id        uuid           not null,
    reason          varbinary(8100) not null comment 'sealed',
    set_by          uuid           not null,
    set_name        varchar(200)   not null comment 'as the lead was called on that day',
    set_at          datetime(6)    not null,
    lift_reason     varbinary(8100) null comment 'sealed',
    lifted_by       uuid           null,
    lifted_name     varchar(200)   null,
    lifted_at       datetime(6)    null,
    unique key kept_apart_idempotency_key (idempotency_key),
    key kept_apart_of (one_id, other_id, lifted_at),
    key kept_apart_by_time (lifted_at, set_at)
);

-- Who read a reason when, written before it is shown.
create table kept_apart_read (
    id            uuid         not null primary key,
    kept_apart_id uuid         not null,
    person_id     uuid         not null,
    person_name   varchar(200) not null,
    opened_at     datetime(6)  not null,
    key kept_apart_read_of (kept_apart_id, opened_at),
    constraint kept_apart_read_of_pair foreign key (kept_apart_id) references kept_apart (id)
);
