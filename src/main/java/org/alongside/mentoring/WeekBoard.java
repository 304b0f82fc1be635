package org.alongside.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.base.ui.Said;
import org.alongside.school.Period;
import org.alongside.school.PersonId;
import org.alongside.school.Room;
import org.alongside.school.SchoolYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One week of a scheme: which pair meets in which room, and what stands in the way. */
@Service
@ForCoordinators
class WeekBoard {
    private final Schemes schemes;
    private final Meetings meetings;
    private final PlanChanges changes;
    private final FactFinding facts;
    private final SchoolYear school;
    private final Clock clock;

    WeekBoard(
            Schemes schemes,
            Meetings meetings,
            PlanChanges changes,
            FactFinding facts,
            SchoolYear school,
            Clock clock) {
        this.schemes = schemes;
        this.meetings = meetings;
        this.changes = changes;
        this.facts = facts;
        this.school = school;
        this.clock = clock;
    }

    /**
     * A week.
     *
     * @param before where meetings were that have been moved
     * @param waiting the change that waits for the coordinator's word, if one does
     */
    record BoardWeek(
            PlanWeek week,
            LocalDate today,
            List<MeetingRow> meetings,
            Map<MeetingId, Place> before,
            SchemeFacts facts,
            Optional<PlanChange> waiting) {
        boolean isClosed() {
            return days().stream().noneMatch(week::isOpen);
        }

        List<LocalDate> days() {
            return IntStream.range(0, 5).mapToObj(week.monday()::plusDays).toList();
        }

        List<Period> periods(Period.Kind kind) {
            return facts.slots().periods().stream()
                    .filter(it -> it.kind() == kind)
                    .toList();
        }

        List<MeetingRow> at(Period.Kind kind) {
            var numbers = periods(kind).stream().map(Period::number).toList();
            return meetings.stream().filter(it -> numbers.contains(it.period())).toList();
        }

        /** The part of the day in which most pairs meet this week. */
        Period.Kind busiest() {
            var counts = new HashMap<Period.Kind, Long>(meetings.stream()
                    .flatMap(it -> facts.slots().periods().stream().filter(one -> one.number() == it.period()))
                    .collect(Collectors.groupingBy(Period::kind, Collectors.counting())));
            return counts.entrySet().stream()
                    .max(Map.Entry.<Period.Kind, Long>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
                    .map(Map.Entry::getKey)
                    .orElse(Period.Kind.LUNCH);
        }

        /** All rooms for meetings, and those that meetings of this week are still in. */
        List<Room> rooms() {
            var rooms = new java.util.ArrayList<>(facts.rooms());
            meetings.stream()
                    .map(MeetingRow::room)
                    .distinct()
                    .filter(name -> rooms.stream().noneMatch(it -> it.name().equals(name)))
                    .forEach(name -> rooms.add(new Room(new java.util.UUID(0, 0), name, true, 0)));
            return rooms;
        }

        List<PersonId> adultsOnDuty(LocalDate day, Period.Kind kind) {
            return periods(kind).stream()
                    .flatMap(it -> facts
                            .adultsAt(
                                    new org.alongside.school.Slot(week.letter(), day.getDayOfWeek(), it.number()), day)
                            .stream())
                    .distinct()
                    .toList();
        }
    }

    /** The week of this day; empty without a scheme. */
    @Transactional(readOnly = true)
    Optional<BoardWeek> week(LocalDate day) {
        var monday = SchemeSpan.mondayOf(day);
        return schemes.running(Said.dayOf(clock.instant())).map(scheme -> {
            var rows = meetings.between(scheme.id(), monday, monday.plusDays(4));
            var moved = rows.stream()
                    .filter(it -> it.sequence() > 0)
                    .map(MeetingRow::id)
                    .toList();
            return new BoardWeek(
                    PlanWeek.of(school.days(monday, monday.plusDays(4)), List.of(monday))
                            .getFirst(),
                    Said.dayOf(clock.instant()),
                    rows,
                    meetings.before(moved),
                    facts.about(scheme, List.of()),
                    changes.latest(scheme.id(), 0, 1).stream()
                            .filter(it -> it.state() == PlanChange.State.PROPOSED)
                            .findFirst());
        });
    }

    /** The first day from this one on with school, so that the board does not open on a holiday. */
    @Transactional(readOnly = true)
    LocalDate nextSchoolDay() {
        var today = Said.dayOf(clock.instant());
        return school.days(today, today.plusWeeks(10)).stream()
                .findFirst()
                .map(org.alongside.school.SchoolDay::date)
                .orElse(today);
    }
}
