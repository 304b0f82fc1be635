package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.mentoring.flow.Progress;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
class ChangeDeskTests {
    @Autowired
    ChangeDesk desk;

    @Autowired
    YearPlanning years;

    @Autowired
    Schemes schemes;

    @Autowired
    FactFinding facts;

    @Autowired
    PlanRuleBook rules;

    @Autowired
    MyChanges mine;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    private SchoolFixture school;
    private final List<PairingId> pairings = new ArrayList<>();

    @BeforeEach
    void fivePairsWithAYear() {
        school = SchoolFixture.alone(database, SchoolFixture.today(clock));
        database.update("update plan_obstacle set state = 'LIFTED'");
        school.signInCoordinator();
        school.scheme();
        var scheme = schemes.current().orElseThrow();
        schemes.adults(scheme.id(), Set.of(school.coordinator, school.otherAdult));
        var pairs = new ArrayList<YearPlanning.PairToPlan>();
        for (int i = 0; i < 5; i++) {
            var id = school.pairing(school.mentors.get(i), school.mentees.get(i));
            pairings.add(id);
            pairs.add(new YearPlanning.PairToPlan(id, school.mentors.get(i), school.mentees.get(i)));
        }
        var people = pairs.stream()
                .flatMap(it -> Stream.of(it.mentor(), it.mentee()))
                .toList();
        years.plan(scheme, facts.about(scheme, people), school.today.plusDays(1), school.today.plusMonths(7), pairs);
        assertThat(school.faults(20)).isEmpty();
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private record Row(
            UUID id, UUID pairing, LocalDate day, int period, String room, UUID adult, String state, int sequence) {}

    private TreeMap<UUID, Row> rows() {
        var rows = new TreeMap<UUID, Row>();
        database.query(
                "select m.* from meeting m join pairing p on p.id = m.pairing_id join scheme s on s.id = p.scheme_id where s.coordinator_id = ?",
                row -> {
                    var id = row.getObject("id", UUID.class);
                    rows.put(
                            id,
                            new Row(
                                    id,
                                    row.getObject("pairing_id", UUID.class),
                                    row.getDate("day").toLocalDate(),
                                    row.getInt("period"),
                                    row.getString("room"),
                                    row.getObject("adult_id", UUID.class),
                                    row.getString("state"),
                                    row.getInt("sequence")));
                },
                school.coordinator.value());
        return rows;
    }

    /** The day on which most pairs meet, at least three weeks ahead. */
    private LocalDate busyDay() {
        return database.queryForObject(
                        "select day from meeting m join pairing p on p.id = m.pairing_id join scheme s on s.id = p.scheme_id where s.coordinator_id = ? and day > ? group by day order by count(*) desc, day limit 1",
                        Date.class,
                        school.coordinator.value(),
                        Date.valueOf(school.today.plusWeeks(3)))
                .toLocalDate();
    }

    private static Obstacle closed(LocalDate day) {
        return obstacle(Obstacle.Kind.CLOSED, day, day, null, null, null);
    }

    private static Obstacle obstacle(
            Obstacle.Kind kind, LocalDate from, LocalDate to, String room, PersonId person, Integer year) {
        return new Obstacle(UUID.randomUUID(), kind, from, to, Set.of(), room, person, year, "");
    }

    private PlanChange propose(Obstacle obstacle) {
        return desk.propose(obstacle, Progress.UNHEARD);
    }

    private List<PlanStep> steps(PlanChange change) {
        return desk.steps(change.id(), 0, 1000);
    }

    private int noticesTo(PersonId person) {
        return school.count(
                "select count(*) from notice where person_id = ? and notice_key = 'mentoring.notice.changed'",
                person.value());
    }

    private void refused(String key, Runnable deed) {
        assertThatIllegalArgumentException().isThrownBy(deed::run).withMessage(key);
    }

    @Test
    void aClosedDayChangesTheMeetingsOfThatDayAndNoOther() {
        var before = rows();
        var day = busyDay();
        var change = propose(closed(day));
        assertThat(rows()).isEqualTo(before);
        assertThat(steps(change)).isNotEmpty().allSatisfy(it -> {
            assertThat(it.before().day()).isEqualTo(day);
            assertThat(it.why()).isEqualTo(Hitch.CLOSED);
        });
        desk.approve(change.id());
        var after = rows();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.values()).allSatisfy(it -> {
            var was = before.get(it.id());
            if (was.day().equals(day)) {
                assertThat(it.sequence()).isEqualTo(1);
                assertThat(it.state().equals("CANCELLED") || !it.day().equals(day))
                        .isTrue();
                assertThat(SchoolFixture.monday(it.day())).isEqualTo(SchoolFixture.monday(day));
            } else {
                assertThat(it).isEqualTo(was);
            }
        });
        assertThat(school.faults(20)).isEmpty();
        assertThat(school.count("select count(*) from meeting_past where day = ?", Date.valueOf(day)))
                .isEqualTo(steps(change).size());
    }

