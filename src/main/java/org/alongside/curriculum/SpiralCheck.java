package org.alongside.curriculum;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.curriculum.SpiralMark.Kind;

/**
 * Looks for gaps, one-offs and needless repeats in lessons by strand and year: those that are written, or those that a class
 * has in its plan. Meeting a theme again is the point of a spiral; meeting the same again without a next step is not.
 */
public final class SpiralCheck {
    private final List<Strand> strands;
    private final Map<UnitId, Unit> units;
    private final Map<LessonId, Lesson> written;

    /**
     * @param strands with the years in which each should be met
     * @param written every lesson that there is, to follow what builds on what
     */
    public SpiralCheck(Collection<Strand> strands, Collection<Unit> units, Collection<Lesson> written) {
        this.strands = List.copyOf(strands);
        this.units = units.stream().collect(toMap(Unit::id, it -> it, (one, other) -> one));
        this.written = written.stream().collect(toMap(Lesson::id, it -> it, (one, other) -> one));
    }

    /** What is the matter with the whole curriculum. */
    public List<SpiralMark> ofAll() {
        var years = new LinkedHashSet<Integer>();
        strands.forEach(it -> years.addAll(it.years()));
        return of(written.values().stream().toList(), years);
    }

    /**
     * What is the matter with these lessons.
     *
     * @param lessons in the order in which they are met; one that is met twice stands in it twice
     * @param years in which gaps are looked for
     */
    public List<SpiralMark> of(List<Lesson> lessons, Set<Integer> years) {
        var marks = new ArrayList<SpiralMark>();
        strands.forEach(it -> gaps(it, lessons, years, marks));
        oneOffs(lessons, marks);
        repeats(lessons, marks);
        return List.copyOf(marks);
    }

    private void gaps(Strand strand, List<Lesson> lessons, Set<Integer> years, List<SpiralMark> marks) {
        var met = lessons.stream()
                .filter(it -> it.strand().equals(strand.id()))
                .map(Lesson::year)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        for (var year : strand.years()) {
            if (years.contains(year) && !met.contains(year)) {
                var before = met.lower(year);
                var after = met.higher(year);
                marks.add(new SpiralMark(
                        Kind.GAP,
                        strand.id(),
                        year,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(
                                strand.name(),
                                String.valueOf(year),
                                before == null ? "" : String.valueOf(before),
                                after == null ? "" : String.valueOf(after))));
            }
        }
    }

    private void oneOffs(List<Lesson> lessons, List<SpiralMark> marks) {
        var byUnit = lessons.stream().collect(groupingBy(Lesson::unit, LinkedHashMap::new, Collectors.toList()));
        byUnit.forEach((id, of) -> {
            var unit = units.get(id);
            var sessions = of.stream().map(Lesson::id).distinct().count();
            var noFollowUp = unit != null && unit.followUp().isEmpty();
            if (sessions < 2 || noFollowUp) {
                var first = of.getFirst();
                marks.add(new SpiralMark(
                        Kind.ONE_OFF,
                        first.strand(),
                        first.year(),
                        Optional.of(first.id()),
                        Optional.empty(),
                        List.of(
                                unit == null ? id.value() : unit.title(),
                                String.valueOf(sessions),
                                noFollowUp ? "1" : "0")));
            }
        });
    }

    private void repeats(List<Lesson> lessons, List<SpiralMark> marks) {
        var seen = new LinkedHashMap<String, Lesson>();
        var said = new HashSet<LessonId>();
        for (int i = 0; i < lessons.size(); i++) {
            var lesson = lessons.get(i);
            if (lessons.subList(0, i).stream().anyMatch(it -> it.id().equals(lesson.id()))) {
                marks.add(repeat(lesson, lesson, "lesson", lesson.title()));
                continue;
            }
            for (var outcome : lesson.outcomes()) {
                note(lesson, "outcome", outcome, outcome, seen, said, marks);
            }
            for (var activity : lesson.activities()) {
                if (activity.kind().isPresent()) {
                    // a title alone may come twice by chance; the same words under it do not
                    var same = activity.kind().orElseThrow()
                            + activity.title()
                            + activity.how().markdown();
                    note(lesson, "activity", activity.title(), same, seen, said, marks);
                }
            }
        }
    }

    private void note(
            Lesson lesson,
            String what,
            String words,
            String same,
            Map<String, Lesson> seen,
            Set<LessonId> said,
            List<SpiralMark> marks) {
        var earlier = seen.putIfAbsent(what + plain(same), lesson);
        if (earlier != null
                && !earlier.id().equals(lesson.id())
                && !buildsOn(lesson, earlier.id())
                && said.add(lesson.id())) {
            marks.add(repeat(lesson, earlier, what, words));
        }
    }

    private static SpiralMark repeat(Lesson lesson, Lesson earlier, String what, String words) {
        return new SpiralMark(
                Kind.REPEAT,
                lesson.strand(),
                lesson.year(),
                Optional.of(lesson.id()),
                Optional.of(earlier.id()),
                List.of(lesson.title(), what, words, earlier.title(), String.valueOf(earlier.year())));
    }

    /** Near or far. */
    private boolean buildsOn(Lesson lesson, LessonId earlier) {
        var known = new HashSet<LessonId>();
        var open = new ArrayList<>(lesson.buildsOn());
        while (!open.isEmpty()) {
            var id = open.removeLast();
            if (id.equals(earlier)) {
                return true;
            }
            var next = written.get(id);
            if (next != null && known.add(id)) {
                open.addAll(next.buildsOn());
            }
        }
        return false;
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
