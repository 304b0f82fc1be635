-- Lessons of a time are counted by class without looking at each of them.
alter table planned_lesson add key planned_lesson_of_day (day, class_id);
alter table lesson_delivery add key lesson_delivery_of_day (day, corrected_by, outcome, class_id, lesson_id), drop key lesson_delivery_by_day;
