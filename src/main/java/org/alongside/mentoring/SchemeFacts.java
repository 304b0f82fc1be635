package org.alongside.mentoring;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.school.PersonId;
import org.alongside.school.Room;
import org.alongside.school.Slot;

/**
 * What the timetables say about a scheme: when its people have lessons, which discreet rooms are free when, and which
 * adults.
 *
 * @param lessons by person; somebody without a timetable has none
 * @param taughtIn when each room is taught in, by name
 * @param adults on duty for the scheme, in a fixed order
 */
record SchemeFacts(
        Slots slots,
        Map<PersonId, Set<Slot>> lessons,
        List<Room> rooms,
        Map<String, Set<Slot>> taughtIn,
        List<PersonId> adults) {

    Set<Slot> lessonsOf(PersonId person) {
        return lessons.getOrDefault(person, Set.of());
    }

    List<Room> roomsAt(Slot slot) {
        return rooms.stream()
                .filter(room -> !taughtIn.getOrDefault(room.name(), Set.of()).contains(slot))
                .toList();
    }

    List<PersonId> adultsAt(Slot slot) {
        return adults.stream().filter(adult -> !lessonsOf(adult).contains(slot)).toList();
    }

    /** Whether there is any room and any adult. */
    boolean isServed(Slot slot) {
        return !adultsAt(slot).isEmpty() && !roomsAt(slot).isEmpty();
    }
}
