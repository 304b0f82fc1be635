package org.alongside.curriculum.planning;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import org.alongside.school.Form;
import org.alongside.school.PersonId;
import org.alongside.school.PersonKind;
import org.alongside.school.Slot;
import org.alongside.school.TimetableEntry;

/**
 * Makes a class of every form. Its slots are those in which most of its pupils have the subject; its teacher is who has it in
 * the same slots and the same room, the most often.
 */
final class ClassesFromForms {
    private final SequencedMap<Form, List<PersonId>> pupils;
    private final Map<PersonId, List<TimetableEntry>> lessons = new HashMap<>();
    private final Map<Hour, List<PersonId>> staff = new HashMap<>();

    private record Hour(Slot slot, String room) {}

    /** @param entries of the subject, see {@link org.alongside.school.Timetables#entries} */
    ClassesFromForms(SequencedMap<Form, List<PersonId>> pupils, Collection<TimetableEntry> entries) {
        this.pupils = pupils;
        for (var entry : entries) {
            if (entry.kind() == PersonKind.PUPIL) {
                lessons.computeIfAbsent(entry.person(), it -> new java.util.ArrayList<>())
                        .add(entry);
            } else if (entry.room() != null) {
                staff.computeIfAbsent(new Hour(entry.slot(), entry.room()), it -> new java.util.ArrayList<>())
                        .add(entry.person());
            }
        }
    }

    /** New classes with their members, by year group and name. */
    SequencedMap<TeachingClass, List<PersonId>> in(UUID academicYear) {
        var classes = new LinkedHashMap<TeachingClass, List<PersonId>>();
        pupils.forEach((form, members) -> {
            var slots = slots(members);
            classes.put(
                    new TeachingClass(
                            ClassId.random(),
                            academicYear,
                            form.name(),
                            form.yearGroup(),
                            form.name(),
                            teachers(slots),
                            slots,
                            0,
                            0),
                    members);
        });
        return classes;
    }

    private List<LessonSlot> slots(List<PersonId> members) {
        var rooms = new java.util.TreeMap<Slot, Map<String, Integer>>();
        members.stream()
                .flatMap(it -> lessons.getOrDefault(it, List.of()).stream())
                .forEach(it -> rooms.computeIfAbsent(it.slot(), slot -> new LinkedHashMap<>())
                        .merge(Objects.requireNonNullElse(it.room(), ""), 1, Integer::sum));
        return rooms.entrySet().stream()
                .filter(it -> it.getValue().values().stream().mapToInt(n -> n).sum() * 2 > members.size())
                .map(it -> new LessonSlot(it.getKey(), most(it.getValue())))
                .toList();
    }

    private static @org.jspecify.annotations.Nullable String most(Map<String, Integer> rooms) {
        var room = rooms.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        return room.isEmpty() ? null : room;
    }

    private List<PersonId> teachers(List<LessonSlot> slots) {
        var found = slots.stream()
                .filter(it -> it.room() != null)
                .flatMap(it -> new HashSet<>(
                                staff.getOrDefault(new Hour(it.slot(), Objects.requireNonNull(it.room())), List.of()))
                        .stream())
                .collect(groupingBy(it -> it, java.util.stream.Collectors.counting()));
        return found.entrySet().stream()
                .sorted(Map.Entry.<PersonId, Long>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .limit(2)
                .toList();
    }
}
