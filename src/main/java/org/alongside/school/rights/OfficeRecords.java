package org.alongside.school.rights;

import java.util.List;
import org.alongside.school.PersonalRecords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the register holds about a person. */
@Component
@Order(1)
class OfficeRecords implements PersonalRecords {
    @Override
    public List<Table> tables() {
        return List.of(
                new Table("person", "school.rights.register", """
                        select upn, staff_code, title, legal_given, legal_family, preferred_given, preferred_family,
                               year_group, form, email, born, left_on from person where id = :person
                        """),
                new Table("timetable_entry", "school.rights.timetable", """
                        select week, weekday, period, subject, room from timetable_entry where person_id = :person
                        order by week, weekday, period
                        """),
                new Table("administrative_act", "school.rights.acts", """
                        select done_at, act from administrative_act where person_id = :person order by done_at
                        """),
                new Table("administrative_act", "school.rights.acts-about", """
                        select done_at, act from administrative_act where about_id = :person order by done_at
                        """),
                new Table("erasure_hold", "school.rights.holds", """
                        select set_at, reason, lifted_at from erasure_hold where person_id = :person order by set_at
                        """),
                new Table("person_data_given", "school.rights.given", """
                        select made_at, rows_told from person_data_given where person_id = :person order by made_at
                        """));
    }
}
