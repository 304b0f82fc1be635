-- When somebody watches the desk, who is on duty, and who is told when nobody looked. Times are the school's own.
create table watch (
    id             tinyint  not null primary key check (id = 1),
    opens          time     not null default '08:00:00',
    closes         time     not null default '16:30:00',
    minutes        smallint not null default 15,
    danger_minutes smallint not null default 5,
    version        bigint   not null default 0
);
insert into watch (id) values (1);

create table duty (
    week      char(1) not null check (week in ('A', 'B')),
    weekday   tinyint not null check (weekday between 1 and 5),
    half      char(2) not null check (half in ('AM', 'PM')),
    person_id uuid    not null,
    primary key (week, weekday, half)
);

create table lead_away (
    person_id uuid not null,
    first_day date not null,
    last_day  date not null,
    primary key (person_id, first_day)
);

create table safe_contact (
    id    uuid         not null primary key,
    role  varchar(80)  not null comment 'such as link social worker',
    name  varchar(120) not null,
    reach varchar(160) not null comment 'how to reach them'
);

alter table concern add column forgotten_at datetime(6) null comment 'twice the promise has passed by then';
update concern set forgotten_at = timestampadd(microsecond, timestampdiff(microsecond, raised_at, due_at), due_at);
alter table concern modify column forgotten_at datetime(6) not null comment 'twice the promise has passed by then';
