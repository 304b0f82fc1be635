-- Visitors from outside who help to teach, what was agreed with them, and what pupils and staff said afterwards.
create table provider (
    id                uuid         not null primary key,
    name              varchar(120) not null,
    kind              varchar(16)  not null check (kind in ('LOCAL_AUTHORITY', 'HEALTH', 'POLICE', 'CHARITY', 'PRIVATE', 'OTHER')),
    offers            varchar(300) not null,
    contact           varchar(200) null comment 'a person or an address at work',
    cost              varchar(80)  null,
    series            boolean      not null default false comment 'comes more than once to the same pupils',
    follow_up         varchar(300) null comment 'what happens afterwards, and who does it',
    disclosure_agreed date         null comment 'when the procedure for disclosures was agreed with them',
    disclosure_with   varchar(120) null comment 'who agreed it, on both sides',
    materials_seen    boolean      not null default false comment 'the school has looked at everything that pupils will see',
    in_use            boolean      not null default true,
    version           bigint       not null default 0,
    key provider_by_name (in_use, name)
);

create table provider_visit (
    id            uuid         not null primary key,
    provider_id   uuid         not null,
    day           date         not null,
    audience      varchar(80)  not null comment 'which class or year group; never a pupil',
    useful        smallint     not null default 0 comment 'how many pupils found it useful',
    partly        smallint     not null default 0,
    not_useful    smallint     not null default 0,
    staff_say     varchar(12)  null check (staff_say in ('AGAIN', 'WITH_CHANGES', 'NOT_AGAIN')),
    followed_up   date         null,
    written_by    uuid         not null,
    written_at    timestamp(6) not null default current_timestamp(6),
    key provider_visit_of_provider (provider_id, day),
    constraint provider_visit_provider foreign key (provider_id) references provider (id)
);