    @Test
    void onlyThoseWhomItConcernsAreToldAndOnlyAfterApproval() {
        var day = busyDay();
        var change = propose(closed(day));
        var concerned = desk.peopleOf(steps(change));
        assertThat(noticesTo(school.mentors.getFirst())).isZero();
        desk.approve(change.id());
        for (int i = 0; i < 5; i++) {
            var told = concerned.containsKey(pairings.get(i)) ? 1 : 0;
            assertThat(noticesTo(school.mentors.get(i))).isEqualTo(told);
            assertThat(noticesTo(school.mentees.get(i))).isEqualTo(told);
            school.signIn(school.mentors.get(i), Roles.MENTOR);
            var pairing = pairings.get(i);
            assertThat(mine.latest())
                    .hasSize(told)
                    .allSatisfy(it -> assertThat(it.pairing()).isEqualTo(pairing));
        }
    }

    @Test
    void aDiscardedChangeLeavesEverythingAsItWas() {
        var before = rows();
        var change = propose(closed(busyDay()));
        desk.discard(change.id());
        assertThat(rows()).isEqualTo(before);
        assertThat(desk.obstacles()).isEmpty();
        refused("mentoring.change.decided", () -> desk.approve(change.id()));
        refused("mentoring.change.decided", () -> desk.discard(change.id()));
    }

    @Test
    void aProposalForAPlanThatHasChangedSinceIsRefusedAndWorkedOutAgain() {
        var first = propose(closed(busyDay()));
        var second = propose(
                obstacle(Obstacle.Kind.ROOM, busyDay(), busyDay().plusWeeks(2), school.roomName("Nook"), null, null));
        desk.approve(first.id());
        assertThat(desk.isStale(desk.find(second.id()).orElseThrow())).isTrue();
        refused("mentoring.change.stale", () -> desk.approve(second.id()));
        var again = desk.again(second.id(), Progress.UNHEARD);
        assertThat(desk.isStale(again)).isFalse();
        desk.approve(again.id());
        assertThat(school.faults(20)).isEmpty();
    }

    @Test
    void aMeetingThatWasLoggedSinceIsNotMoved() {
        var day = busyDay();
        var change = propose(closed(day));
        database.update(
                "update meeting set state = 'HELD', version = version + 1 where id = ?",
                steps(change).getFirst().meeting().value());
        refused("mentoring.change.stale", () -> desk.approve(change.id()));
    }

    @Test
    void aLostRoomIsNotUsedAndMeetingsElsewhereStay() {
        var before = rows();
        var room = school.roomName("Quiet");
        var from = school.today.plusWeeks(3);
        var change = propose(obstacle(Obstacle.Kind.ROOM, from, from.plusWeeks(6), room, null, null));
        desk.approve(change.id());
        rows().values().forEach(it -> {
            if (it.state().equals("PLANNED")
                    && !it.day().isBefore(from)
                    && !it.day().isAfter(from.plusWeeks(6))) {
                assertThat(it.room()).isNotEqualTo(room);
            } else if (it.state().equals("PLANNED")) {
                assertThat(it).isEqualTo(before.get(it.id()));
            }
        });
        assertThat(school.faults(10)).isEmpty();
    }

