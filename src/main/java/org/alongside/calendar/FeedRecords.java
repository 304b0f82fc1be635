package org.alongside.calendar;

import java.util.List;
import org.alongside.school.PersonalRecords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is held about somebody's feed; its secret is held nowhere. */
@Component
@Order(5)
class FeedRecords implements PersonalRecords {
    @Override
    public List<Table> tables() {
        return List.of(
                new Table("calendar_feed", "calendar.rights.feed", """
                        select made_at, asked_at from calendar_feed where person_id = :person
                        """),
                new Table("calendar_letter", "calendar.rights.letters", """
                        select made_at from calendar_letter where person_id = :person order by made_at
                        """));
    }
}
