-- Who wants a mail when a report is ready, and for which times it was sent. Never what is in a report.
create table report_mail (
    person_id uuid       not null primary key,
    pace      varchar(9) not null check (pace in ('NEVER', 'MONTH', 'HALF_TERM')),
    since     date       not null comment 'what was over before this day is not told of'
);

create table report_mail_told (
    person_id uuid         not null,
    pace      varchar(9)   not null,
    last_day  date         not null comment 'of the month or half-term that is over',
    told_at   timestamp(6) not null,
    primary key (person_id, pace, last_day)
);
