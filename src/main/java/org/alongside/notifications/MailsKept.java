package org.alongside.notifications;

import static org.alongside.school.Keeping.ACCOUNT;

import java.util.List;
import org.alongside.school.KeptRecords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which mails somebody was sent goes with their way in. */
@Component
@Order(6)
class MailsKept implements KeptRecords {
    @Override
    public List<Begins> clocks() {
        return List.of(
                new Begins(ACCOUNT, "select person_id, null as since from notice"),
                new Begins(ACCOUNT, "select person_id, null as since from notice_choice"),
                new Begins(ACCOUNT, "select person_id, null as since from mail_returned"));
    }

    @Override
    public List<Step> steps() {
        return List.of(
                Step.removes(ACCOUNT, "notice", "person_id"), Step.removes(ACCOUNT, "notice_choice", "person_id"),
                Step.removes(ACCOUNT, "mail_returned", "person_id"));
    }
}
