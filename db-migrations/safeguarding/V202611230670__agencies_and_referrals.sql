-- Whom the school turns to. Shipped with kinds and no contact at all: those are the school's own.
create table agency (
    id           uuid          not null primary key,
    kind         varchar(20)   not null,
    name         varchar(120)  not null comment 'as the school calls it',
    reach        varchar(400)  not null default '' comment 'telephone, mail, form; filled in by the school',
    hours        varchar(200)  not null default '' comment 'when they answer, and what to do at other times',
    needs        varchar(1000) not null default '' comment 'what they ask for',
    working_days smallint      not null comment 'within which the school expects an answer',
    in_use       boolean       not null default true,
    version      bigint        not null default 0,
    constraint agency_days check (working_days between 1 and 90)
);
insert into agency (id, kind, name, working_days) values
    ('0a6e0000-0000-4000-8000-000000000001', 'FRONT_DOOR', 'Children’s services front door (MASH)', 1),
    ('0a6e0000-0000-4000-8000-000000000002', 'POLICE', 'Police', 5),
    ('0a6e0000-0000-4000-8000-000000000003', 'LADO', 'Local authority designated officer (LADO)', 1),
    ('0a6e0000-0000-4000-8000-000000000004', 'CAMHS', 'Child and adolescent mental health service (CAMHS)', 20),
    ('0a6e0000-0000-4000-8000-000000000005', 'EARLY_HELP', 'Early help', 5),
    ('0a6e0000-0000-4000-8000-000000000006', 'SCHOOL_NURSE', 'School nurse', 5),
    ('0a6e0000-0000-4000-8000-000000000007', 'NRM', 'National referral mechanism (NRM)', 5),
    ('0a6e0000-0000-4000-8000-000000000008', 'CHANNEL', 'Channel', 5),
    ('0a6e0000-0000-4000-8000-000000000009', 'EXPLOITATION', 'Exploitation panel (MACE)', 10),
    ('0a6e0000-0000-4000-8000-000000000010', 'WELFARE', 'Education welfare service', 5);

-- One referral, or one piece of advice without a referral. Its words are entries of the case, never here.
create table referral (
    id              uuid         not null primary key,
    idempotency_key uuid         not null,
    case_id         uuid         not null,
    agency_id       uuid         not null,
    agency_kind     varchar(20)  not null comment 'as on that day',
    agency_name     varchar(120) not null comment 'as on that day',
    kind            varchar(12)  not null check (kind in ('REFERRAL', 'CONSULTATION')),
    place           bigint       not null comment 'of the entry with the text',
    written_at      datetime(6)  not null,
    written_by      uuid         not null,
    written_name    varchar(200) not null,
    working_days    smallint     not null comment 'as on that day',
    sent_at         datetime(6)  null,
    due_at          datetime(6)  null comment 'by then an answer is expected',
    acknowledged_at datetime(6)  null,
    answered_at     datetime(6)  null,
    threshold       varchar(12)  null check (threshold in ('MET', 'PARTLY', 'NOT_MET', 'MORE')),
    challenged_at   datetime(6)  null comment 'the latest',
    escalated_at    datetime(6)  null comment 'the latest',
    closed_at       datetime(6)  null,
    version         bigint       not null default 0,
    unique key referral_idempotency_key (idempotency_key),
    key referral_of (case_id, written_at),
    key referral_waiting (closed_at, answered_at, due_at),
    key referral_sent (sent_at),
    constraint referral_of_case foreign key (case_id) references case_file (id),
    constraint referral_to_agency foreign key (agency_id) references agency (id)
);

-- What was done with it, one row each time; what was said is in the entry.
create table referral_step (
    id          uuid         not null primary key comment 'the form''s own; sending twice is doing it once',
    referral_id uuid         not null,
    step        varchar(12)  not null check (step in ('SENT', 'CHASED', 'ACKNOWLEDGED', 'ANSWERED', 'CHALLENGED', 'ESCALATED', 'OUTCOME')),
    way         varchar(12)  null check (way in ('PHONE', 'EMAIL', 'PORTAL', 'POST', 'HAND')),
    at          datetime(6)  not null,
    by_id       uuid         not null,
    by_name     varchar(200) not null,
    place       bigint       not null comment 'of the entry',
    key referral_step_of (referral_id, at),
    constraint referral_step_of_referral foreign key (referral_id) references referral (id)
);

-- What the referrer, the child and the family may be told now, and why not. Every choice is an entry as well.
create table may_be_told (
    id         uuid            not null primary key,
    case_id    uuid            not null,
    who        varchar(10)     not null check (who in ('REFERRER', 'CHILD', 'FAMILY')),
    choice     varchar(8)      not null check (choice in ('YES', 'LATER', 'NO')),
    words      varbinary(8200) not null comment 'enveloped: what they may be told, or why not',
    chosen_at  datetime(6)     not null,
    chosen_by  varchar(200)    not null,
    version    bigint          not null,
    unique key may_be_told_of (case_id, who),
    constraint may_be_told_of_case foreign key (case_id) references case_file (id)
);

-- All that a clerk's desk can read. No column with words is in them, so that no query can ask for one.
create view clerk_task as
    select a.id, a.case_id, c.number, a.task, a.owner_name, a.due_on
    from case_action a join case_file c on c.id = a.case_id
    where a.done_at is null and c.track = 'LEADS' and c.status = 'OPEN';
create view clerk_chase as
    select r.id, r.case_id, c.number, r.agency_id, r.agency_name, r.sent_at, r.due_at, r.acknowledged_at,
           (select max(s.at) from referral_step s where s.referral_id = r.id and s.step = 'CHASED') as chased_at
    from referral r join case_file c on c.id = r.case_id
    where r.kind = 'REFERRAL' and r.sent_at is not null and r.answered_at is null and r.closed_at is null
      and c.track = 'LEADS' and c.status = 'OPEN';
