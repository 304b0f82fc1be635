-- Which node looks for new mentors after an early ending; a turn that came to nothing is taken again after an hour.
create table rematch_turn (
    scheme_id uuid         not null primary key,
    taken_at  timestamp(6) not null,
    constraint rematch_turn_scheme foreign key (scheme_id) references scheme (id) on delete cascade
);
