-- The school's changes to the described signs and strengths that are shipped as a file.
create table indicator_change (
    code    varchar(40)  not null primary key,
    words   varchar(300) not null,
    in_use  boolean      not null,
    version bigint       not null
);

-- A dated look at described signs and strengths. No total, no level: the judgement is in words, in the entry.
create table screening (
    id         uuid             not null primary key comment 'the form''s own; sending twice is keeping it once',
    case_id    uuid             not null,
    place      bigint           not null comment 'of the entry with the judgement',
    seen       varbinary(20200) not null comment 'enveloped: what was seen now, seen before, not seen, not known',
    done_at    datetime(6)      not null,
    done_name  varchar(200)     not null,
    key screening_of (case_id, done_at),
    constraint screening_of_case foreign key (case_id) references case_file (id)
);

-- The plan as it stands; every change of it is an entry.
create table case_plan (
    id          uuid            not null primary key comment 'the case''s',
    needs       varbinary(8200) null comment 'enveloped',
    think       varbinary(8200) null comment 'enveloped',
    act         varbinary(8200) null comment 'enveloped',
    safer       varbinary(8200) null comment 'enveloped',
    support     varbinary(8200) null comment 'enveloped',
    changed_at  datetime(6)     not null,
    changed_by  varchar(200)    not null,
    version     bigint          not null,
    constraint case_plan_of foreign key (id) references case_file (id)
);
