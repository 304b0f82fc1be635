package org.alongside.mentoring;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.alongside.school.Room;
import org.alongside.school.SchoolYear;
import org.alongside.school.Slot;
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

    FactFinding(SchoolYear school, Timetables timetables, Schemes schemes, People people) {
        this.school = school;
        this.timetables = timetables;
        this.schemes = schemes;
        this.people = people;
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
        Map<PersonId, Set<Slot>> lessons = timetables.lessonsOf(everybody).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().keySet()));
        var taughtIn = timetables.lessonsIn(rooms.stream().map(Room::name).toList());
        return new SchemeFacts(slots, lessons, rooms, taughtIn, List.copyOf(adults));
    }
}
