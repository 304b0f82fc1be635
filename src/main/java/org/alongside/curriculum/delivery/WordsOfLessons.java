package org.alongside.curriculum.delivery;

import java.util.List;
import org.alongside.base.Roles;
import org.alongside.school.FreeText;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What teachers and the PSHE lead type about lessons, visitors, families and questions. */
@Component
@Order(30)
class WordsOfLessons implements FreeText {
    @Override
    public List<Place> places() {
        return List.of(
                new Place("withdrawal", "asked_by", "curriculum.words.withdrawal", "curriculum/withdrawals", Roles.PSHE_LEAD),
                new Place("withdrawal", "discussed_with", "curriculum.words.withdrawal", "curriculum/withdrawals", Roles.PSHE_LEAD),
                new Place("withdrawal", "reason", "curriculum.words.withdrawal", "curriculum/withdrawals", Roles.PSHE_LEAD),
                new Place("withdrawal", "alternative", "curriculum.words.withdrawal", "curriculum/withdrawals", Roles.PSHE_LEAD),
                new Place("provider", "name", "curriculum.words.provider", "curriculum/providers", Roles.PSHE_LEAD),
                new Place("provider", "offers", "curriculum.words.provider", "curriculum/providers", Roles.PSHE_LEAD),
                new Place("provider", "contact", "curriculum.words.provider", "curriculum/providers", Roles.PSHE_LEAD),
                new Place("provider", "cost", "curriculum.words.provider", "curriculum/providers", Roles.PSHE_LEAD),
                new Place("provider", "follow_up", "curriculum.words.provider", "curriculum/providers", Roles.PSHE_LEAD),
                new Place("provider", "disclosure_with", "curriculum.words.provider", "curriculum/providers", Roles.PSHE_LEAD),
                new Place("parents_page", "welcome", "curriculum.words.parents", "curriculum/parents", Roles.PSHE_LEAD),
                new Place("parents_page", "contact", "curriculum.words.parents", "curriculum/parents", Roles.PSHE_LEAD),
                new Place("parents_page", "credit", "curriculum.words.parents", "curriculum/parents", Roles.PSHE_LEAD),
                new Place("policy_text", "words", "curriculum.words.parents", "curriculum/parents", Roles.PSHE_LEAD),
                new Place("lesson_edition", "text", "curriculum.words.copies", "curriculum/copies", Roles.PSHE_LEAD),
                new Place("lesson_draft", "text", "curriculum.words.copies", "curriculum/copies", Roles.PSHE_LEAD),
                new Place("lesson_offer", "text", "curriculum.words.copies", "curriculum/copies", Roles.PSHE_LEAD),
                new Place("lesson_offer", "word", "curriculum.words.copies", "curriculum/copies", Roles.PSHE_LEAD),
                new Place("lesson_offer", "answer", "curriculum.words.copies", "curriculum/copies", Roles.PSHE_LEAD),
                new Place("box_question", "words", "curriculum.words.questions", "curriculum/questions", Roles.PSHE_LEAD),
                new Place("box_question", "answer", "curriculum.words.questions", "curriculum/questions", Roles.PSHE_LEAD),
                new Place("you_said", "said", "curriculum.words.voice", "curriculum/voice", Roles.PSHE_LEAD),
                new Place("you_said", "did", "curriculum.words.voice", "curriculum/voice", Roles.PSHE_LEAD));
    }
}
