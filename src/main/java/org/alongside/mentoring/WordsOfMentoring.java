package org.alongside.mentoring;

import java.util.List;
import org.alongside.base.Roles;
import org.alongside.school.FreeText;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What coordinators, mentors and adults on duty type about the scheme. */
@Component
@Order(31)
class WordsOfMentoring implements FreeText {
    @Override
    public List<Place> places() {
        return List.of(
                new Place("named_person", "written", "mentoring.words.wishes", "mentoring/people", Roles.COORDINATOR),
                new Place("match_pair", "note", "mentoring.words.match", "mentoring/match", Roles.COORDINATOR),
                new Place("match_step", "note", "mentoring.words.match", "mentoring/match", Roles.COORDINATOR),
                new Place("match_step_pair", "note", "mentoring.words.match", "mentoring/match", Roles.COORDINATOR),
                new Place("pick_sheet", "note", "mentoring.words.wishes", "mentoring/people", Roles.COORDINATOR),
                new Place("plan_obstacle", "title", "mentoring.words.plan", "mentoring/plan", Roles.COORDINATOR),
                new Place("training_session", "title", "mentoring.words.training", "mentoring/joining", Roles.COORDINATOR),
                new Place("training_session", "led_by", "mentoring.words.training", "mentoring/joining", Roles.COORDINATOR),
                new Place("mentor_application", "words", "mentoring.words.applications", "mentoring/applications", Roles.COORDINATOR),
                new Place("mentor_application", "referee_named", "mentoring.words.applications", "mentoring/applications", Roles.COORDINATOR),
                new Place("application_adult", "remark", "mentoring.words.applications", "mentoring/applications", Roles.COORDINATOR),
                new Place("holiday_contact", "reach", "mentoring.words.plan", "mentoring/plan", Roles.COORDINATOR),
                new Place("scheme_sheet", "aims", "mentoring.words.scheme", "mentoring/scheme", Roles.COORDINATOR),
                new Place("scheme_entry", "title", "mentoring.words.scheme", "mentoring/scheme", Roles.COORDINATOR),
                new Place("scheme_entry", "answer", "mentoring.words.scheme", "mentoring/scheme", Roles.COORDINATOR),
                new Place("family_event", "family", "mentoring.words.families", "mentoring/families", Roles.COORDINATOR),
                new Place("family_letter", "subject", "mentoring.words.letters", "mentoring/letters", Roles.COORDINATOR),
                new Place("family_letter", "body", "mentoring.words.letters", "mentoring/letters", Roles.COORDINATOR),
                new Place("research_request", "for_whom", "mentoring.words.research", "mentoring/research", Roles.COORDINATOR),
                new Place("research_request", "why", "mentoring.words.research", "mentoring/research", Roles.COORDINATOR));
    }
}
