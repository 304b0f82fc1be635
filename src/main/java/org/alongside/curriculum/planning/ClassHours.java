package org.alongside.curriculum.planning;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.school.AcademicYear;
import org.alongside.school.Forms;
import org.alongside.school.Period;
import org.alongside.school.PersonId;
import org.alongside.school.SchoolYear;
import org.alongside.school.Slot;
import org.alongside.school.Timetables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a class is taught, set by the PSHE lead. What is planned moves with its hours; what is behind or recorded stays. */
@Service
@PreAuthorize("hasRole('PSHE_LEAD')")
@Transactional
public class ClassHours {
    /** The most hours that a class has in two weeks. */
    public static final int MOST = 20;

    private static final int LONGEST_ROOM = 60;

    private final ClassTables classes;
    private final PlanTables plans;
    private final PlanChanges changes;
    private final FirstPlan first;
    private final SpiralCurriculum spiral;
    private final SchoolYear school;
    private final Timetables timetables;
    private final Forms forms;
    private final ObjectProvider<RecordedLessons> recorded;
    private final Clock clock;

    ClassHours(
            ClassTables classes,
            PlanTables plans,
            PlanChanges changes,
            FirstPlan first,
            SpiralCurriculum spiral,
            SchoolYear school,
            Timetables timetables,
            Forms forms,
            ObjectProvider<RecordedLessons> recorded,
            Clock clock) {
        this.classes = classes;
        this.plans = plans;
        this.changes = changes;
        this.first = first;
        this.spiral = spiral;
        this.school = school;
        this.timetables = timetables;
        this.forms = forms;
        this.recorded = recorded;
        this.clock = clock;
    }

    /**
     * Where the timetable has people in other lessons.
     *
     * @param teachers who teach something else then
     * @param pupils how many pupils of the class have another lesson then
     */
    public record Clash(Set<PersonId> teachers, int pupils) {
        public Clash {
            teachers = Set.copyOf(teachers);
        }
    }

    /** What the timetable says about the form of this class: its hours; none for a class without a form. */
    @Transactional(readOnly = true)
    public List<LessonSlot> suggested(TeachingClass it, String subject) {
        return it.form() == null || subject.isBlank()
                ? List.of()
                : new ClassesFromForms(forms.pupils(), timetables.entries(subject.strip()))
                        .in(it.academicYear()).keySet().stream()
                                .filter(one -> it.form().equals(one.form()))
                                .findFirst()
                                .map(TeachingClass::slots)
                                .orElse(List.of());
    }

    /** Who has another lesson in these hours, by hour; the hours of the class itself are none. */
    @Transactional(readOnly = true)
    public Map<Slot, Clash> clashes(TeachingClass seen, List<Slot> hours, String subject) {
        var members = classes.members(List.of(seen.id()), today()).getOrDefault(seen.id(), List.of());
        var all = new HashSet<>(members);
        all.addAll(seen.teachers());
        var lessons = timetables.lessonsOf(all);
        var own = seen.slots().stream().map(LessonSlot::slot).toList();
        var clashes = new HashMap<Slot, Clash>();
        for (var hour : hours) {
            if (own.contains(hour)) {
                continue;
            }
            var busy = lessons.entrySet().stream()
                    .filter(it -> isOther(it.getValue().get(hour), subject))
                    .map(Map.Entry::getKey)
                    .toList();
            var teachers = new HashSet<>(busy);
            teachers.retainAll(seen.teachers());
            var pupils = (int) members.stream().filter(busy::contains).count();
            if (pupils > 0 || !teachers.isEmpty()) {
                clashes.put(hour, new Clash(teachers, pupils));
            }
        }
        return clashes;
    }

    private static boolean isOther(@org.jspecify.annotations.Nullable String taught, String subject) {
        return taught != null && !taught.isBlank() && !taught.startsWith(subject.strip());
    }

    /**
     * What would become of the plan with these hours; nothing is written.
     *
     * @throws PlanRefused when there is no such class, an hour is there twice or none of the school's, or there are too many
     */
    @Transactional(readOnly = true)
    public PlanChange preview(ClassId id, List<LessonSlot> slots) {
        var it = classes.find(id).orElseThrow(() -> new PlanRefused("gone"));
        return worked(it, checked(slots));
    }

