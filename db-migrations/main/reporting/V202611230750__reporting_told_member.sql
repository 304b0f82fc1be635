-- How things stood when it was last told, for ever: who was counted, and as what. Never shown; the next telling is compared with it.
create table told_member (
    subject varchar(60) not null,
    told_on date        not null,
    member  uuid        not null comment 'whoever or whatever was counted',
    part    varchar(30) not null comment 'as what',
    primary key (subject, told_on, member),
    key told_member_of (subject, member)
);
