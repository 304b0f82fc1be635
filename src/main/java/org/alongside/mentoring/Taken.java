package org.alongside.mentoring;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alongside.school.PersonId;

/** What the meetings that people have already take from a new plan: places in rooms, adults' attention, people's time. */
final class Taken {
    private record When(LocalDate day, int period) {}

    private final Map<When, List<Meetings.Appointment>> appointments;

    Taken(List<Meetings.Appointment> appointments) {
        this.appointments = appointments.stream().collect(groupingBy(it -> new When(it.day(), it.period())));
    }

    int pairsIn(String room, LocalDate day, int period) {
        return (int)
                at(day, period).stream().filter(it -> it.room().equals(room)).count();
    }

    int pairsWith(PersonId adult, LocalDate day, int period) {
        return (int)
                at(day, period).stream().filter(it -> it.adult().equals(adult)).count();
    }

    boolean meets(PersonId person, LocalDate day, int period) {
        return at(day, period).stream()
                .anyMatch(it -> it.mentor().equals(person) || it.mentee().equals(person));
    }

    private List<Meetings.Appointment> at(LocalDate day, int period) {
        return appointments.getOrDefault(new When(day, period), List.of());
    }
}
