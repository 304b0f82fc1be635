package org.alongside.mentoring.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.Set;
import org.alongside.AlongsideTest;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;

/** What is to be promised, learnt or permitted is asked for, of the person who owes it. */
@AlongsideTest
@Transactional
class PromisesAndTrainingDueTests extends CareScene {
    @Test
    void aPromiseThatWasNotGivenThisTermAndTrainingThatIsNoLongerFreshAreReasons() {
        var mentor = school.mentors.getFirst();
        database.update("update promise_given set term = 'before' where person_id = ?", mentor.value());
        assertThat(reasons(mentor.value())).containsExactly("promise");
        assertThat(reasons()).as("said once, of the mentor").isEmpty();
        promise(mentor, "MENTOR");
        database.update(
                "insert into training_done (person_id, module, done_on) values (?, 'demo', ?)",
                mentor.value(),
                Date.valueOf(school.today.minusYears(5)));
        assertThat(reasons(mentor.value())).containsExactly("training");
        database.update(
                "insert into training_done (person_id, module, done_on) values (?, 'demo', ?)",
                mentor.value(),
                Date.valueOf(school.today));
        assertThat(reasons(mentor.value())).isEmpty();
    }

    @Test
    void whoHasNeverPromisedIsPressingFromThreeDaysBeforeTheFirstMeeting() {
        var mentee = school.mentees.getFirst();
        database.update("delete from promise_given where person_id = ?", mentee.value());
        database.update("delete from meeting where pairing_id = ?", pair.value());
        var ignored = school.meeting(pair, school.today.plusDays(4));
        assertThat(reasons(mentee.value())).containsExactly("promise");
        var sooner = school.meeting(pair, school.today.plusDays(3));
        assertThat(reasons(mentee.value())).containsExactly("first-promise");
        database.update(
                "insert into promise_given (scheme_id, person_id, term, side, wording, given_at) select scheme_id, mentee_id, 'before', 'MENTEE', 1, now() from pairing where id = ?",
                pair.value());
        assertThat(reasons(mentee.value())).containsExactly("promise");
        database.update("update meeting set state = 'CANCELLED' where id = ?", sooner.value());
    }

    @Test
    void aMentorOfTwoWhoNeverPromisedStandsOnTheListOnce() {
        var mentor = school.mentors.getFirst();
        var second = school.pairing(mentor, school.mentees.get(1));
        var ignored = school.meeting(second, school.today.plusDays(1));
        database.update("delete from promise_given where person_id = ?", mentor.value());
        assertThat(desk.page("first-promise", 1).rows())
                .filteredOn(it -> it.reasons().stream()
                        .anyMatch(reason -> reason.key().equals("first-promise")
                                && reason.person().equals(mentor)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.subject()).isEqualTo(mentor.value());
                    assertThat(desk.page(it)).contains("mentoring/promises");
                });
        assertThat(reasons()).doesNotContain("first-promise", "promise");
        assertThat(desk.remind(Set.of(mentor.value()))).isEqualTo(1);
        assertThat(notices(mentor, "mentoring.notice.gentle")).isEqualTo(1);
    }

    @Test
    void aMenteeWithoutTheShortTrainingStandsOnTheListFromThreeDaysBeforeTheFirstMeeting() {
        var mentee = school.mentees.getFirst();
        assertThat(reasons(mentee.value())).isEmpty();
        database.update("delete from training_done where person_id = ?", mentee.value());
        assertThat(reasons(mentee.value())).containsExactly("mentee-training");
        assertThat(reasons(school.mentors.getFirst().value()))
                .as("the mentor has another one")
                .isEmpty();
        database.update("delete from meeting where pairing_id = ?", pair.value());
        var later = school.meeting(pair, school.today.plusDays(4));
        assertThat(reasons(mentee.value())).as("there is time").isEmpty();
        database.update(
                "update meeting set day = ? where id = ?", Date.valueOf(school.today.plusDays(3)), later.value());
        assertThat(reasons(mentee.value())).containsExactly("mentee-training");
        trained(mentee);
        assertThat(reasons(mentee.value())).isEmpty();
    }

    @Test
    void aMentorWhoWasAMenteeOnceIsNotMeasuredByThatTraining() {
        for (var module :
                java.util.Map.of("mentee-confidentiality", 4, "demo", 0).entrySet()) {
            database.update(
                    "insert into training_done (person_id, module, done_on) values (?, ?, ?)",
                    school.mentors.getFirst().value(),
                    module.getKey(),
                    Date.valueOf(school.today.minusYears(module.getValue())));
        }
        assertThat(reasons(school.mentors.getFirst().value())).isEmpty();
    }

    @Test
    void trainingThatWasMarkedByHandGrowsOldAsAllTraining() {
        var mentor = school.mentors.getFirst();
        database.update(
                "insert into training_done (person_id, module, done_on) values (?, 'by-hand', ?)",
                mentor.value(),
                Date.valueOf(school.today.minusMonths(13)));
        assertThat(reasons(mentor.value())).containsExactly("training");
        database.update(
                "insert into training_done (person_id, module, done_on) values (?, 'another', ?)",
                school.mentors.get(1).value(),
                Date.valueOf(school.today));
        database.update(
                "insert into training_done (person_id, module, done_on) values (?, 'demo', ?)",
                mentor.value(),
                Date.valueOf(school.today));
        assertThat(reasons(mentor.value())).as("one part is not all of it").containsExactly("training");
        database.update(
                "insert into training_done (person_id, module, done_on) values (?, 'by-hand', ?)",
                mentor.value(),
                Date.valueOf(school.today.minusDays(1)));
        assertThat(reasons(mentor.value())).isEmpty();
    }

    @Test
    void aFamilyThatSaysNoIsAReasonUntilItSaysYes() {
        var mentee = school.mentees.getFirst();
        family(mentee, "WITHDRAWN", 10);
        assertThat(reasons()).containsExactly("permission");
        family(mentee, "GIVEN", 11);
        assertThat(reasons()).containsExactly("no-permission"); // the mentor's family has not answered
        family(school.mentors.getFirst(), "GIVEN", 12);
        assertThat(reasons()).isEmpty();
    }

    private void family(PersonId person, String kind, int hour) {
        database.update(
                "insert into family_event (id, scheme_id, person_id, kind, day, how, recorded_by, recorded_at) select uuid(), scheme_id, ?, ?, ?, 'FORM', uuid(), ? from pairing where id = ?",
                person.value(),
                kind,
                Date.valueOf(school.today),
                java.sql.Timestamp.valueOf(school.today.atTime(hour, 0)),
                pair.value());
    }
}
