package org.alongside.curriculum.planning;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.LessonId;

/**
 * The lessons of a class in the hours of its year, and what a step would make of them. What lies behind or is recorded stays
 * where it is; nothing is put into an hour that has passed.
 */
final class ClassPlan {
    private static final Comparator<PlannedLesson> BY_TIME = Comparator.comparing(PlannedLesson::day)
            .thenComparingInt(PlannedLesson::period)
            .thenComparingInt(PlannedLesson::place);

    private final ClassId id;
    private final List<Opening> openings;
    private final List<PlannedLesson> lessons;
    private final Set<PlannedLessonId> settled;
    private final int firstOpen;
    private final Function<LessonId, Optional<Lesson>> spiral;

    /**
     * @param recorded lessons that must not move although they lie ahead
     * @param today the first day whose hours can still be planned
     */
    ClassPlan(
            ClassId id,
            ClassYear year,
            List<PlannedLesson> lessons,
            Set<PlannedLessonId> recorded,
            LocalDate today,
            Function<LessonId, Optional<Lesson>> spiral) {
        this.id = id;
        this.openings = year.openings();
        this.lessons = lessons.stream().sorted(BY_TIME).toList();
        this.settled = this.lessons.stream()
                .filter(it -> it.day().isBefore(today) || recorded.contains(it.id()))
                .map(PlannedLesson::id)
                .collect(toSet());
        this.firstOpen =
                (int) openings.stream().filter(it -> it.day().isBefore(today)).count();
        this.spiral = spiral;
    }

    List<PlannedLesson> lessons() {
        return lessons;
    }

    boolean isSettled(PlannedLesson it) {
        return settled.contains(it.id());
    }

    /** What a step would do. @throws PlanRefused when it cannot be done */
    PlanChange after(PlanStep step) {
        var draft = new DraftHours(openings, lessons, firstOpen, this::isSettled);
        switch (step) {
            case PlanStep.Earlier(var lesson) -> draft.swap(movable(lesson), -1);
            case PlanStep.Later(var lesson) -> draft.swap(movable(lesson), 1);
            case PlanStep.Bump(var lesson) -> {
                var moved = movable(lesson);
                var next = draft.nextAfter(draft.indexOf(moved));
                draft.take(moved);
                draft.insert(moved, next);
            }
            case PlanStep.MoveTo(var lesson, var day, var period) -> {
                var moved = movable(lesson);
                var target = draft.open(day, period);
                draft.take(moved);
                draft.insert(moved, target);
            }
            case PlanStep.TakeOut(var lesson, var close) -> draft.takeOut(movable(lesson), close);
            case PlanStep.Split(var lesson) -> draft.split(movable(lesson));
            case PlanStep.Add(var lesson, var day, var period) -> draft.insert(fresh(lesson), draft.open(day, period));
            case PlanStep.PlaceUnit(var unit, var day, var period) -> {
                var target = draft.open(day, period);
                var moved = lessons.stream()
                        .filter(it -> !isSettled(it))
                        .filter(it -> spiral.apply(it.lesson())
                                .filter(lesson -> lesson.unit().equals(unit))
                                .isPresent())
                        .toList();
                if (moved.isEmpty()) {
                    throw new PlanRefused("unit-settled");
                }
                moved.forEach(draft::take);
                for (var it : moved) {
                    draft.insert(it, target);
                    target = draft.nextAfter(draft.indexOf(it));
                }
            }
            case PlanStep.LayAgain() -> throw new PlanRefused("gone");
        }
        return change(draft.lessons(), draft.fallen());
    }

    /** What it would be to lay these lessons anew into the hours that are still open, those of the plan keeping their choices. */
    PlanChange laid(List<YearLayout.Wish> wishes) {
        var behind = lessons.stream().filter(this::isSettled).toList();
        var done = behind.stream().map(PlannedLesson::lesson).collect(toSet());
        var draft = new DraftHours(openings, lessons, firstOpen, this::isSettled);
        var known = new HashMap<LessonId, PlannedLesson>();
        lessons.stream().filter(it -> !isSettled(it)).forEach(it -> {
            known.putIfAbsent(it.lesson(), it);
            draft.take(it);
        });
        var open = new ArrayList<Opening>();
        for (int i = firstOpen; i < openings.size(); i++) {
            if (draft.isFree(i)) {
                open.add(openings.get(i));
            }
        }
        var left = wishes.stream().filter(it -> !done.contains(it.lesson())).toList();
        for (var placed : YearLayout.lay(left, new ClassYear(open))) {
            var lesson = known.get(placed.lesson());
            draft.put(openings.indexOf(placed.opening()), lesson == null ? fresh(placed.lesson()) : lesson.part(lesson.id(), 1, 1));
        }
        return change(draft.lessons(), draft.fallen());
    }

    /** What it would be to have these hours instead of its own from today on. */
    PlanChange inHours(ClassYear fresh, LocalDate today) {
        var taken = lessons.stream()
                .filter(this::isSettled)
                .map(it -> it.day() + " " + it.period())
                .collect(toSet());
        var free = fresh.openings().stream()
                .filter(it -> !it.day().isBefore(today) && !taken.contains(it.day() + " " + it.period()))
                .toList();
        var moving = lessons.stream().filter(it -> !isSettled(it)).toList();
        var hours = NewHours.of(moving, free);
        var after = new ArrayList<PlannedLesson>();
        var fallen = new ArrayList<LessonId>();
        for (var it : lessons) {
            var hour = hours.get(it.id());
            if (isSettled(it)) {
                after.add(it);
            } else if (hour == null) {
                fallen.add(it.lesson());
            } else {
                after.add(it.at(hour.day(), hour.period(), it.place()));
            }
        }
        return change(after, fallen);
    }

    private PlannedLesson movable(PlannedLessonId wanted) {
        var lesson = lessons.stream()
                .filter(it -> it.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new PlanRefused("gone"));
        if (isSettled(lesson)) {
            throw new PlanRefused("settled");
        }
        return lesson;
    }

    private PlannedLesson fresh(LessonId lesson) {
        return new PlannedLesson(
                PlannedLessonId.random(),
                id,
                lesson,
                null,
                LocalDate.MIN,
                0,
                0,
                1,
                1,
                PlannedLesson.Seating.MIXED,
                null,
                List.of(),
                null,
                0);
    }

    private PlanChange change(List<PlannedLesson> after, List<LessonId> fallen) {
        after.sort(BY_TIME);
        var numbered = new ArrayList<PlannedLesson>();
        for (var it : after) {
            numbered.add(it.at(it.day(), it.period(), numbered.size() + 1));
        }
        return PlanChange.between(lessons, numbered, fallen, new PlanOrder(spiral).broken(numbered));
    }
}
