package org.alongside.school;

import java.util.List;
import org.alongside.base.Roles;
import org.alongside.school.FreeText;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What administrators type about the school. */
@Component
@Order(33)
class WordsOfTheOffice implements FreeText {
    @Override
    public List<Place> places() {
        return List.of(
                new Place("closed_day", "title", "school.words.calendar", "school/calendar", Roles.ADMIN),
                new Place("school_settings", "office_contact", "school.words.settings", "identity/set-up", Roles.ADMIN),
                new Place("school_settings", "safe_room", "school.words.settings", "identity/set-up", Roles.ADMIN),
                new Place("privacy_notice", "words", "school.words.privacy", "school/rights", Roles.HEAD));
    }
}
