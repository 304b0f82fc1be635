package org.alongside.school.demo;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.alongside.school.PersonId;
import org.alongside.school.demo.DemoRooms.DemoRoom;

/**
 * The two-week timetable of the whole demo school. Classes stand in twelve columns of four slots, so that nobody is ever
 * asked to be in two places; teachers and rooms are then given to them one after the other.
 */
final class DemoTimetable {
    private static final int SLOTS = 50;

    private final boolean[][] busy = new boolean[DemoStaff.TEACHERS][SLOTS];
    private final int[] load = new int[DemoStaff.TEACHERS];
    private final Map<String, Integer> usualTeacher = new HashMap<>();
    private final Map<DemoGroup, List<PersonId>> members = new LinkedHashMap<>();
    private final Random random = new Random(20_260_901);

    /** One row of the table. */
    record Lesson(PersonId person, int slot, String subject, String room) {}

    static List<Lesson> lessons(Map<String, List<PersonId>> pupilsByForm) {
        var timetable = new DemoTimetable();
        timetable.pshe(pupilsByForm);
        timetable.sixthForm(12, pupilsByForm);
        timetable.sixthForm(13, pupilsByForm);
        DemoForms.MAIN.forEach(form -> timetable.form(form, pupilsOf(pupilsByForm, form)));
        return timetable.withRooms(pupilsByForm);
    }

    private void pshe(Map<String, List<PersonId>> pupilsByForm) {
        for (var form : DemoForms.MAIN) {
            var tutor = DemoStaff.tutorOf(form);
            take(tutor, DemoCurriculum.PSHE);
            members.put(
                    new DemoGroup(form.name(), "PSHE", "PSHE", tutor, DemoCurriculum.PSHE),
                    pupilsOf(pupilsByForm, form));
        }
    }

    private void sixthForm(int year, Map<String, List<PersonId>> pupilsByForm) {
        var columns = DemoCurriculum.columns();
        var blocks = new ArrayList<List<DemoGroup>>();
        for (var block = 0; block < 4; block++) {
            var first = block * 3 + (year - 12);
            var slots = new ArrayList<>(columns.get(first));
            slots.addAll(columns.get(first + 1));
            var subjects = DemoCurriculum.BLOCKS.get(block);
            var sets = new ArrayList<DemoGroup>();
            for (var subject : year == 12 ? subjects : subjects.subList(0, subjects.size() - 1)) {
                sets.add(group(year + "/" + (block + 1), subject, slots));
            }
            blocks.add(sets);
        }
        blocks.forEach(sets -> sets.forEach(set -> members.put(set, new ArrayList<>())));
        DemoForms.SIXTH.stream()
                .filter(form -> form.year() == year)
                .flatMap(form -> pupilsOf(pupilsByForm, form).stream())
                .forEach(pupil -> chooseFor(pupil, blocks));
    }

    /** Three subjects, for one pupil in ten four; of the two smallest sets that are open to the pupil, one by chance. */
    private void chooseFor(PersonId pupil, List<List<DemoGroup>> blocks) {
        var without = random.nextInt(10) == 0 ? -1 : random.nextInt(4);
        var subjects = new HashSet<String>();
        for (var block = 0; block < 4; block++) {
            if (block == without) {
                continue;
            }
            var open = blocks.get(block).stream()
                    .filter(set -> !subjects.contains(set.subject()))
                    .filter(set -> !set.subject().startsWith("Further") || subjects.contains("Mathematics"))
                    .sorted(comparingInt(set -> pupilsIn(set).size()))
                    .toList();
            var set = open.get(random.nextInt(2));
            subjects.add(set.subject());
            pupilsIn(set).add(pupil);
        }
    }

    private void form(DemoForm form, List<PersonId> pupils) {
        var columns = DemoCurriculum.columns();
        var units = DemoCurriculum.unitsOf(form);
        for (var column = 0; column < columns.size(); column++) {
            var unit = units.get((column + form.index()) % units.size());
            var slotsBySubject = new TreeMap<String, List<Integer>>();
            for (var lesson = 0; lesson < unit.size(); lesson++) {
                slotsBySubject
                        .computeIfAbsent(unit.get(lesson), it -> new ArrayList<>())
                        .add(columns.get(column).get(lesson));
            }
            slotsBySubject.forEach((subject, slots) -> members.put(group(form.name(), subject, slots), pupils));
        }
    }

    private DemoGroup group(String label, String subject, List<Integer> slots) {
        var department = DemoCurriculum.departmentOf(subject);
        var key = label + subject;
        var usual = usualTeacher.get(key);
        var teacher = usual != null && free(usual, slots)
                ? usual
                : DemoStaff.teachersOf(department).stream()
                        .filter(it -> free(it, slots))
                        .min(comparingInt(it -> load[it]))
                        .orElseThrow(() -> new IllegalStateException("Nobody can teach " + subject + " to " + label));
        usualTeacher.putIfAbsent(key, teacher);
        take(teacher, slots);
        return new DemoGroup(label, subject, department, teacher, List.copyOf(slots));
    }

    private boolean free(int teacher, Collection<Integer> slots) {
        return slots.stream().noneMatch(slot -> busy[teacher][slot]);
    }

    private void take(int teacher, Collection<Integer> slots) {
        slots.forEach(slot -> busy[teacher][slot] = true);
        load[teacher] += slots.size();
    }

    private List<Lesson> withRooms(Map<String, List<PersonId>> pupilsByForm) {
        var lessons = new ArrayList<Lesson>();
        var taken = new ArrayList<Set<String>>();
        for (var slot = 0; slot < SLOTS; slot++) {
            taken.add(new HashSet<>());
        }
        // rooms that only one department can use are given out first
        var groups = members.keySet().stream()
                .collect(groupingBy(it -> List.of("PE", "Art").contains(it.department())));
        for (var special : List.of(true, false)) {
            for (var group : groups.getOrDefault(special, List.of())) {
                for (var slot : group.slots()) {
                    var room = roomFor(group, taken.get(slot));
                    pupilsIn(group).forEach(it -> lessons.add(new Lesson(it, slot, group.subject(), room)));
                    lessons.add(new Lesson(
                            DemoStaff.teacher(group.teacher()), slot, group.subject() + " " + group.label(), room));
                }
            }
        }
        for (var form : DemoForms.SIXTH) {
            pupilsOf(pupilsByForm, form)
                    .forEach(it -> lessons.add(new Lesson(it, DemoCurriculum.PSHE.getFirst(), "PSHE", DemoRooms.HALL)));
        }
        return lessons;
    }

    /** The teacher's usual room, else one of the department's, else any. */
    private static String roomFor(DemoGroup group, Set<String> taken) {
        var own = DemoRooms.CLASSROOMS.stream()
                .filter(it -> it.department().equals(group.department()))
                .toList();
        var wishes = new ArrayList<DemoRoom>();
        if (!own.isEmpty()) {
            wishes.add(own.get(group.teacher() % own.size()));
        }
        wishes.addAll(own);
        DemoRooms.CLASSROOMS.stream().filter(DemoRoom::general).forEach(wishes::add);
        wishes.addAll(DemoRooms.CLASSROOMS);
        return wishes.stream()
                .map(DemoRoom::name)
                .filter(taken::add)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No room for " + group.subject() + " " + group.label()));
    }

    private List<PersonId> pupilsIn(DemoGroup group) {
        return members.getOrDefault(group, List.of());
    }

    private static List<PersonId> pupilsOf(Map<String, List<PersonId>> pupilsByForm, DemoForm form) {
        return pupilsByForm.getOrDefault(form.name(), List.of());
    }
}
