package org.alongside.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.school.PersonId;
import org.alongside.school.Room;
import org.alongside.school.Slot;
import org.jspecify.annotations.Nullable;

/**
 * What the timetables say about a scheme: when its people have lessons, which discreet rooms are free when, and which
 * adults are on duty; and what stands in the way on single days.
 *
 * @param lessons subject by person and slot; somebody without a timetable has none
 * @param taughtIn when each room is taught in, by name
 * @param adults on duty for the scheme, in a fixed order
 * @param yearGroups of pupils; exams are per year group
 */
record SchemeFacts(
        Slots slots,
        Map<PersonId, Map<Slot, String>> lessons,
        List<Room> rooms,
        Map<String, Set<Slot>> taughtIn,
        List<PersonId> adults,
        Map<PersonId, Integer> yearGroups,
        PlanRules rules,
        Hindrances hindrances) {

    SchemeFacts with(Hindrances others) {
        return new SchemeFacts(slots, lessons, rooms, taughtIn, adults, yearGroups, rules, others);
    }

    Set<Slot> lessonsOf(PersonId person) {
        return lessons.getOrDefault(person, Map.of()).keySet();
    }

    /** The subject of this person's lesson then, or null. */
    @Nullable
    String lesson(PersonId person, Slot slot) {
        return lessons.getOrDefault(person, Map.of()).get(slot);
    }

    List<Room> roomsAt(Slot slot) {
        return rooms.stream()
                .filter(room -> !taughtIn.getOrDefault(room.name(), Set.of()).contains(slot))
                .toList();
    }

    /** The rooms that are free on this very day. */
    List<Room> roomsAt(Slot slot, LocalDate day) {
        return roomsAt(slot).stream()
                .filter(room -> hindrances.room(room.name(), day, slot.period()) == null)
                .toList();
    }

    List<PersonId> adultsAt(Slot slot) {
        return adults.stream()
                .filter(adult ->
                        rules.isOnDuty(adult, slot) && !lessonsOf(adult).contains(slot))
                .toList();
    }

    /** The adults who are on duty on this very day. */
    List<PersonId> adultsAt(Slot slot, LocalDate day) {
        return adultsAt(slot).stream()
                .filter(adult -> hindrances.away(adult, day, slot.period()) == null)
                .toList();
    }

    /** Whether there is any room and any adult. */
    boolean isServed(Slot slot) {
        return !adultsAt(slot).isEmpty() && !roomsAt(slot).isEmpty();
    }
}
