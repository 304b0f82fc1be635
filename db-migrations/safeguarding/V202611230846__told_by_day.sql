-- Who was counted is kept for eight years: longer than anybody is at a school.
alter table told_member add key told_member_by_day (told_on);
