-- Few pupils of a lesson are withdrawn and many are away: who counts the one need not read the other.
alter table lesson_delivery_pupil add key lesson_delivery_pupil_by_reason (why, delivery_id);
