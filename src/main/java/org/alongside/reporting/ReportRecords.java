package org.alongside.reporting;

import java.util.List;
import org.alongside.school.PersonalRecords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When somebody wanted to hear of reports, and of which they did. What reports count is about nobody. */
@Component
@Order(8)
class ReportRecords implements PersonalRecords {
    @Override
    public List<Table> tables() {
        return List.of(
                new Table("report_mail", "reporting.rights.mail", """
                        select pace, since from report_mail where person_id = :person
                        """),
                new Table("report_mail_told", "reporting.rights.mail-told", """
                        select pace, last_day, told_at from report_mail_told where person_id = :person order by told_at
                        """));
    }
}
