package org.alongside.curriculum.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.alongside.curriculum.LessonId;

/** The hours while a step is worked out: which lesson is in which, by index of the opening. */
final class DraftHours {
    private final List<Opening> openings;
    private final int firstOpen;
    private final Predicate<PlannedLesson> settled;
    private final Map<Integer, PlannedLesson> at = new HashMap<>();
    private final List<PlannedLesson> elsewhere = new ArrayList<>();
    private final List<LessonId> fallen = new ArrayList<>();

    /**
     * @param firstOpen index of the first opening that has not passed
     * @param settled lessons that must stay where they are
     */
    DraftHours(
            List<Opening> openings, List<PlannedLesson> lessons, int firstOpen, Predicate<PlannedLesson> settled) {
        this.openings = openings;
        this.firstOpen = firstOpen;
        this.settled = settled;
        var index = new HashMap<String, Integer>();
        for (int i = 0; i < openings.size(); i++) {
            index.put(openings.get(i).day() + " " + openings.get(i).period(), i);
        }
        for (var it : lessons) {
            var here = index.get(it.day() + " " + it.period());
            // an hour that the calendar no longer has, or two lessons in one hour: they stay until somebody moves
            // them
            if (here == null || at.containsKey(here)) {
                elsewhere.add(it);
            } else {
                at.put(here, it);
            }
        }
    }

    int open(LocalDate day, int period) {
        for (int i = 0; i < openings.size(); i++) {
            if (openings.get(i).day().equals(day) && openings.get(i).period() == period) {
                if (i < firstOpen) {
                    throw new PlanRefused("passed");
                }
                var there = at.get(i);
                if (there != null && settled.test(there)) {
                    throw new PlanRefused("taken");
                }
                return i;
            }
        }
        throw new PlanRefused("no-hour");
    }

    /** The hour of a lesson, or the next open one when its own is no hour of the class. */
    int indexOf(PlannedLesson lesson) {
        return at.entrySet().stream()
                .filter(it -> it.getValue().id().equals(lesson.id()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> {
                    for (int i = firstOpen; i < openings.size(); i++) {
                        if (!openings.get(i).day().isBefore(lesson.day())) {
                            return i - 1;
                        }
                    }
                    return openings.size() - 1;
                });
    }

    /** The next hour that holds nothing settled. */
    int nextAfter(int index) {
        var next = Math.max(index + 1, firstOpen);
        while (next < openings.size() && at.containsKey(next) && settled.test(at.get(next))) {
            next++;
        }
        return next;
    }

    void take(PlannedLesson lesson) {
        at.values().removeIf(it -> it.id().equals(lesson.id()));
        elsewhere.removeIf(it -> it.id().equals(lesson.id()));
    }

    /** Puts it here; what is here goes on to the next hour, and so on, until one is free. */
    void insert(PlannedLesson lesson, int index) {
        var moving = lesson;
        var here = index;
        while (true) {
            if (here >= openings.size()) {
                fallen.add(moving.lesson());
                return;
            }
            var pushed = at.put(here, moving);
            if (pushed == null) {
                return;
            }
            moving = pushed;
            here = nextAfter(here);
        }
    }

    void swap(PlannedLesson lesson, int direction) {
        var here = indexOf(lesson);
        var there = here + direction;
        while (there >= firstOpen
                && there < openings.size()
                && (!at.containsKey(there) || settled.test(at.get(there)))) {
            there += direction;
        }
        if (there < firstOpen || there >= openings.size()) {
            throw new PlanRefused(direction < 0 ? "first" : "last");
        }
        var other = at.get(there);
        take(lesson);
        at.put(there, lesson);
        at.put(here, other);
    }

    void takeOut(PlannedLesson lesson, boolean close) {
        var here = indexOf(lesson);
        take(lesson);
        if (close) {
            var free = here;
            for (int i = here + 1; i < openings.size(); i++) {
                var next = at.get(i);
                if (next != null && !settled.test(next)) {
                    at.remove(i);
                    at.put(free, next);
                    free = i;
                }
            }
        }
        var parts = at.entrySet().stream()
                .filter(it -> it.getValue().lesson().equals(lesson.lesson()))
                .sorted(Map.Entry.comparingByKey())
                .collect(Collectors.toCollection(ArrayList::new));
        parts.removeIf(it -> it.getValue().parts() != lesson.parts() || lesson.parts() == 1);
        for (int i = 0; i < parts.size(); i++) {
            var it = parts.get(i).getValue();
            at.put(parts.get(i).getKey(), it.part(it.id(), i + 1, parts.size()));
        }
    }

    void split(PlannedLesson lesson) {
        if (lesson.parts() > 1) {
            throw new PlanRefused("split-already");
        }
        var here = indexOf(lesson);
        at.put(here, lesson.part(lesson.id(), 1, 2));
        insert(lesson.part(PlannedLessonId.random(), 2, 2), nextAfter(here));
    }

    boolean isFree(int index) {
        return !at.containsKey(index);
    }

    void put(int index, PlannedLesson lesson) {
        at.put(index, lesson);
    }

    /** Every lesson at the time at which it now would be, those in no hour of the class first; in no order of time. */
    List<PlannedLesson> lessons() {
        var all = new ArrayList<PlannedLesson>(elsewhere);
        at.forEach((index, it) ->
                all.add(it.at(openings.get(index).day(), openings.get(index).period(), it.place())));
        return all;
    }

    /** What found no hour any more. */
    List<LessonId> fallen() {
        return fallen;
    }
}
