package org.alongside.mentoring.ending;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.alongside.base.ui.Said;
import org.alongside.mentoring.Closing;
import org.alongside.mentoring.ForCoordinators;
import org.alongside.mentoring.PairingId;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.alongside.school.SignedInPerson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator's work on endings: planned, celebrated, looked back on; or early, with care. */
@Service
@ForCoordinators
class EndingDesk {
    static final int PAGE = 20;
    private static final int LAST_YEAR = 13;
    private static final int ALL = 1000;
    private static final int ASK_BACK_WEEKS = 12;

    private final Farewells farewells;
    private final Closing closing;
    private final People people;
    private final SignedInPerson who;
    private final Clock clock;

    EndingDesk(Farewells farewells, Closing closing, People people, SignedInPerson who, Clock clock) {
        this.farewells = farewells;
        this.closing = closing;
        this.people = people;
        this.who = who;
        this.clock = clock;
    }

    LocalDate today() {
        return Said.dayOf(clock.instant());
    }

    /** @param number from 0 */
    @Transactional(readOnly = true)
    List<Farewells.Ending> toCome(int number) {
        return farewells.toCome(today(), Math.max(0, number) * PAGE, PAGE);
    }

    @Transactional(readOnly = true)
    List<Farewells.Ending> toAsk() {
        return farewells.toAsk(today().minusWeeks(ASK_BACK_WEEKS), PAGE);
    }

    /** Running pairings whose mentor leaves school this summer and whose mentee stays, without a successor. */
    @Transactional(readOnly = true)
    List<Farewells.Ending> toHandOver() {
        var running = farewells.running(ALL);
        var rows = people.named(
                running.stream().map(Farewells.Ending::mentor).distinct().toList());
        return running.stream()
                .filter(it -> rows.get(it.mentor()) instanceof PersonRow row
                        && row.yearGroup() instanceof Integer year
                        && year == LAST_YEAR)
                .filter(it -> it.plan() == null || it.plan().successor() == null)
                .limit(PAGE)
                .toList();
    }

    /** @throws IllegalArgumentException with a message key if there is no such pairing */
    @Transactional(readOnly = true)
    Farewells.Ending find(PairingId id) {
        return farewells.find(id).orElseThrow(() -> new IllegalArgumentException("mentoring.care.gone"));
    }

    @Transactional(readOnly = true)
    List<Farewells.Interview> interviews(PairingId id) {
        return farewells.interviews(id);
    }

    /** Mentors of the same scheme who stay at school, by name. */
    @Transactional(readOnly = true)
    List<PersonRow> successors(Farewells.Ending ending) {
        return people.named(farewells.mentors(ending.scheme())).values().stream()
                .filter(it -> it.leftOn() == null
                        && !it.id().equals(ending.mentor())
                        && it.yearGroup() instanceof Integer year
                        && year < LAST_YEAR)
                .sorted(Comparator.comparing(PersonRow::name))
                .toList();
    }

    /**
     * Plans how a running pairing ends.
     *
     * @param plan with the version that was seen
     * @throws IllegalArgumentException with a message key of what is wrong, or if somebody else has changed it
     */
    @Transactional
    void plan(PairingId id, Farewells.Plan plan) {
        var ending = find(id);
        if (ending.endedOn() != null) {
            throw new IllegalArgumentException("mentoring.intro.over");
        }
        if (plan.lastDay().isBefore(today())) {
            throw new IllegalArgumentException("mentoring.ending.day-past");
        }
        if (!isLongEnough(ending.startsOn(), plan.lastDay())) {
            throw new IllegalArgumentException("mentoring.ending.too-short");
        }
        PersonId successor = plan.successor();
        if (successor != null
                && (successor.equals(ending.mentor()) || !farewells.isMentorOf(ending.scheme(), successor))) {
            throw new IllegalArgumentException("mentoring.ending.successor-wrong");
        }
        if (!farewells.plan(id, plan, who.required(), now())) {
            throw new IllegalArgumentException("mentoring.ending.newer");
        }
    }

    /** Six months and 24 weeks are meant of the relationship (Bryant et al. 2020, recommendation P4). */
    static boolean isLongEnough(LocalDate startsOn, LocalDate lastDay) {
        return lastDay.isAfter(startsOn.plusMonths(6)) && lastDay.isAfter(startsOn.plusWeeks(24));
    }

    /** @throws IllegalArgumentException with a message key if there is no such pairing */
    @Transactional
    void asked(
            PairingId id, Farewells.Whom whom, Set<Farewells.Good> good, Farewells.Again again, Farewells.Next next) {
        var ending = find(id);
        farewells.asked(ending.id(), new Farewells.Interview(whom, today(), good, again, next, who.required()), now());
    }

    /**
     * Ends a pairing now. Its meetings to come are called off; what was written stays.
     *
     * @throws IllegalArgumentException with a message key if it has ended already
     */
    @Transactional
    void end(PairingId id, Closing.Reason reason) {
        var ending = find(id);
        closing.end(ending.scheme(), id, reason);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
