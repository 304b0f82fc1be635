-- What parents may see without an account: nothing until the school opens it. Never anything about a pupil.
create table parents_page (
    id      tinyint      not null primary key check (id = 1),
    opening varchar(6)   not null default 'OFF' check (opening in ('OFF', 'CODE', 'PUBLIC')),
    code    varchar(40)  null comment 'one for all parents, made to be passed on and changed; nobody signs in with it',
    welcome varchar(500) null,
    contact varchar(200) null comment 'whom parents ask, in the words of the school',
    credit  varchar(200) null comment 'who wrote what the school has made its own',
    version bigint       not null default 0
);

insert into parents_page (id) values (1);

-- Of these lessons everything is shown; of the others title, place and outcomes.
create table parents_material (
    lesson_id varchar(60)  not null primary key,
    chosen_by uuid         not null,
    chosen_at timestamp(6) not null
);

-- What the policy for relationships and sex education has to contain, each with the school's words or a link.
create table policy_text (
    slot        varchar(24)   not null primary key,
    words       varchar(4000) null,
    link        varchar(300)  null,
    reviewed_on date          null,
    review_due  date          null,
    changed_by  uuid          not null,
    changed_at  timestamp(6)  not null,
    version     bigint        not null default 0
);

-- Slows down the guessing of the code. The source is a hash, and is forgotten after half a day.
create table parents_try (
    source   char(64)     not null primary key,
    failures int          not null,
    last_at  timestamp(6) not null,
    key parents_try_by_time (last_at)
);
