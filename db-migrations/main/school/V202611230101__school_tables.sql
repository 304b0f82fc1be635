-- The school itself: one row of facts, its people, its year, its rooms and everybody's two-week timetable.
create table school_settings (
    id              tinyint       not null primary key check (id = 1),
    name            varchar(120)  not null,
    demo            boolean       not null default false,
    live            boolean       not null default false comment 'set-up is finished: there is a DSL and a deputy',
    safe_room       varchar(60)   null comment 'where a worried person finds a safe adult in person',
    office_contact  varchar(120)  null comment 'who helps with sign-in, in the words a pupil would use',
    version         bigint        not null default 0
);

create table person (
    id               uuid          not null primary key,
    kind             varchar(10)   not null check (kind in ('PUPIL', 'STAFF')),
    upn              char(13)      null comment 'pupils: unique pupil number with check letter; never shown as an identifier',
    staff_code       varchar(20)   null,
    title            varchar(12)   null,
    legal_given      varchar(80)   not null,
    legal_family     varchar(80)   not null,
    preferred_given  varchar(80)   null,
    preferred_family varchar(80)   null,
    year_group       tinyint       null,
    form             varchar(12)   null,
    email            varchar(160)  null,
    born             date          null,
    left_on          date          null comment 'marked as a leaver on this day; never deleted by an import',
    version          bigint        not null default 0,
    unique key person_upn (upn),
    unique key person_staff_code (staff_code),
    key person_by_name (legal_family, legal_given),
    key person_by_form (kind, left_on, year_group, form)
);

create table academic_year (
    id        uuid        not null primary key,
    name      varchar(12) not null,
    first_day date        not null,
    last_day  date        not null,
    unique key academic_year_name (name)
);

create table half_term (
    academic_year_id uuid        not null,
    number           tinyint     not null comment '1 to 6; two make a term',
    first_day        date        not null,
    last_day         date        not null,
    primary key (academic_year_id, number),
    constraint half_term_year foreign key (academic_year_id) references academic_year (id)
);

create table closed_day (
    day   date         not null primary key,
    kind  varchar(14)  not null check (kind in ('INSET', 'BANK_HOLIDAY', 'OTHER')),
    title varchar(120) not null
);

create table school_week (
    monday date    not null primary key,
    letter char(1) not null check (letter in ('A', 'B'))
);

create table period (
    number  tinyint     not null primary key comment 'order in the day, from 1',
    name    varchar(30) not null,
    starts  time        not null,
    ends    time        not null,
    kind    varchar(10) not null comment 'OUTSIDE: before or after the school day' check (kind in ('TUTOR', 'LESSON', 'LUNCH', 'OUTSIDE'))
);

create table room (
    id       uuid        not null primary key,
    name     varchar(60) not null,
    discreet boolean     not null default false comment 'quiet enough for a mentoring meeting',
    pairs    tinyint     not null default 1 comment 'how many pairs may meet in it at the same time',
    in_use   boolean     not null default true,
    unique key room_name (name)
);

create table timetable_entry (
    person_id uuid        not null,
    week      char(1)     not null check (week in ('A', 'B')),
    weekday   tinyint     not null check (weekday between 1 and 5),
    period    tinyint     not null,
    subject   varchar(60) not null,
    room      varchar(60) null,
    primary key (person_id, week, weekday, period),
    constraint timetable_entry_person foreign key (person_id) references person (id)
);

insert into school_settings (id, name) values (1, 'Our school');