    @Test
    void anAdultWhoIsAwayIsReplacedAndThePairsStayWhereTheyAre() {
        var from = school.today.plusWeeks(3);
        var change = propose(obstacle(Obstacle.Kind.AWAY, from, from.plusWeeks(2), null, school.otherAdult, null));
        assertThat(steps(change)).isNotEmpty();
        assertThat(steps(change))
                .filteredOn(it -> it.kind() == PlanStep.Kind.ADULT)
                .allSatisfy(it -> {
                    assertThat(it.why()).isEqualTo(Hitch.NO_ADULT);
                    assertThat(it.after().adult()).isEqualTo(school.coordinator);
                });
        desk.approve(change.id());
        assertThat(rows().values())
                .filteredOn(it -> it.state().equals("PLANNED")
                        && !it.day().isBefore(from)
                        && !it.day().isAfter(from.plusWeeks(2)))
                .noneMatch(it -> it.adult().equals(school.otherAdult.value()));
        assertThat(school.faults(10)).isEmpty();
    }

    /** With one adult for one pair at a time only half of the meetings of a slot have somebody near. */
    @Test
    void ifSomebodyHasToMoveThoseMoveWhoseAdultIsAway() {
        database.update("update scheme set pairs_per_adult = 1");
        var better = desk.proposeBetter(Progress.UNHEARD);
        desk.approve(better.id());
        var from = school.today.plusWeeks(3);
        var change = propose(obstacle(Obstacle.Kind.AWAY, from, from.plusWeeks(1), null, school.otherAdult, null));
        assertThat(steps(change))
                .filteredOn(it -> it.before() != null && it.kind() != PlanStep.Kind.ADULT)
                .allSatisfy(it -> assertThat(it.before().adult()).isEqualTo(school.otherAdult));
    }

    @Test
    void whenAMentorLeavesTheirMeetingsAreCalledOffAndNobodyElseMoves() {
        var mentor = school.mentors.getFirst();
        var before = rows();
        var change = propose(obstacle(Obstacle.Kind.LEAVES, school.today, Obstacle.FOR_GOOD, null, mentor, null));
        assertThat(change.tooFew()).isZero();
        desk.approve(change.id());
        var after = rows();
        before.forEach((id, was) -> {
            if (was.pairing().equals(pairings.getFirst().value())) {
                assertThat(after.get(id).state()).isEqualTo("CANCELLED");
            } else {
                assertThat(after.get(id)).isEqualTo(was);
            }
        });
        assertThat(school.count(
                        "select count(*) from pairing where id = ? and ended_on is not null and ended_why = 'MENTOR_LEFT'",
                        pairings.getFirst().value()))
                .isEqualTo(1);
    }

