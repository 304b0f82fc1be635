-- What is counted of a week is found without looking at the meetings themselves.
alter table meeting add key meeting_by_day_and_pair (day, state, pairing_id), drop key meeting_by_day;
