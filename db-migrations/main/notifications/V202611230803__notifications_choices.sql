-- Which mails somebody wants, and what became of those that did not arrive. Still no words and no names.
alter table notice modify column state varchar(10) not null
    check (state in ('QUEUED', 'DIGEST', 'SENT', 'FAILED', 'NO_ADDRESS', 'REFUSED', 'TOO_OLD'));
alter table notice add column answer varchar(200) null comment 'what the mail server said when it refused; never what the mail says';
alter table notice add key notice_of (person_id, state);

create table notice_choice (
    person_id uuid        not null,
    kind      varchar(12) not null comment 'never the urgent ones: they always go at once',
    pace      varchar(8)  not null check (pace in ('AT_ONCE', 'DAILY', 'NEVER')),
    version   bigint      not null default 0,
    primary key (person_id, kind)
);

create table notice_rule (
    role varchar(20) not null,
    kind varchar(12) not null,
    pace varchar(8)  not null check (pace in ('AT_ONCE', 'DAILY', 'NEVER')),
    primary key (role, kind)
);
