-- Whoever a worry is about must never read it: the track says whose desk it is on, the person whom it passes by.
alter table concern
    add column track        varchar(8)  not null default 'LEADS' check (track in ('LEADS', 'DEPUTIES', 'HEAD', 'CHAIR')),
    add column about_adult  varchar(8)  null check (about_adult in ('STAFF', 'OUTSIDE', 'NOT_SAID')),
    add column about_person uuid        null;
