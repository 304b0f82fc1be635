-- Which sensitive lesson on which day the safeguarding leads have been told of; moved to another day, they are told again.
create table sensitive_lesson_told (
    planned_lesson_id uuid not null,
    day               date not null,
    primary key (planned_lesson_id, day)
);
