package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.alongside.AlongsideTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** Two people press "Publish" at the same moment; their transactions are real, so this school is taken away at the end. */
@AlongsideTest
class ConfirmedOnceTests {
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

    private SchoolFixture school;

    @BeforeEach
    void aSchool() {
        school = new SchoolFixture(database, SchoolFixture.today(clock));
        school.signInCoordinator();
        work.start("Demo");
        for (int i = 0; i < 2; i++) {
            work.put(new Participant(school.mentors.get(i), Side.MENTOR, 1, true, true, 1, List.of("chess")));
            work.put(new Participant(school.mentees.get(i), Side.MENTEE, 1, false, false, 1, List.of("chess")));
        }
        school.everyMentorPromises();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
        school.leave();
    }

    @Test
    void aProposalBecomesRealOnceHoweverManyPublishIt() throws Exception {
        var proposal = matchmaking.propose();
        var start = new CyclicBarrier(4);
        var answers = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<String> publish = () -> {
                school.signInCoordinator();
                start.await();
                try {
                    return publishing.publish(proposal.id(), 0).pairings() + " pairs";
                } catch (IllegalArgumentException reason) {
                    return reason.getMessage();
                }
            };
            for (var answer : threads.invokeAll(List.of(publish, publish, publish, publish))) {
                answers.add(answer.get());
            }
        }
        assertThat(answers)
                .containsExactlyInAnyOrder(
                        "2 pairs",
                        "mentoring.match.confirmed",
                        "mentoring.match.confirmed",
                        "mentoring.match.confirmed");
        assertThat(matchmaking.countPairings()).isEqualTo(2);
        assertThat(school.faults(26)).isEmpty();
    }
}
