-- Who is trained to debrief mentors, and until when. Lines are struck out, never taken away.
create table adult_training (
    id          uuid         not null primary key,
    adult_id    uuid         not null,
    kind        varchar(10)  not null check (kind in ('COURSE', 'EXTERNAL', 'REFRESHER')),
    done_on     date         not null,
    valid_until date         not null comment 'the last day on which it counts',
    recorded_by uuid         not null,
    recorded_at timestamp(6) not null,
    struck_by   uuid         null,
    struck_at   timestamp(6) null,
    key adult_training_of (adult_id, valid_until)
);

-- Training that was seen and marked by hand expires as the rest does: it counts from the day of its mark.
insert into training_done (person_id, module, done_on)
select p.person_id, 'by-hand', coalesce(max(p.cleared_from), least(max(s.starts_on), current_date))
from participant p join scheme s on s.id = p.scheme_id
where p.side = 'MENTOR' and p.trained and p.person_id not in (select person_id from training_done)
group by p.person_id;
