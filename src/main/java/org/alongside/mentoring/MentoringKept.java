package org.alongside.mentoring;

import static org.alongside.school.Keeping.MENTORING;
import static org.alongside.school.Keeping.REGISTER;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.school.KeptRecords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Pairs, meetings and training stay as numbers; who they were goes, and with it everything that people chose or wrote down
 * about themselves and each other.
 */
@Component
@Order(3)
class MentoringKept implements KeptRecords {
    private static final String PAIR =
            "join pairing p on p.id = %s join erasing e on e.person_id in (p.mentor_id, p.mentee_id)";
    private static final String MEETING_OF = "join meeting m on m.id = t.meeting_id " + PAIR.formatted("m.pairing_id");

    private static Begins begins(String sql) {
        return new Begins(MENTORING, sql);
    }

    @Override
    public List<Begins> clocks() {
        var scheme = " join scheme s on s.id = t.scheme_id";
        return List.of(
                begins("select coordinator_id as person_id, ends_on as since from scheme"),
                begins("select t.person_id, s.ends_on as since from scheme_adult t" + scheme),
                begins("select t.person_id, s.ends_on as since from participant t" + scheme),
                begins("select t.person_id, s.ends_on as since from promise_given t" + scheme),
                begins("select t.person_id, s.ends_on as since from family_event t" + scheme),
                begins("select mentor_id as person_id, ends_on as since from pairing"),
                begins("select mentee_id as person_id, ends_on as since from pairing"),
                begins("select person_id, cast(changed_at as date) as since from mentor_application"),
                begins("select person_id, cast(asked_at as date) as since from mentor_request"),
                begins("select person_id, done_on as since from training_done"),
                begins("select person_id, cast(answered_at as date) as since from training_answer"),
                begins(
                        "select a.person_id, h.held_on as since from training_attendance a join training_session h on h.id = a.session_id"),
                begins("select adult_id as person_id, valid_until as since from adult_training"),
                begins("select adult_id as person_id, day as since from debrief"),
                begins("select adult_id as person_id, to_day as since from holiday_contact"));
    }

    private static Step removes(String table, String column) {
        return Step.removes(MENTORING, table, column);
    }

    private static Step parts(String table, String column) {
        return Step.parts(MENTORING, table, column);
    }

    private static Step parts(String table, String column, String words) {
        return Step.parts(MENTORING, table, column, words);
    }

    private static Step empties(String table, String column, String joins, String words) {
        return Step.empties(MENTORING, table, column, joins, words);
    }

    /** While a pair still leads to its people. */
    private static List<Step> wordsOfPairs() {
        return List.of(
                empties("meeting_log", "meeting_id", MEETING_OF, "t.next_step = null"),
                Step.removes(MENTORING, "meeting_draft", "meeting_id", MEETING_OF),
                empties("exit_interview", "pairing_id", PAIR.formatted("t.pairing_id"), "t.good = ''"));
    }

    private static List<Step> choosing() {
        return List.of(
                removes("interest_choice", "person_id"),
                removes("pick_sheet", "person_id"),
                removes("named_person", "person_id"),
                parts("named_person", "meant_id", ", t.written = ''"),
                parts("named_person", "settled_by"),
                Step.forgetsName(MENTORING, "named_person", "written"),
                // who must not meet must not meet as long as they are here
                Step.removes(REGISTER, "never_pair", "one_id"),
                Step.removes(REGISTER, "never_pair", "other_id"),
                parts("never_pair", "set_by"),
                parts("never_pair", "lifted_by"),
                parts("participant", "person_id"));
    }

    private static List<Step> matching() {
        return List.of(
                parts("match_run", "made_by"),
                parts("match_pair", "mentee_id", ", t.shared = ''"),
                parts("match_pair", "mentor_id", ", t.shared = ''"),
                parts("match_pair", "before_id"),
                parts("match_left_out", "mentee_id", ", t.lost = '', t.places = ''"),
                parts("match_left_out", "before_id"),
                removes("match_forbidden", "mentee_id"),
                removes("match_forbidden", "mentor_id"),
                parts("match_step", "mentee_id", ", t.note = null"),
                parts("match_step", "mentor_id", ", t.note = null"),
                parts("match_step", "made_by"),
                parts("match_step_pair", "mentee_id", ", t.note = null"),
                parts("match_step_pair", "mentor_id", ", t.note = null"),
                parts("match_step_pair", "after_id", ", t.note = null"));
    }

