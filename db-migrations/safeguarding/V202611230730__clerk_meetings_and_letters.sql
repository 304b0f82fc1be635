-- Where a letter to an agency goes.
alter table agency add column address varchar(400) not null default '' comment 'as it stands on an envelope; filled in by the school';

-- A meeting about a case: when, where and who is asked to come. What it is about is in the case alone.
create table case_meeting (
    id             uuid         not null primary key comment 'the form''s own; sending twice is booking once',
    case_id        uuid         not null,
    on_day         date         not null,
    at_time        time         not null comment 'as the school''s clock says',
    place          varchar(160) not null comment 'a room or an address, never a word of the case',
    booked_at      datetime(6)  not null,
    booked_by      uuid         not null,
    booked_name    varchar(200) not null,
    cancelled_at   datetime(6)  null,
    cancelled_name varchar(200) null,
    version        bigint       not null default 0,
    key case_meeting_of (case_id, on_day),
    key case_meeting_to_come (cancelled_at, on_day),
    constraint case_meeting_of_case foreign key (case_id) references case_file (id) on delete cascade
);

create table case_meeting_agency (
    meeting_id  uuid         not null,
    agency_id   uuid         not null,
    agency_name varchar(120) not null comment 'as on that day',
    primary key (meeting_id, agency_id),
    constraint case_meeting_agency_of foreign key (meeting_id) references case_meeting (id) on delete cascade
);

-- A letter made of a template, drafted by a clerk and released by a lead. Nobody types a word into it.
create table case_letter (
    id             uuid          not null primary key comment 'sending twice is drafting once',
    case_id        uuid          not null,
    kind           varchar(12)   not null check (kind in ('INVITATION', 'CHASE')),
    meeting_id     uuid          null,
    referral_id    uuid          null,
    agency_id      uuid          not null,
    agency_name    varchar(120)  not null comment 'as on that day',
    address        varchar(400)  not null comment 'as on that day',
    subject        varchar(200)  not null comment 'made of the template',
    body           varchar(3000) not null comment 'made of the template',
    drafted_at     datetime(6)   not null,
    drafted_by     uuid          not null,
    drafted_name   varchar(200)  not null,
    released_at    datetime(6)   null,
    released_by    uuid          null,
    released_name  varchar(200)  null comment 'who signs it',
    returned_why   varchar(20)   null check (returned_why in ('WRONG_AGENCY', 'WRONG_DAY', 'WRONG_ADDRESS', 'NOT_NOW', 'MOVED')),
    posted_at      datetime(6)   null,
    posted_name    varchar(200)  null,
    key case_letter_of (case_id),
    key case_letter_waiting (returned_why, posted_at, released_at),
    constraint case_letter_of_case foreign key (case_id) references case_file (id) on delete cascade,
    constraint case_letter_of_meeting foreign key (meeting_id) references case_meeting (id) on delete cascade,
    constraint case_letter_of_referral foreign key (referral_id) references referral (id) on delete cascade
);

-- The school's own words. In square brackets stands what the portal fills in: agency, case, day, time, place, sent, due, school.
create table letter_template (
    kind    varchar(12)   not null primary key check (kind in ('INVITATION', 'CHASE')),
    subject varchar(160)  not null,
    body    varchar(2000) not null,
    version bigint        not null default 0
);
insert into letter_template (kind, subject, body) values
    ('INVITATION', 'Invitation to a meeting, our reference [case]', 'Dear colleague,

Please come to a meeting on [day] at [time]. It is at [place].

Our reference is [case]. Please use it when you call; we give no names in letters.

Let us know whether you can come and who comes. If you cannot, please send a report that can be read at the meeting.

Yours faithfully'),
    ('CHASE', 'We are waiting for your answer, our reference [case]', 'Dear colleague,

We wrote to you on [sent] and expected an answer by [due]. We have not had one.

Please tell us what you have decided and why, or when we shall hear from you. Our reference is [case]; we give no names in letters.

If you need anything from us, call the school and ask for the safeguarding team.

Yours faithfully');

-- What a clerk can see of them; a case that was merged goes on under the number of the other. No column holds words of a case.
create view clerk_meeting as
    select m.id, c.id as case_id, c.number, m.on_day, m.at_time, m.place, m.booked_name, m.version,
           (select group_concat(a.agency_name order by a.agency_name separator ', ')
            from case_meeting_agency a where a.meeting_id = m.id) as asked
    from case_meeting m
    join case_file f on f.id = m.case_id
    join case_file c on c.id = coalesce(f.merged_into, f.id)
    where m.cancelled_at is null and c.track = 'LEADS' and c.status = 'OPEN';
create view clerk_letter as
    select l.id, c.id as case_id, c.number, l.kind, l.meeting_id, l.referral_id, l.agency_name, l.address, l.subject, l.body,
           l.drafted_at, l.drafted_name, l.released_at, l.released_name, l.returned_why, l.posted_at
    from case_letter l
    join case_file f on f.id = l.case_id
    join case_file c on c.id = coalesce(f.merged_into, f.id)
    left join case_meeting m on m.id = l.meeting_id
    left join referral r on r.id = l.referral_id
    where c.track = 'LEADS' and c.status = 'OPEN' and m.cancelled_at is null and r.answered_at is null and r.closed_at is null;
