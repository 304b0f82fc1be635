package org.alongside.reporting;

import java.util.List;
import org.alongside.base.Roles;
import org.alongside.school.FreeText;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the lead types into the self-assessment. */
@Component
@Order(32)
class WordsOfReports implements FreeText {
    @Override
    public List<Place> places() {
        return List.of(
                new Place("self_assessment_action", "what", "reporting.words.self-assessment", "reporting/self-assessment", Roles.DSL),
                new Place("self_assessment_action", "who", "reporting.words.self-assessment", "reporting/self-assessment", Roles.DSL));
    }
}
