-- The coordinator's first page costs the same however long the school has had a scheme.
alter table training_done add key training_done_by_module (module);
alter table plan_obstacle add key plan_obstacle_of (person_id, state, to_day);