    private static List<Step> pairs() {
        return List.of(
                parts("mentor_change_wish", "mentee_id"),
                parts("mentor_change_wish", "settled_by"),
                parts("introduction", "closed_by"),
                parts("meeting", "adult_id"),
                parts("meeting_past", "adult_id"),
                parts("meeting_log", "written_by"),
                removes("meeting_draft", "writer_id"),
                parts("meeting_cannot", "person_id"),
                parts("follow_up", "done_by"),
                parts("check_in", "by_id"),
                parts("care_act", "subject_id"),
                parts("care_act", "by_id"),
                removes("care_digest", "to_id"),
                parts("farewell", "successor_id"),
                parts("farewell", "planned_by"),
                parts("exit_interview", "by_id"),
                parts("pairing", "mentor_id", ", t.shared = ''"),
                parts("pairing", "mentee_id", ", t.shared = ''"));
    }

    private static List<Step> mentors() {
        return List.of(
                Step.removes(
                        MENTORING,
                        "application_rating",
                        "application_id",
                        "join mentor_application a on a.id = t.application_id join erasing e on e.person_id = a.person_id"),
                Step.removes(
                        MENTORING,
                        "application_adult",
                        "application_id",
                        "join mentor_application a on a.id = t.application_id join erasing e on e.person_id = a.person_id"),
                removes("application_rating", "person_id"),
                removes("application_adult", "person_id"),
                removes("mentor_application", "person_id"),
                parts("mentor_application", "decided_by"),
                Step.forgetsName(MENTORING, "mentor_application", "referee_named"),
                parts("mentor_request", "person_id"),
                parts("mentor_request", "decided_by"),
                parts("training_done", "person_id"),
                removes("training_answer", "person_id"),
                parts("training_attendance", "person_id"),
                parts("training_session", "created_by"),
                Step.forgetsName(MENTORING, "training_session", "led_by"),
                parts("promise_given", "person_id"),
                parts("promise_given", "recorded_by"),
                removes("mentor_supervisor", "mentor_id"),
                removes("mentor_supervisor", "adult_id"),
                parts("mentor_supervisor", "set_by"),
                parts("debrief_mentor", "mentor_id"),
                parts("debrief_request", "mentor_id"),
                parts("debrief", "adult_id"),
                parts("debrief", "made_by"),
                parts("debrief", "done_by"));
    }

    private static List<Step> scheme() {
        return List.of(
                parts("scheme", "coordinator_id"),
                parts("scheme_adult", "person_id"),
                parts("scheme_duty", "person_id"),
                parts("scheme_sheet", "changed_by"),
                parts("scheme_entry", "made_by"),
                parts("scheme_entry", "removed_by"),
                parts("plan_obstacle", "person_id", ", t.title = ''"),
                parts("plan_obstacle", "made_by"),
                parts("plan_change", "made_by"),
                parts("plan_change", "decided_by"),
                parts("plan_change_step", "old_adult_id"),
                parts("plan_change_step", "new_adult_id"),
                parts("adult_training", "adult_id"),
                parts("adult_training", "recorded_by"),
                parts("adult_training", "struck_by"),
                parts("supervisor_cover", "adult_id"),
                parts("supervisor_cover", "cover_id"),
                parts("supervisor_cover", "made_by"),
                parts("holiday_contact", "adult_id", ", t.reach = ''"),
                parts("holiday_contact", "made_by"),
                parts("family_event", "person_id", ", t.family = ''"),
                parts("family_event", "recorded_by"),
                Step.removes(REGISTER, "family_hold", "person_id"),
                parts("family_hold", "set_by"),
                parts("family_hold", "lifted_by"),
                parts("family_letter", "changed_by"),
                parts("measure_answer", "person_id"),
                parts("measure_round", "opened_by"),
                parts("measure_wording", "changed_by"),
                Step.parts(REGISTER, "research_request", "asked_by"),
                Step.parts(REGISTER, "research_request", "confirmed_by"),
                Step.forgetsName(REGISTER, "research_request", "for_whom"),
                parts("danger_word_moved", "added_by"),
                parts("danger_word_moved", "removed_by"));
    }

    @Override
    public List<Step> steps() {
        var all = new ArrayList<Step>();
        Stream.of(wordsOfPairs(), choosing(), matching(), pairs(), mentors(), scheme())
                .forEach(all::addAll);
        return List.copyOf(all);
    }
}
