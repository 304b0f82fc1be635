-- The list is kept beside the other words of the safeguarding leads.
drop table danger_word;
