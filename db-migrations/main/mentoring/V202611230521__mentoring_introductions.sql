-- A published pairing begins as an introduction. Either side may say no without fault; nobody but the coordinator
-- learns who it was. A pair may come together again later, so that a row is a time together, not a couple.
alter table pairing
    add column stage     varchar(12) not null default 'CONFIRMED' check (stage in ('INTRODUCTION', 'CONFIRMED')),
    add column ended_why varchar(12) null check (ended_why in ('DECLINED', 'MENTOR_LEFT', 'MENTEE_LEFT', 'NOT_FITTING', 'REMATCHED', 'OTHER')),
    add key pairing_of_couple (scheme_id, mentee_id, mentor_id),
    add key pairing_by_stage (scheme_id, ended_on, stage),
    drop key pairing_once;

create table introduction (
    pairing_id  uuid         not null primary key,
    mentor_says varchar(3)   null check (mentor_says in ('YES', 'NO')),
    mentor_why  varchar(20)  null,
    mentor_at   timestamp(6) null,
    mentee_says varchar(3)   null check (mentee_says in ('YES', 'NO')),
    mentee_why  varchar(20)  null,
    mentee_at   timestamp(6) null,
    closed_at   timestamp(6) null,
    closed_by   uuid         null comment 'the coordinator; null if both said yes',
    version     bigint       not null default 0,
    constraint introduction_pairing foreign key (pairing_id) references pairing (id) on delete cascade
);
