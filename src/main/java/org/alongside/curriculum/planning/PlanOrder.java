package org.alongside.curriculum.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.LessonId;

/** Looks whether a plan keeps to what builds on what. */
final class PlanOrder {
    private final Function<LessonId, Optional<Lesson>> spiral;

    PlanOrder(Function<LessonId, Optional<Lesson>> spiral) {
        this.spiral = spiral;
    }

    /** Every lesson that stands before the end of one that it builds on. @param plan by time */
    Set<PlanChange.Broken> broken(List<PlannedLesson> plan) {
        var last = new HashMap<LessonId, Integer>();
        for (int i = 0; i < plan.size(); i++) {
            last.put(plan.get(i).lesson(), i);
        }
        var broken = new LinkedHashSet<PlanChange.Broken>();
        var seen = new ArrayList<LessonId>();
        for (int i = 0; i < plan.size(); i++) {
            var it = plan.get(i).lesson();
            if (!seen.contains(it)) {
                seen.add(it);
                var here = i;
                spiral.apply(it).stream()
                        .flatMap(lesson -> lesson.buildsOn().stream())
                        .filter(earlier -> last.getOrDefault(earlier, -1) > here)
                        .forEach(earlier -> broken.add(new PlanChange.Broken(it, earlier)));
            }
        }
        return broken;
    }
}