    @Test
    void examsKeepAYearGroupFree() {
        var from = busyDay();
        var change = propose(obstacle(Obstacle.Kind.EXAMS, from, from.plusWeeks(2), null, null, 12));
        assertThat(steps(change))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.why()).isIn(Hitch.MENTOR_EXAM, Hitch.OTHERS));
        desk.approve(change.id());
        var inYear12 = List.of(
                pairings.get(0).value(),
                pairings.get(2).value(),
                pairings.get(4).value());
        assertThat(rows().values())
                .noneMatch(it -> it.state().equals("PLANNED")
                        && inYear12.contains(it.pairing())
                        && !it.day().isBefore(from)
                        && !it.day().isAfter(from.plusWeeks(2)));
    }

    @Test
    void anObstacleThatGoesAwayGivesTheMeetingsBack() {
        var day = busyDay();
        var from = SchoolFixture.monday(day);
        var away = obstacle(Obstacle.Kind.AWAY, from, from.plusWeeks(3), null, school.mentees.getFirst(), null);
        var comes = propose(away);
        desk.approve(comes.id());
        var called = steps(comes).stream().filter(it -> it.after() == null).count();
        assertThat(called).isGreaterThanOrEqualTo(2);
        var goes = desk.proposeWithout(away.id(), Progress.UNHEARD);
        assertThat(steps(goes)).hasSize((int) called).allMatch(it -> it.kind() == PlanStep.Kind.ADDED);
        desk.approve(goes.id());
        assertThat(desk.obstacles()).isEmpty();
        assertThat(school.faults(20)).isEmpty();
        refused("mentoring.change.obstacle-gone", () -> desk.proposeWithout(away.id(), Progress.UNHEARD));
    }

    @Test
    void whatIsWithinTheNoticeStaysUnlessItIsImpossible() {
        var scheme = schemes.current().orElseThrow();
        rules.limits(scheme.id(), 2, PlanRules.MOST_NOTICE);
        var room = school.roomName("Quiet");
        var before = rows();
        var soon = school.today.plusDays(5);
        var change = propose(obstacle(Obstacle.Kind.ROOM, school.today, school.today.plusWeeks(12), room, null, null));
        assertThat(steps(change))
                .filteredOn(it -> it.before() != null && !it.before().day().isAfter(soon))
                .allSatisfy(it -> assertThat(it.before().room()).isEqualTo(room));
        desk.approve(change.id());
        assertThat(rows().values())
                .filteredOn(it ->
                        !it.day().isAfter(soon) && !before.get(it.id()).room().equals(room))
                .allSatisfy(it -> assertThat(it.sequence()).isZero());
        assertThat(school.faults(10)).isEmpty();
    }

    @Test
    void withoutAnyRoomEverythingIsCalledOffAndNothingBreaks() {
        database.update("update room set in_use = false");
        var change = desk.proposeBetter(Progress.UNHEARD);
        assertThat(steps(change)).isNotEmpty().allSatisfy(it -> {
            assertThat(it.kind()).isEqualTo(PlanStep.Kind.CANCELLED);
            assertThat(it.why()).isEqualTo(Hitch.NO_ROOM);
        });
        assertThat(change.tooFew()).isEqualTo(5);
    }

    @Test
    void aPlanThatIsBestAlreadyIsNotChanged() {
        assertThat(steps(desk.proposeBetter(Progress.UNHEARD))).isEmpty();
    }

    @Test
    void whatIsStoppedKeepsNothing() {
        var before = school.count("select count(*) from plan_change");
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> desk.propose(closed(busyDay()), (done, of) -> {
                    throw new CancellationException();
                }));
        assertThat(school.count("select count(*) from plan_change")).isEqualTo(before);
    }

    @Test
    void aProtectedSubjectIsBarredAndADutyTimeIsKept() {
        var scheme = schemes.current().orElseThrow();
        rules.duty(
                scheme.id(),
                school.otherAdult,
                Set.of(new ClockTime(java.time.DayOfWeek.TUESDAY, SchoolFixture.LUNCH)));
        var change = desk.proposeBetter(Progress.UNHEARD);
        desk.approve(change.id());
        assertThat(rows().values())
                .filteredOn(it -> it.state().equals("PLANNED")
                        && it.adult().equals(school.otherAdult.value())
                        && it.day().isAfter(school.today.plusDays(7)))
                .allMatch(it ->
                        it.day().getDayOfWeek() == java.time.DayOfWeek.TUESDAY && it.period() == SchoolFixture.LUNCH);
        assertThat(school.faults(0)).isEmpty();
    }

    @Test
    void whatCannotBeMeantIsSaid() {
        var today = school.today;
        refused(
                "mentoring.change.ends-before",
                () -> propose(obstacle(Obstacle.Kind.CLOSED, today.plusDays(2), today.plusDays(1), null, null, null)));
        refused("mentoring.change.over", () -> propose(closed(today.minusDays(1))));
        refused(
                "mentoring.change.too-long",
                () -> propose(obstacle(Obstacle.Kind.CLOSED, today, today.plusYears(3), null, null, null)));
        refused(
                "mentoring.change.no-room",
                () -> propose(obstacle(Obstacle.Kind.ROOM, today, today, "Nowhere", null, null)));
        refused("mentoring.change.no-year", () -> propose(obstacle(Obstacle.Kind.EXAMS, today, today, null, null, 3)));
        refused(
                "mentoring.change.no-person",
                () -> propose(obstacle(Obstacle.Kind.AWAY, today, today, null, PersonId.random(), null)));
    }

    @Test
    void aGuessedChangeIsLikeOneThatDoesNotExist() {
        refused("mentoring.change.decided", () -> desk.approve(UUID.randomUUID()));
        assertThat(desk.find(UUID.randomUUID())).isEmpty();
        assertThat(desk.steps(UUID.randomUUID(), 0, 10)).isEmpty();
    }

    @Test
    void onlyTheCoordinatorChangesThePlan() {
        school.signIn(school.mentors.getFirst(), Roles.MENTOR);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> propose(closed(school.today)));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.approve(UUID.randomUUID()));
    }
}
