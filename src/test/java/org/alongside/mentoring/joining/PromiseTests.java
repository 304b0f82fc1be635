package org.alongside.mentoring.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.identity.SignedIn;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The promise is given and renewed, and mentees learn what it means. Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
class PromiseTests extends JoiningScene {
    @Autowired
    OwnPromise promise;

    @Autowired
    PromiseWatch watch;

    @Autowired
    MenteeTraining menteeTraining;

    @Test
    void thePromiseIsGivenOnceATermAndTheCoordinatorSeesWhoHas() {
        SignedIn.as(mentor, Roles.MENTOR);
        assertThat(promise.isDue()).isTrue();
        promise.give();
        promise.give();
        assertThat(promise.isDue()).isFalse();
        SignedIn.as(coordinator, Roles.COORDINATOR);
        assertThat(watch.count()).contains(new PromiseBook.Count(2, 1, 0));
        assertThat(watch.lines(0, 10))
                .first()
                .extracting(PromiseBook.Line::person)
                .isEqualTo(mentee);
        watch.onPaper(mentee);
        assertThat(watch.count()).contains(new PromiseBook.Count(2, 0, 0));
        database.update("update promise_given set term = 'last term' where person_id = ?", mentor.value());
        assertThat(watch.count()).contains(new PromiseBook.Count(2, 0, 1));
        SignedIn.as(mentor, Roles.MENTOR);
        assertThat(promise.isDue()).as("a new term asks again").isTrue();
    }

    @Test
    void whoTakesNoPartHasNothingToPromise() {
        SignedIn.as(person("PUPIL", "Nobody", 9), Roles.MENTEE);
        assertThat(promise.isDue()).isFalse();
        assertThat(promise.state()).isEmpty();
    }

    @Test
    void menteesHaveTheirOwnShortTraining() {
        SignedIn.as(mentee, Roles.MENTEE);
        assertThat(menteeTraining.isDone()).isFalse();
        menteeTraining.finish();
        assertThat(menteeTraining.isDone()).isTrue();
    }

    @Test
    void whoseShortTrainingIsMissingIsSeenAndAnAdultMayGoThroughItWithThem() {
        SignedIn.as(coordinator, Roles.COORDINATOR);
        assertThat(watch.lines(0, 10))
                .filteredOn(PromiseBook.Line::untrained)
                .as("mentors have another training")
                .singleElement()
                .extracting(PromiseBook.Line::person)
                .isEqualTo(mentee);
        watch.trainedTogether(mentee);
        watch.trainedTogether(mentor);
        watch.trainedTogether(new PersonId(UUID.randomUUID()));
        assertThat(watch.lines(0, 10)).noneMatch(PromiseBook.Line::untrained);
        assertThat(database.queryForList(
                        "select person_id from training_done where module = 'mentee-confidentiality' and person_id in (?, ?)",
                        UUID.class,
                        mentee.value(),
                        mentor.value()))
                .as("of nobody else")
                .containsExactly(mentee.value());
    }
}
