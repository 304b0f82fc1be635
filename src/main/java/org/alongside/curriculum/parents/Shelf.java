package org.alongside.curriculum.parents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.Strand;
import org.alongside.curriculum.Unit;
import org.alongside.curriculum.UnitId;

/**
 * All that parents see: lessons, policy and a few words of the school. It knows no pupil, no class and no member of staff.
 *
 * @param lessons in the school's own text where it has one, in the order of the spiral
 * @param own lessons whose text the school has made its own
 * @param sexEducation lessons that the school's policy calls so
 * @param materials lessons that may be seen in full
 */
record Shelf(
        PageSettings settings,
        List<Strand> strands,
        Map<UnitId, Unit> units,
        List<Lesson> lessons,
        Set<LessonId> own,
        Set<LessonId> sexEducation,
        Set<LessonId> materials,
        Map<PolicySlot, PolicyText> policy) {

    List<Integer> years() {
        return lessons.stream().map(Lesson::year).distinct().sorted().toList();
    }

    List<Lesson> of(Strand strand, int year) {
        return lessons.stream()
                .filter(it -> it.strand().equals(strand.id()) && it.year() == year)
                .toList();
    }

    Optional<Lesson> lesson(LessonId id) {
        return lessons.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    boolean showsMaterialOf(Lesson lesson) {
        return materials.contains(lesson.id());
    }
}
