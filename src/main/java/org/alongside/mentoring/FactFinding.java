package org.alongside.mentoring;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.alongside.school.Room;
import org.alongside.school.SchoolYear;
import org.alongside.school.Timetables;
import org.springframework.stereotype.Component;

/** Asks the school for what a matching and a year plan have to know, in a handful of queries for everybody. */
@Component
class FactFinding {
    /** A period that is shorter cannot hold a meeting. */
    static final Duration SHORTEST_MEETING = Duration.ofMinutes(20);

    private final SchoolYear school;
    private final Timetables timetables;
    private final Schemes schemes;
    private final People people;
    private final PlanRuleBook rules;
    private final Obstacles obstacles;

    FactFinding(
            SchoolYear school,
            Timetables timetables,
            Schemes schemes,
            People people,
            PlanRuleBook rules,
            Obstacles obstacles) {
        this.school = school;
        this.timetables = timetables;
        this.schemes = schemes;
        this.people = people;
        this.rules = rules;
        this.obstacles = obstacles;
    }

    SchemeFacts about(Scheme scheme, Collection<PersonId> participants) {
        var slots = new Slots(school.periods().stream()
                .filter(it -> Duration.between(it.starts(), it.ends()).compareTo(SHORTEST_MEETING) >= 0)
                .toList());
        var adults = people.named(schemes.adults(scheme.id())).values().stream()
                .filter(it -> it.leftOn() == null)
                .map(PersonRow::id)
                .sorted(java.util.Comparator.comparing(PersonId::value))
                .toList();
        var everybody = new HashSet<>(participants);
        everybody.addAll(adults);
        var rooms = school.discreetRooms();
        var taughtIn = timetables.lessonsIn(rooms.stream().map(Room::name).toList());
        var yearGroups = new HashMap<PersonId, Integer>();
        people.named(participants).forEach((id, row) -> {
            if (row.yearGroup() != null) {
                yearGroups.put(id, row.yearGroup());
            }
        });
        return new SchemeFacts(
                slots,
                timetables.lessonsOf(everybody),
                rooms,
                taughtIn,
                List.copyOf(adults),
                yearGroups,
                rules.of(scheme.id()),
                new Hindrances(obstacles.inForce(scheme.startsOn(), Obstacle.FOR_GOOD)));
    }
}
