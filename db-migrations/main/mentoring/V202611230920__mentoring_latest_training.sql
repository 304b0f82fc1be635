-- When each part was last finished by anybody is read from the ends of this key, however many have finished it over the years.
alter table training_done add key training_done_latest (module, done_on);
