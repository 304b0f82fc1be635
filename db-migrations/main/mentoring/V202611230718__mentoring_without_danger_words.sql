-- The list is kept beside the other words of the safeguarding leads, in their database. What a school had changed in this
-- one is taken over at the next start.
rename table danger_word to danger_word_moved;
