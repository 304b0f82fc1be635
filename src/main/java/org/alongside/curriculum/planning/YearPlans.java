package org.alongside.curriculum.planning;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.school.AcademicYear;
import org.alongside.school.PersonId;
import org.alongside.school.SchoolYear;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The plan of a class and every change of it. A change is worked out first, shown, and then made from the same plan or not at
 * all; all since the hours of the class were last set can be taken back, the last one first.
 */
@Service
@ForTeachers
@Transactional
public class YearPlans {
    private static final int LONGEST_ROOM = 60;

    private final ClassTables classes;
    private final PlanTables plans;
    private final PlanChanges changes;
    private final ClassAccess access;
    private final SpiralCurriculum spiral;
    private final FirstPlan first;
    private final SchoolYear school;
    private final ObjectProvider<RecordedLessons> recorded;
    private final ObjectProvider<org.alongside.curriculum.PeerEducators> educators;
    private final SignedInPerson who;
    private final Clock clock;

    YearPlans(
            ClassTables classes,
            PlanTables plans,
            PlanChanges changes,
            ClassAccess access,
            SpiralCurriculum spiral,
            FirstPlan first,
            SchoolYear school,
            ObjectProvider<RecordedLessons> recorded,
            ObjectProvider<org.alongside.curriculum.PeerEducators> educators,
            SignedInPerson who,
            Clock clock) {
        this.classes = classes;
        this.plans = plans;
        this.changes = changes;
        this.access = access;
        this.spiral = spiral;
        this.first = first;
        this.school = school;
        this.recorded = recorded;
        this.educators = educators;
        this.who = who;
        this.clock = clock;
    }

    /** The plan of a class as it stands; empty when there is none that one may see. */
    @PreAuthorize("hasAnyRole('TEACHER','PSHE_LEAD','HEAD','DSL','DEPUTY_DSL')")
    @Transactional(readOnly = true)
    public Optional<PlanPage> look(ClassId id) {
        return classes.find(id).filter(access::sees).map(this::page);
    }

    private PlanPage page(TeachingClass it) {
        var year = year(it);
        var plan = plan(it, year);
        var planned = plan.lessons().stream().map(PlannedLesson::lesson).collect(toSet());
        return new PlanPage(
                it,
                openings(it, year).openings(),
                closed(it, year),
                plan.lessons(),
                plan.lessons().stream()
                        .filter(plan::isSettled)
                        .map(PlannedLesson::id)
                        .collect(toSet()),
                spiral.lessons().stream()
                        .filter(lesson -> lesson.year() == it.yearGroup() && !planned.contains(lesson.id()))
                        .toList(),
                new PlanOrder(spiral::lesson).broken(plan.lessons()),
                changes.last(it.id(), it.planVersion()),
                access.plans(it));
    }

    /**
     * What a step would do.
     *
     * @throws PlanRefused when it cannot be done, or the class is not one that the person who asks may plan
     */
    @Transactional(readOnly = true)
    public PlanChange preview(ClassId id, PlanStep step) {
        return worked(mine(id), step);
    }

    private PlanChange worked(TeachingClass it, PlanStep step) {
        if (step instanceof PlanStep.Add(var lesson, var day, var period)
                && spiral.lesson(lesson).isEmpty()) {
            throw new PlanRefused("gone");
        }
        var plan = plan(it, year(it));
        return step instanceof PlanStep.LayAgain ? plan.laid(first.wishes(it)) : plan.after(step);
    }

    /**
     * Makes a step.
     *
     * @param planVersion of the plan that the person saw
     * @throws PlanRefused when it cannot be done, the plan is another by now ("changed"), or the class is not theirs
     */
    public PlanChange make(ClassId id, long planVersion, PlanStep step) {
        var it = mine(id);
        if (it.planVersion() != planVersion || !changes.next(id, planVersion)) {
            throw new PlanRefused("changed");
        }
        var change = worked(it, step);
        var before = plans.of(List.of(id));
        plans.replace(before, change.after());
        changes.keep(id, planVersion + 1, who.required(), clock.instant(), step, before, change.after());
        return change;
    }

