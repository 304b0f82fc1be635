package org.alongside.calendar;

import static org.alongside.school.Keeping.ACCOUNT;

import java.util.List;
import org.alongside.school.KeptRecords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Somebody's feed goes with their way in. */
@Component
@Order(5)
class FeedsKept implements KeptRecords {
    @Override
    public List<Begins> clocks() {
        return List.of(
                new Begins(ACCOUNT, "select person_id, null as since from calendar_feed"),
                new Begins(ACCOUNT, "select person_id, null as since from calendar_letter"));
    }

    @Override
    public List<Step> steps() {
        return List.of(
                Step.removes(ACCOUNT, "calendar_feed", "person_id"),
                Step.removes(ACCOUNT, "calendar_letter_line", "person_id"),
                Step.removes(
                        ACCOUNT,
                        "calendar_letter_line",
                        "letter_id",
                        "join calendar_letter l on l.id = t.letter_id join erasing e on e.person_id = l.person_id"),
                Step.removes(ACCOUNT, "calendar_letter", "person_id"));
    }
}
