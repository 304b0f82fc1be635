-- Pupils say for themselves what they like and what they wish for; the coordinator sets the rules of a run.
alter table scheme
    add column common_slots tinyint      not null default 2 comment 'free periods that a pair has in common in two weeks, at least',
    add column picking_from timestamp(6) null comment 'since when pupils may choose interests; closed by the next run of the matching';

alter table participant
    add column favourites   tinyint not null default 3 comment 'how many of the first likes are favourites',
    add column cleared_from date    null comment 'mentors: trained and cleared from this day on; null is without a date';

-- One per person and scheme, kept with every tap; nothing has to be sent.
create table pick_sheet (
    scheme_id    uuid         not null,
    person_id    uuid         not null,
    same_sex     varchar(4)   not null default 'NO' check (same_sex in ('NO', 'NICE', 'MUST')),
    somebody_new varchar(4)   not null default 'NO' check (somebody_new in ('NO', 'NICE', 'MUST')),
    own_sex      varchar(6)   null comment 'as they say it themselves, only compared, and only for a wish' check (own_sex in ('FEMALE', 'MALE')),
    note         varchar(200) null comment 'a few words about interests, for the coordinator',
    done_at      timestamp(6) null,
    reminded_at  timestamp(6) null,
    version      bigint       not null default 0,
    primary key (scheme_id, person_id),
    constraint pick_sheet_participant foreign key (scheme_id, person_id) references participant (scheme_id, person_id) on delete cascade
);

-- Names that somebody typed: not this person, or one they know already. Who is meant is for the coordinator to say.
create table named_person (
    id           uuid        not null primary key,
    scheme_id    uuid        not null,
    person_id    uuid        not null comment 'who wrote it',
    place        tinyint     not null,
    kind         varchar(10) not null check (kind in ('PLEASE_NOT', 'KNOWN')),
    written      varchar(60) not null,
    strength     varchar(4)  not null default 'MUST' check (strength in ('NICE', 'MUST')),
    meant_id     uuid        null,
    settled_by   uuid        null,
    settled_at   timestamp(6) null comment 'when the coordinator said who is meant, or that it is nobody here',
    key named_person_by_writer (scheme_id, person_id, place),
    constraint named_person_participant foreign key (scheme_id, person_id) references participant (scheme_id, person_id) on delete cascade
);

-- Two people whom the coordinator keeps apart, in every scheme. A reason is a word from a list, never a story.
create table never_pair (
    id        uuid         not null primary key,
    one_id    uuid         not null comment 'the smaller of the two ids',
    other_id  uuid         not null,
    reason    varchar(10)  not null check (reason in ('FAMILY', 'CONFLICT', 'CLOSE', 'ASKED', 'OTHER')),
    set_by    uuid         not null,
    set_at    timestamp(6) not null default current_timestamp(6),
    lifted_by uuid         null,
    lifted_at timestamp(6) null,
    version   bigint       not null default 0,
    key never_pair_of (one_id, other_id, lifted_at)
);
