-- How long somebody must have had a role before their yes counts as that of a second person.
alter table school_settings
    add column second_person_days smallint not null default 7 comment 'whoever makes a second administrator today has no second pair of eyes tomorrow'
        check (second_person_days between 0 and 90);
