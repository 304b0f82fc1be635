-- An adult's own calendar must not cost more with every pair in the school.
alter table meeting add key meeting_by_adult (adult_id, day);
