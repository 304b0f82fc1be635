package org.alongside.curriculum;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The spiral curriculum as it was written: strands, units, lessons, and what came before and comes next. */
@Service
@PreAuthorize("hasAnyRole('TEACHER','PSHE_LEAD','COORDINATOR','HEAD','DSL','DEPUTY_DSL','ADMIN','MENTOR')")
public class SpiralCurriculum {
    private final Curriculum curriculum;
    private final Map<LessonId, Lesson> lessons;
    private final Map<LessonId, List<LessonId>> before = new HashMap<>();
    private final Map<LessonId, List<LessonId>> next = new HashMap<>();

    SpiralCurriculum(Curriculum curriculum) {
        this.curriculum = curriculum;
        this.lessons = curriculum.lessons().stream().collect(toMap(Lesson::id, Function.identity()));
        var order = new SpiralOrder(curriculum.strands(), curriculum.units());
        for (var lesson : curriculum.lessons()) {
            for (var id : lesson.buildsOn()) {
                var earlier = lessons.get(id);
                // what does not point back was found at start; followed, it could lead in a circle
                if (earlier != null && order.compare(earlier, lesson) < 0) {
                    before.computeIfAbsent(lesson.id(), key -> new ArrayList<>())
                            .add(id);
                    next.computeIfAbsent(id, key -> new ArrayList<>()).add(lesson.id());
                }
            }
        }
    }

    /** All strands by number, also those without a lesson yet. */
    public List<Strand> strands() {
        return curriculum.strands();
    }

    /** The strand of this id, if there is one. */
    public Optional<Strand> strand(StrandId id) {
        return curriculum.strands().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** All units, by year and half-term. */
    public List<Unit> units() {
        return curriculum.units();
    }

    /** The unit of this id, if there is one. */
    public Optional<Unit> unit(UnitId id) {
        return curriculum.units().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** Every lesson in the order of the spiral. */
    public List<Lesson> lessons() {
        return curriculum.lessons();
    }

    /** The lessons of a strand in one year group (7 to 13), in order; empty when none is written. */
    public List<Lesson> lessons(StrandId strand, int year) {
        return curriculum.lessons().stream()
                .filter(it -> it.strand().equals(strand) && it.year() == year)
                .toList();
    }

    /** How many lessons the unit has. */
    public int lessonsIn(UnitId unit) {
        return (int) curriculum.lessons().stream()
                .filter(it -> it.unit().equals(unit))
                .count();
    }

    /** The lesson of this id, if there is one. */
    public Optional<Lesson> lesson(LessonId id) {
        return Optional.ofNullable(lessons.get(id));
    }

    /** The lesson with all that it builds on and all that builds on it, near or far. */
    public Optional<Chain> chain(LessonId id) {
        return lesson(id).map(lesson -> new Chain(follow(id, before), lesson, follow(id, next)));
    }

    /** The statement of this code, if the guidance in use has it. */
    public Optional<Statement> statement(StatementCode code) {
        return Optional.ofNullable(curriculum.statements().get(code));
    }

    /** Every statement of the guidance in use, in its order. */
    public Collection<Statement> statements() {
        return curriculum.statements().values();
    }

    /** Statements of secondary school that at least one lesson names. */
    public long secondaryStatementsInLessons() {
        return curriculum.lessons().stream()
                .flatMap(it -> it.statements().stream())
                .distinct()
                .map(curriculum.statements()::get)
                .filter(it -> it != null && it.phase() == Statement.Phase.SECONDARY)
                .count();
    }

    /** The statements of primary school on which a unit leans, in order; empty for most units after Year 7. */
    public List<Statement> leansOn(UnitId unit) {
        return curriculum.companions().bridge().of(unit).stream()
                .flatMap(code -> statement(code).stream())
                .toList();
    }

    /** The units that lean on statements of primary school, Year 7 first. */
    public List<Unit> unitsOverTheBridge() {
        return curriculum.companions().bridge().leansOn().keySet().stream()
                .flatMap(id -> unit(id).stream())
                .toList();
    }

    /** What should be mended in the files, by file and line; empty when all is well. */
    public List<Finding> findings() {
        return curriculum.findings();
    }

    private List<Lesson> follow(LessonId from, Map<LessonId, List<LessonId>> links) {
        var found = new LinkedHashSet<LessonId>();
        var open = new ArrayList<>(links.getOrDefault(from, List.of()));
        while (!open.isEmpty()) {
            var id = open.removeLast();
            if (found.add(id)) {
                open.addAll(links.getOrDefault(id, List.of()));
            }
        }
        return curriculum.lessons().stream()
                .filter(it -> found.contains(it.id()))
                .toList();
    }
}
