-- A later version of the statutory statements, beside the one that is shipped, and how to get from one to the other.
create table statement_set (
    id        uuid         not null primary key,
    name      varchar(80)  not null,
    loaded_by uuid         not null,
    loaded_at timestamp(6) not null default current_timestamp(6),
    unique key statement_set_name (name)
);

create table statement_of_set (
    set_id  uuid          not null,
    code    varchar(20)   not null,
    place   int           not null comment 'order in the guidance, from 1',
    phase   varchar(9)    not null check (phase in ('PRIMARY', 'SECONDARY')),
    heading varchar(200)  not null,
    item    int           not null,
    words   varchar(1000) not null,
    primary key (set_id, code),
    constraint statement_of_set_set foreign key (set_id) references statement_set (id) on delete cascade
);

create table statement_mapping (
    set_id   uuid        not null,
    place    int         not null,
    old_code varchar(20) null comment 'null for one that is new',
    new_code varchar(20) null comment 'null for one that was dropped',
    kind     varchar(7)  not null check (kind in ('SAME', 'SPLIT', 'MERGED', 'DROPPED', 'NEW')),
    primary key (set_id, place),
    key statement_mapping_old (set_id, old_code),
    constraint statement_mapping_set foreign key (set_id) references statement_set (id) on delete cascade
);
