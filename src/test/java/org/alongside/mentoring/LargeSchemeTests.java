package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.mentoring.flow.Progress;
import org.alongside.school.SchoolDay;
import org.alongside.school.SchoolYear;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** 300 pairs with a whole year. The bounds are wide, because other work runs on the same machine; the log has figures. */
@AlongsideTest
@Transactional
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
class LargeSchemeTests extends SpringBrowserlessTest {
    private static final int PAIRS = 300;

    @Autowired
    ChangeDesk desk;

    @Autowired
    Schemes schemes;

    @Autowired
    SchoolYear calendar;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    private SchoolFixture school;

    @BeforeEach
    void threeHundredPairs() {
        school = SchoolFixture.alone(database, SchoolFixture.today(clock));
        database.update("update plan_obstacle set state = 'LIFTED'");
        school.signInCoordinator();
        school.scheme();
        schemes.adults(schemes.current().orElseThrow().id(), Set.of(school.coordinator, school.otherAdult));
        database.update("update scheme set pairs_per_adult = 60");
        var rooms = new ArrayList<Object[]>();
        for (int i = 0; i < 24; i++) {
            rooms.add(new Object[] {UUID.randomUUID(), school.roomName("Big" + i), 2});
        }
        database.batchUpdate("insert into room (id, name, discreet, pairs) values (?, ?, true, ?)", rooms);
        var days = calendar.days(school.today.minusWeeks(8), school.today.plusMonths(7)).stream()
                .map(SchoolDay::date)
                .toList();
        var meetings = new ArrayList<Object[]>();
        for (int i = 0; i < PAIRS; i++) {
            var pairing = school.pairing(school.pupil("M" + i, 12 + i % 2), school.pupil("m" + i, 7 + i % 4));
            var weekday = 1 + i % 5;
            var period = i / 5 % 2 == 0 ? SchoolFixture.LUNCH : SchoolFixture.TUTOR;
            for (var day : days) {
                if (day.getDayOfWeek().getValue() == weekday) {
                    meetings.add(new Object[] {
                        UUID.randomUUID(),
                        pairing.value(),
                        Date.valueOf(day),
                        period,
                        period == SchoolFixture.LUNCH ? "12:30" : "08:40",
                        period == SchoolFixture.LUNCH ? "13:15" : "09:10",
                        school.roomName("Big" + i / 10 % 24),
                        school.otherAdult.value(),
                        day.isBefore(school.today) ? (i + day.getDayOfYear()) % 7 == 0 ? "MISSED" : "HELD" : "PLANNED"
                    });
                }
            }
        }
        database.batchUpdate(
                "insert into meeting (id, pairing_id, day, period, starts, ends, room, adult_id, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                meetings);
        LoggerFactory.getLogger(LargeSchemeTests.class).info("{} meetings", meetings.size());
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private Duration took(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void pagesOpenAtOnceAndAChangeIsWorkedOutInSeconds() {
        var log = LoggerFactory.getLogger(LargeSchemeTests.class);
        navigate(PairingsView.class);
        var list = took(() -> navigate(PairingsView.class));
        navigate(WeekBoardView.class);
        var board = took(() -> navigate(WeekBoardView.class));
        var day = calendar.days(school.today.plusWeeks(3), school.today.plusWeeks(5))
                .getFirst()
                .date();
        var change = new PlanChange[1];
        var closed = took(() -> change[0] = desk.propose(
                new Obstacle(UUID.randomUUID(), Obstacle.Kind.CLOSED, day, day, Set.of(), null, null, null, ""),
                Progress.UNHEARD));
        var kinds = new java.util.TreeMap<String, Integer>();
        for (var it : desk.steps(change[0].id(), 0, 10_000)) {
            kinds.merge(it.kind() + " " + it.why(), 1, Integer::sum);
        }
        log.info("What changed: {}", kinds);
        var approve = took(() -> desk.approve(change[0].id()));
        log.info(
                "300 pairs: list {} ms, board {} ms, change worked out in {} ms ({} steps, {} stay), approved in {} ms",
                list.toMillis(),
                board.toMillis(),
                closed.toMillis(),
                change[0].steps(),
                change[0].stays(),
                approve.toMillis());
        assertThat($(PairingsView.class).exists() || $(WeekBoardView.class).exists())
                .isTrue();
        assertThat(list).isLessThan(Duration.ofSeconds(3));
        assertThat(board).isLessThan(Duration.ofSeconds(3));
        assertThat(closed).isLessThan(Duration.ofSeconds(60));
    }
}
