package org.alongside.curriculum.delivery;

import java.util.List;
import org.alongside.school.PersonalRecords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What lessons hold about somebody. Questions from the box and answers of pupil voice belong to nobody and are not here. */
@Component
@Order(4)
class LessonRecords implements PersonalRecords {
    @Override
    public List<Table> tables() {
        return List.of(
                new Table("teaching_class_member", "curriculum.rights.classes", """
                        select c.name, m.from_day, m.to_day from teaching_class_member m
                        join teaching_class c on c.id = m.class_id where m.person_id = :person order by m.from_day
                        """),
                new Table("teaching_class_teacher", "curriculum.rights.teaches", """
                        select c.name, c.year_group from teaching_class_teacher t
                        join teaching_class c on c.id = t.class_id where t.person_id = :person order by c.name
                        """),
                new Table("lesson_delivery_pupil", "curriculum.rights.missed", """
                        select d.day, d.lesson_id, p.why from lesson_delivery_pupil p
                        join lesson_delivery d on d.id = p.delivery_id where p.pupil_id = :person order by d.day
                        """),
                new Table("lesson_catch_up", "curriculum.rights.caught-up", """
                        select caught_up_on from lesson_catch_up where pupil_id = :person order by caught_up_on
                        """),
                new Table("withdrawal", "curriculum.rights.withdrawal", """
                        select asked_on, discussed_on, decision, decided_on, own_say_from, ended_on from withdrawal
                        where pupil_id = :person order by asked_on
                        """),
                new Table("lesson_delivery", "curriculum.rights.taught", """
                        select day, lesson_id, outcome, confidence from lesson_delivery where taught_by = :person order by day
                        """),
                new Table("voice_ballot", "curriculum.rights.voted", """
                        select count(*) from voice_ballot where pupil_id = :person having count(*) > 0
                        """));
    }
}