    /**
     * Gives a class these hours and moves what is planned ahead; a class without any lesson gets the plan of its year group.
     *
     * @param seen the class as the person saw it
     * @throws PlanRefused as {@link #preview}, or when somebody has changed the class or its plan since ("changed")
     */
    public PlanChange set(TeachingClass seen, List<LessonSlot> slots) {
        var it = classes.find(seen.id()).orElseThrow(() -> new PlanRefused("gone"));
        var checked = checked(slots);
        // no row of a change is kept: what was planned in other hours cannot be taken back into them
        if (it.version() != seen.version()
                || it.planVersion() != seen.planVersion()
                || !changes.next(it.id(), seen.planVersion())) {
            throw new PlanRefused("changed");
        }
        var change = worked(it, checked);
        if (!classes.change(withSlots(seen, checked))) {
            throw new PlanRefused("changed");
        }
        plans.replace(plans.of(List.of(it.id())), change.after());
        return change;
    }

    private PlanChange worked(TeachingClass it, List<LessonSlot> slots) {
        var year = year(it);
        var days = school.days(year.firstDay(), year.lastDay());
        var lessons = plans.of(List.of(it.id()));
        var fresh = ClassYear.of(slots, days);
        if (lessons.isEmpty()) {
            var ahead = new ClassYear(fresh.openings().stream()
                    .filter(hour -> !hour.day().isBefore(today()))
                    .toList());
            var laid = first.of(it, ahead);
            var placed = laid.stream().map(PlannedLesson::lesson).toList();
            var fallen = first.wishes(it).stream()
                    .map(YearLayout.Wish::lesson)
                    .filter(lesson -> !placed.contains(lesson))
                    .toList();
            return PlanChange.between(List.of(), laid, fallen, Set.of());
        }
        var ids = lessons.stream().map(PlannedLesson::id).toList();
        var settled = new HashSet<PlannedLessonId>();
        recorded.stream().forEach(book -> settled.addAll(book.recorded(ids)));
        var known = new HashMap<LessonId, Optional<org.alongside.curriculum.Lesson>>();
        return new ClassPlan(
                        it.id(),
                        ClassYear.of(it.slots(), days),
                        lessons,
                        settled,
                        today(),
                        lesson -> known.computeIfAbsent(lesson, spiral::lesson))
                .inHours(fresh, today());
    }

    private List<LessonSlot> checked(List<LessonSlot> slots) {
        if (slots.size() > MOST) {
            throw new PlanRefused("too-many-hours");
        }
        var periods = new HashSet<Integer>();
        school.periods().stream()
                .filter(it -> it.kind() == Period.Kind.LESSON || it.kind() == Period.Kind.TUTOR)
                .forEach(it -> periods.add(it.number()));
        var seen = new HashSet<Slot>();
        var tidy = new ArrayList<LessonSlot>();
        for (var it : slots) {
            if (!periods.contains(it.slot().period()) || it.slot().day().compareTo(DayOfWeek.FRIDAY) > 0) {
                throw new PlanRefused("no-period");
            }
            if (!seen.add(it.slot())) {
                throw new PlanRefused("hour-twice");
            }
            var room =
                    it.room() == null || it.room().isBlank() ? null : it.room().strip();
            if (room != null && room.length() > LONGEST_ROOM) {
                throw new PlanRefused("room");
            }
            tidy.add(new LessonSlot(it.slot(), room));
        }
        tidy.sort(java.util.Comparator.comparing(LessonSlot::slot));
        return tidy;
    }

    private static TeachingClass withSlots(TeachingClass it, List<LessonSlot> slots) {
        return new TeachingClass(
                it.id(),
                it.academicYear(),
                it.name(),
                it.yearGroup(),
                it.form(),
                it.teachers(),
                slots,
                it.planVersion(),
                it.version());
    }

    private AcademicYear year(TeachingClass it) {
        return school.years().stream()
                .filter(year -> year.id().equals(it.academicYear()))
                .findFirst()
                .orElseThrow(() -> new PlanRefused("gone"));
    }

    private LocalDate today() {
        return Said.dayOf(clock.instant());
    }
}
