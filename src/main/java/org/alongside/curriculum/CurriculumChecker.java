package org.alongside.curriculum;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.curriculum.Finding.Kind;

/** Looks whether a curriculum is a spiral: whole, in order, coming back, and not saying the same again. */
final class CurriculumChecker {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)+");
    private static final Pattern DELICATE =
            Pattern.compile("self-harm|self harm|suicid|eating disorder", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_ID = 60;
    private static final int LEAST_YEARS = 3;

    private final Curriculum curriculum;
    private final Map<LessonId, Lesson> lessons;
    private final Map<UnitId, List<Lesson>> byUnit;
    private final SpiralOrder order;
    private final List<Finding> findings = new ArrayList<>();

    CurriculumChecker(Curriculum curriculum) {
        this.curriculum = curriculum;
        this.lessons = curriculum.lessons().stream()
                .collect(toMap(Lesson::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        this.byUnit = curriculum.lessons().stream()
                .collect(groupingBy(Lesson::unit, LinkedHashMap::new, Collectors.toList()));
        this.order = new SpiralOrder(curriculum.strands(), curriculum.units());
    }

    List<Finding> findings() {
        findings.clear();
        for (var lesson : lessons.values()) {
            checkId(lesson);
            checkStatements(lesson);
            checkParts(lesson);
            checkMinutes(lesson);
            checkBuildsOn(lesson);
            checkCaution(lesson);
        }
        checkCycles();
        curriculum.units().forEach(this::checkUnit);
        curriculum.strands().forEach(this::checkStrand);
        checkRepeats();
        checkCoverage();
        return List.copyOf(findings);
    }

    private void checkId(Lesson lesson) {
        var id = lesson.id().value();
        if (id.length() > LONGEST_ID || !ID.matcher(id).matches() || !id.startsWith(lesson.strand() + "-")) {
            find(lesson, Kind.BAD_ID, id, lesson.strand());
        }
    }

    private void checkStatements(Lesson lesson) {
        lesson.statements().stream()
                .filter(code -> !curriculum.statements().containsKey(code))
                .forEach(code -> find(lesson, Kind.UNKNOWN_STATEMENT, code));
    }

    private void checkParts(Lesson lesson) {
        for (var part : LessonPart.values()) {
            var missing = part == LessonPart.ACTIVITIES
                    ? lesson.activities().isEmpty()
                    : lesson.part(part).isBlank();
            if (missing) {
                find(lesson, Kind.MISSING_PART, part.heading());
            }
        }
        var lists = new LinkedHashMap<String, List<?>>();
        lists.put("outcomes", lesson.outcomes());
        lists.put("key-words", lesson.keyWords());
        lists.put("statements", lesson.statements());
        lists.forEach((name, list) -> {
            if (list.isEmpty()) {
                find(lesson, Kind.MISSING_PART, name);
            }
        });
    }

    private void checkMinutes(Lesson lesson) {
        var sum = lesson.activities().stream().mapToInt(Activity::minutes).sum();
        if (sum != lesson.minutes()) {
            find(lesson, Kind.WRONG_MINUTES, lesson.minutes(), sum);
        }
    }

    private void checkBuildsOn(Lesson lesson) {
        for (var id : lesson.buildsOn()) {
            var earlier = lessons.get(id);
            if (earlier == null) {
                find(lesson, Kind.UNKNOWN_LESSON, id);
            } else if (order.compare(earlier, lesson) >= 0) {
                find(lesson, Kind.NOT_EARLIER, id);
            }
        }
    }

    /** A circle is found from each of its lessons, and said once. */
    private void checkCycles() {
        var said = new HashSet<LessonId>();
        for (var lesson : lessons.values()) {
            if (!said.contains(lesson.id()) && ancestors(lesson).contains(lesson.id())) {
                var circle = ancestors(lesson).stream()
                        .filter(id -> ancestors(lessons.get(id)).contains(lesson.id()))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                said.addAll(circle);
                find(lesson, Kind.CYCLE, circle.stream().map(LessonId::value).collect(Collectors.joining(", ")));
            }
        }
    }

    private Set<LessonId> ancestors(@org.jspecify.annotations.Nullable Lesson lesson) {
        var found = new LinkedHashSet<LessonId>();
        var open = new ArrayList<LessonId>(lesson == null ? List.of() : lesson.buildsOn());
        while (!open.isEmpty()) {
            var id = open.removeLast();
            var next = lessons.get(id);
            if (next != null && found.add(id)) {
                open.addAll(next.buildsOn());
            }
        }
        return found;
    }

    private void checkUnit(Unit unit) {
        var inUnit = byUnit.getOrDefault(unit.id(), List.of());
        if (inUnit.size() < 2) {
            findings.add(new Finding(unit.source(), Kind.ONE_OFF, unit.title(), inUnit.size()));
        }
        if (unit.followUp().isEmpty()) {
            findings.add(new Finding(unit.source(), Kind.NO_FOLLOW_UP, unit.title()));
        }
        if (!inUnit.isEmpty()
                && inUnit.stream()
                        .flatMap(lesson -> lesson.activities().stream())
                        .noneMatch(activity -> activity.kind().isPresent())) {
            findings.add(new Finding(unit.source(), Kind.NO_VIGNETTE, unit.title()));
        }
        var places = new HashSet<Integer>();
        for (var lesson : inUnit) {
            if (lesson.year() != unit.year()) {
                find(lesson, Kind.OTHER_YEAR_THAN_UNIT, lesson.year(), unit.year());
            }
            if (!places.add(lesson.number())) {
                find(lesson, Kind.SAME_PLACE, lesson.number(), unit.title());
            }
        }
    }

    private void checkStrand(Strand strand) {
        var years = curriculum.lessons().stream()
                .filter(lesson -> lesson.strand().equals(strand.id()))
                .map(Lesson::year)
                .distinct()
                .count();
        // what begins in the sixth form cannot come back in three years, but in each of its own
        var least = strand.afterTheSpiral() ? strand.years().size() : LEAST_YEARS;
        if (years > 0 && years < least) {
            findings.add(new Finding(new Source(CurriculumReader.SPIRAL, 1), Kind.TOO_FEW_YEARS, strand.name(), years));
        }
    }

    private void checkCoverage() {
        var named = curriculum.lessons().stream()
                .flatMap(lesson -> lesson.statements().stream())
                .collect(Collectors.toSet());
        curriculum.statements().values().stream()
                .filter(it -> it.phase() == Statement.Phase.SECONDARY && !named.contains(it.code()))
                .forEach(it -> findings.add(new Finding(
                        new Source(CurriculumReader.STATEMENTS, 1), Kind.UNCOVERED, it.code(), it.words())));
    }

    private void checkRepeats() {
        record Taught(String outcome, String activity) {}
        var seen = new LinkedHashMap<Taught, Lesson>();
        for (var lesson : lessons.values()) {
            for (var outcome : lesson.outcomes()) {
                for (var activity : lesson.activities()) {
                    var earlier = seen.putIfAbsent(new Taught(plain(outcome), plain(activity.title())), lesson);
                    if (earlier != null && !earlier.id().equals(lesson.id())) {
                        find(lesson, Kind.REPEAT, outcome, activity.title(), earlier.id());
                    }
                }
            }
        }
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /**
     * Eating disorders, self-harm and suicide are optional and need preparation: whoever opens a lesson whose activities
     * or outcomes speak of them must have been warned under "Content guidance".
     *
     * @see "Relationships Education, RSE and Health Education, DfE, July 2025, paragraphs 42 to 47"
     */
    private void checkCaution(Lesson lesson) {
        var taught = lesson.activities().stream()
                        .map(it -> it.title() + " " + it.how().markdown())
                        .collect(Collectors.joining(" "))
                + String.join(" ", lesson.outcomes());
        var guidance = lesson.part(LessonPart.CONTENT_GUIDANCE).markdown();
        var word = DELICATE.matcher(taught);
        if (word.find()
                && !(lesson.sensitivity() == Lesson.Sensitivity.SENSITIVE
                        && DELICATE.matcher(guidance).find())) {
            find(lesson, Kind.NEEDS_CAUTION, word.group());
        }
    }

    private void find(Lesson lesson, Kind kind, Object... details) {
        findings.add(new Finding(lesson.source(), kind, details));
    }
}
