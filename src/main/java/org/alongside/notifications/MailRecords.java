package org.alongside.notifications;

import java.util.List;
import org.alongside.school.PersonalRecords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which mails somebody was sent, and chose to get. */
@Component
@Order(6)
class MailRecords implements PersonalRecords {
    @Override
    public List<Table> tables() {
        return List.of(
                new Table("notice_choice", "notifications.rights.choices", """
                        select kind, pace from notice_choice where person_id = :person order by kind
                        """),
                new Table("mail_returned", "notifications.rights.returned", """
                        select address, hard, status, mails, first_at, last_at from mail_returned where person_id = :person
                        """),
                new Table("notice", "notifications.rights.mails", """
                        select created_at, state, sent_at from notice where person_id = :person order by created_at
                        """));
    }
}
