-- How agencies took part in a meeting, as the clerk notes it. Whoever was not asked by letter is noted by those who were there.
alter table case_meeting
    add column came_noted_at   datetime(6)  null,
    add column came_noted_name varchar(200) null;
alter table case_meeting_agency
    add column came varchar(12) null comment 'null until somebody says' check (came in ('CAME', 'REPORT', 'APOLOGIES', 'ABSENT'));

-- Whom a clerk has to ask about: agencies of meetings that are not noted yet. No column holds words of a case.
create view clerk_attendance as
    select m.id, c.id as case_id, c.number, m.on_day, m.at_time, m.place, a.agency_id, a.agency_name
    from case_meeting m
    join case_meeting_agency a on a.meeting_id = m.id
    join case_file f on f.id = m.case_id
    join case_file c on c.id = coalesce(f.merged_into, f.id)
    where m.cancelled_at is null and m.came_noted_at is null and c.track = 'LEADS' and c.status = 'OPEN';
