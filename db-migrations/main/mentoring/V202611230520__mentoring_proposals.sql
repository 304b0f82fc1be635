-- Several proposals stand beside each other, people change them, and every change is kept with who made it.
alter table match_run
    add column name       varchar(60)  not null default '',
    add column kind       varchar(5)   not null default 'FRESH' comment 'FRESH: for those without a mentor; AGAIN: for all, changing as few running pairs as possible' check (kind in ('FRESH', 'AGAIN')),
    add column parent_id  uuid         null comment 'the proposal whose locks and forbidden pairs it took over',
    add column people     smallint     not null default 0 comment 'how many people it looked at',
    add column put_away_at timestamp(6) null;

alter table match_pair
    add column others     varchar(60)  not null default '' comment 'for each shared interest, how many other people of the run chose it; -1 if many',
    add column favourites varchar(300) not null default '' comment 'which of the shared interests are favourites of the mentee',
    add column wishes     varchar(200) not null default '' comment 'which of the mentee''s wishes this mentor meets',
    add column before_id  uuid         null comment 'the mentor of the running pair when the proposal was made',
    add column locked     boolean      not null default false,
    add column reason     varchar(20)  null comment 'why a rule was overridden',
    add column note       varchar(200) null comment 'about the matching, by the coordinator';

alter table match_left_out
    add column before_id uuid         null comment 'the mentor of the running pair when the proposal was made',
    add column lost      varchar(300) not null default '' comment 'how many mentors each rule takes away',
    add column allowed   smallint     not null default 0 comment 'how many mentors may take the mentee',
    add column slot      varchar(20)  null comment 'day and period at which one more mentor would help',
    add column places    varchar(200) not null default '' comment 'mentors with whom a further place would help';

-- Pairs that the coordinator does not want in this proposal and in those that come from it.
create table match_forbidden (
    run_id    uuid not null,
    mentee_id uuid not null,
    mentor_id uuid not null,
    primary key (run_id, mentee_id, mentor_id),
    constraint match_forbidden_run foreign key (run_id) references match_run (id) on delete cascade
);

-- One change of a proposal by a person. Undone steps stay.
create table match_step (
    run_id    uuid         not null,
    number    bigint       not null comment 'the version of the proposal after the step',
    kind      varchar(8)   not null check (kind in ('MOVE', 'SWAP', 'LOCK', 'UNLOCK', 'FORBID', 'ALLOW', 'UNDO')),
    mentee_id uuid         not null,
    mentor_id uuid         null,
    reason    varchar(20)  null,
    note      varchar(200) null,
    made_by   uuid         not null,
    made_at   timestamp(6) not null,
    undone    boolean      not null default false,
    primary key (run_id, number),
    constraint match_step_run foreign key (run_id) references match_run (id) on delete cascade
);

-- How the pairs that a step changed were before it, so that it can be undone and told.
create table match_step_pair (
    run_id     uuid         not null,
    number     bigint       not null,
    mentee_id  uuid         not null,
    mentor_id  uuid         null comment 'null: had nobody',
    locked     boolean      not null default false,
    reason     varchar(20)  null,
    note       varchar(200) null,
    after_id   uuid         null comment 'the mentor after the step',
    primary key (run_id, number, mentee_id),
    constraint match_step_pair_step foreign key (run_id, number) references match_step (run_id, number) on delete cascade
);
