-- What somebody has typed and not sent, so that a restart of the portal takes nothing away. Kept for a day at most.
create table concern_draft (
    id        uuid        not null primary key comment 'the form''s own; the same as the worry''s idempotency key',
    sender_id uuid        not null,
    kept_at   datetime(6) not null,
    key concern_draft_of (sender_id, kept_at),
    key concern_draft_by_age (kept_at)
);

create table concern_draft_answer (
    id       uuid             not null primary key,
    draft_id uuid             not null,
    field    varchar(20)      not null,
    answer   varbinary(40100) not null comment 'sealed',
    unique key concern_draft_answer_field (draft_id, field),
    constraint concern_draft_answer_of foreign key (draft_id) references concern_draft (id) on delete cascade
);