    /**
     * Takes the last change of a plan back; pressed again, the one before it, and so on. What was agreed about a lesson since
     * stays agreed.
     *
     * @throws PlanRefused when somebody has changed the plan since ("changed") or there is nothing to take back
     */
    public void takeBack(ClassId id, long planVersion) {
        var it = mine(id);
        if (it.planVersion() != planVersion || !changes.next(id, planVersion)) {
            throw new PlanRefused("changed");
        }
        var undone = changes.rows(id, planVersion).orElseThrow(() -> new PlanRefused("nothing"));
        var now = plans.of(List.of(id));
        var records = recordedOf(now);
        var touched = now.stream()
                .filter(lesson -> undone.after().contains(lesson.id()))
                .toList();
        if (touched.stream().anyMatch(lesson -> records.contains(lesson.id()))) {
            throw new PlanRefused("settled");
        }
        var restored = new java.util.ArrayList<>(now);
        restored.removeAll(touched);
        undone.before()
                .forEach(was -> restored.add(touched.stream()
                        .filter(is -> is.id().equals(was.id()))
                        .findFirst()
                        .map(is -> is.backTo(was))
                        .orElse(was)));
        plans.replace(now, restored);
        changes.keepTakenBack(id, planVersion + 1, who.required(), clock.instant(), undone.version());
    }

    /**
     * Agrees how a lesson is taught: together or apart, with whom, and where.
     *
     * @param seen the lesson as the person saw it
     * @param room null for the usual one
     * @throws PlanRefused when somebody has changed it since ("changed"), a helper is not a trained mentor, or it is not theirs
     */
    public PlannedLesson agree(
            PlannedLesson seen,
            PlannedLesson.Seating seating,
            @Nullable String visitor,
            List<PersonId> helpers,
            @Nullable String room) {
        var it = mine(seen.classId());
        var trained = trained(seen.day()).stream()
                .map(org.alongside.curriculum.PeerEducators.PeerEducator::person)
                .collect(toSet());
        if (!helpers.stream()
                .allMatch(helper ->
                        trained.contains(helper) || seen.peerEducators().contains(helper))) {
            throw new PlanRefused("not-trained");
        }
        if (room != null && room.length() > LONGEST_ROOM) {
            throw new PlanRefused("room");
        }
        var agreed = new PlannedLesson(
                seen.id(),
                it.id(),
                seen.lesson(),
                seen.edition(),
                seen.day(),
                seen.period(),
                seen.place(),
                seen.part(),
                seen.parts(),
                seating,
                visitor,
                helpers,
                room,
                seen.version());
        if (!plans.agree(agreed)) {
            throw new PlanRefused("changed");
        }
        return plans.find(seen.id()).orElseThrow(() -> new PlanRefused("gone"));
    }

    /** Trained mentors who could help to teach on this day; empty when nobody says who is trained. */
    @Transactional(readOnly = true)
    public List<org.alongside.curriculum.PeerEducators.PeerEducator> trained(LocalDate day) {
        return educators.stream().flatMap(it -> it.on(day).stream()).toList();
    }

    private TeachingClass mine(ClassId id) {
        return classes.find(id).filter(access::plans).orElseThrow(() -> new PlanRefused("gone"));
    }

    private AcademicYear year(TeachingClass it) {
        return school.years().stream()
                .filter(year -> year.id().equals(it.academicYear()))
                .findFirst()
                .orElseThrow(() -> new PlanRefused("gone"));
    }

    private ClassYear openings(TeachingClass it, AcademicYear year) {
        return ClassYear.of(it.slots(), school.days(year.firstDay(), year.lastDay()));
    }

    private List<org.alongside.school.ClosedDay> closed(TeachingClass it, AcademicYear year) {
        var weekdays = it.slots().stream().map(slot -> slot.slot().day()).collect(toSet());
        return school.closed(year.firstDay(), year.lastDay()).stream()
                .filter(day -> weekdays.contains(day.day().getDayOfWeek()))
                .toList();
    }

    private ClassPlan plan(TeachingClass it, AcademicYear year) {
        var lessons = plans.of(List.of(it.id()));
        var known = new HashMap<LessonId, Optional<Lesson>>();
        return new ClassPlan(
                it.id(),
                openings(it, year),
                lessons,
                recordedOf(lessons),
                today(),
                lesson -> known.computeIfAbsent(lesson, spiral::lesson));
    }

    private Set<PlannedLessonId> recordedOf(List<PlannedLesson> lessons) {
        var ids = lessons.stream().map(PlannedLesson::id).toList();
        return recorded.stream().flatMap(it -> it.recorded(ids).stream()).collect(toSet());
    }

    private LocalDate today() {
        return Said.dayOf(clock.instant());
    }
}
