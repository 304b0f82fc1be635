-- How the DSL sees the school's safeguarding work: thirteen factors, what follows from them, and who may see it.
create table self_assessment (
    id         uuid         not null primary key,
    draft      boolean      null default true comment 'null once it is kept: there is one draft at most' check (draft),
    begun_by   uuid         not null,
    begun_at   timestamp(6) not null,
    kept_by    uuid         null,
    kept_at    timestamp(6) null comment 'then its ratings do not change any more',
    shared_at  timestamp(6) null comment 'since when the head may see it',
    unique key self_assessment_one_draft (draft),
    key self_assessment_by_time (kept_at),
    constraint self_assessment_kept check ((draft is null) = (kept_at is not null)),
    constraint self_assessment_shared check (shared_at is null or kept_at is not null)
);

create table self_assessment_rating (
    assessment_id uuid        not null,
    factor        varchar(20) not null,
    rating        tinyint     not null check (rating between 1 and 5),
    primary key (assessment_id, factor),
    constraint self_assessment_rating_of foreign key (assessment_id) references self_assessment (id) on delete cascade
);

create table self_assessment_action (
    id            uuid         not null primary key,
    assessment_id uuid         not null,
    factor        varchar(20)  not null,
    what          varchar(300) not null,
    who           varchar(120) not null,
    due_on        date         not null,
    done_on       date         null,
    made_at       timestamp(6) not null,
    key self_assessment_action_of (assessment_id),
    constraint self_assessment_action_from foreign key (assessment_id) references self_assessment (id) on delete cascade
);
