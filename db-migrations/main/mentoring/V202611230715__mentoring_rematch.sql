-- The proposal that was made because a pairing ended early. Made by the portal, looked at and published by a person.
create table rematch (
    pairing_id uuid         not null primary key,
    run_id     uuid         not null,
    made_at    timestamp(6) not null,
    key rematch_by_run (run_id),
    constraint rematch_pairing foreign key (pairing_id) references pairing (id) on delete cascade,
    constraint rematch_run foreign key (run_id) references match_run (id) on delete cascade
);
alter table pairing add key pairing_by_end (ended_on);
