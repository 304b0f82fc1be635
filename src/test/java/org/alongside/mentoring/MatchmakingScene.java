package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** A scheme with mentors and mentees of an invented school. Rolled back: the other classes share this database. */
abstract class MatchmakingScene {
    static final List<List<String>> LIKES = List.of(
            List.of("chess", "music", "trains"), List.of("football", "baking"), List.of("chess", "drawing", "manga"));

    @Autowired
    Matchmaking matchmaking;

    @Autowired
    Publishing publishing;

    @Autowired
    SchemeWork work;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    SchoolFixture school;

    @BeforeEach
    void aSchemeWithEverybodyInIt() {
        school = SchoolFixture.alone(database, SchoolFixture.today(clock));
        school.signInCoordinator();
        work.start("Demo");
        work.adults(Set.of(school.coordinator, school.otherAdult));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    void enter(int mentors, int mentees) {
        for (int i = 0; i < mentors; i++) {
            mentor(school.mentors.get(i), 1, i);
        }
        for (int i = 0; i < mentees; i++) {
            mentee(school.mentees.get(i), i);
        }
    }

    void mentor(PersonId who, int places, int taste) {
        work.put(new Participant(who, Side.MENTOR, places, true, true, 1, LIKES.get(taste % 3)));
    }

    void mentee(PersonId who, int taste) {
        work.put(new Participant(who, Side.MENTEE, 1, false, false, 1, LIKES.get(taste % 3)));
    }

    Publishing.Published publish(Proposal proposal) {
        school.everyMentorPromises();
        return publishing.publish(proposal.id(), proposal.version());
    }

    void refused(String key, Runnable deed) {
        assertThatIllegalArgumentException().isThrownBy(deed::run).withMessage(key);
    }
}
