-- Who follows up what a lead had opened before they stopped being one. Written once for each handover.
create table lead_handover (
    id          uuid        not null primary key,
    from_person uuid        not null,
    to_person   uuid        not null,
    handed_at   datetime(6) not null,
    key lead_handover_of (from_person, handed_at)
);
