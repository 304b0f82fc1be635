-- Which classes of a year were made from those of the year before; until it is confirmed, all of it can be taken back.
create table year_rollover (
    to_year      uuid         not null primary key,
    from_year    uuid         not null,
    made_by      uuid         not null,
    made_at      timestamp(6) not null default current_timestamp(6),
    confirmed_by uuid         null,
    confirmed_at timestamp(6) null
);

create table year_rollover_class (
    class_id uuid not null primary key,
    to_year  uuid not null,
    key year_rollover_class_year (to_year),
    constraint year_rollover_class_of foreign key (to_year) references year_rollover (to_year)
);
