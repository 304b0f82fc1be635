package org.alongside.curriculum;

import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The words of the lessons as their files have them, and whether another text could stand in the place of one. */
@Component
public class LessonTexts {
    /** The longest text of a lesson, in lines; three times the longest that is shipped. */
    public static final int MOST_LINES = 1_000;
    /** The longest text of a lesson, in characters. */
    public static final int MOST_CHARACTERS = 100_000;

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final Curriculum curriculum;
    private final Set<String> kinds;
    private final Map<LessonId, String> originals;

    LessonTexts(
            Curriculum curriculum,
            @Value("${alongside.curriculum:}") String folder,
            ResourcePatternResolver classPath) {
        this.curriculum = curriculum;
        this.kinds = curriculum.lessons().stream()
                .flatMap(it -> it.activities().stream())
                .flatMap(it -> it.kind().stream())
                .collect(toSet());
        var files = CurriculumFromFiles.files(folder, classPath);
        this.originals = curriculum.lessons().stream()
                .flatMap(it -> text(files, it).stream().map(text -> Map.entry(it.id(), text)))
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Optional<String> text(CurriculumFiles files, Lesson lesson) {
        try {
            return Optional.of(files.text(lesson.source().file()));
        } catch (BrokenFile changedSinceTheStart) {
            return Optional.empty();
        }
    }

    /** The whole file of this lesson, with plain line ends; empty when there is no such lesson. */
    public Optional<String> original(LessonId id) {
        return Optional.ofNullable(originals.get(id));
    }

    /** The lesson that this text makes, without asking whether it fits; empty when it cannot be understood. */
    public Optional<Lesson> read(LessonId id, String text) {
        try {
            return Optional.of(new LessonFile(file(id), text, kinds).lesson());
        } catch (BrokenFile broken) {
            return Optional.empty();
        }
    }

    /**
     * What stands against using this text for the lesson, by line; empty when nothing does. It goes through the same reader
     * and the same checks as the files, so that what the original is not blamed for is not blamed on its edition.
     */
    public List<TextFault> faults(LessonId id, String text) {
        var lines = text.lines().limit(MOST_LINES + 1L).count();
        if (lines > MOST_LINES || text.length() > MOST_CHARACTERS) {
            return List.of(
                    fault(MOST_LINES, "too-long", text.lines().count(), text.length(), MOST_LINES, MOST_CHARACTERS));
        }
        var original = curriculum.lessons().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
        var faults = new ArrayList<>(markup(text));
        var file = new LessonFile(file(id), text, kinds);
        try {
            var lesson = file.lesson();
            file.findings().forEach(it -> faults.add(fault(it)));
            if (!placeOf(lesson).equals(placeOf(original))) {
                faults.add(fault(lesson.source().line(), "place", original.id()));
            } else {
                newFindings(original, lesson).forEach(it -> faults.add(fault(it)));
            }
        } catch (BrokenFile broken) {
            faults.add(fault(broken.finding()));
        }
        return faults.stream().sorted(Comparator.comparingInt(TextFault::line)).toList();
    }

    private record Place(LessonId id, int year, StrandId strand, UnitId unit, int number) {}

    private static Place placeOf(Lesson it) {
        return new Place(it.id(), it.year(), it.strand(), it.unit(), it.number());
    }

    /** What the checker says of the spiral with the new text in it and does not say without. */
    private List<Finding> newFindings(Lesson original, Lesson edited) {
        var lessons = curriculum.lessons().stream()
                .map(it -> it.id().equals(original.id()) ? edited : it)
                .toList();
        var known = curriculum.findings().stream()
                .map(it -> it.kind() + it.details().toString())
                .collect(toSet());
        return new CurriculumChecker(new Curriculum(
                        curriculum.strands(), curriculum.units(), lessons, curriculum.statements(), List.of()))
                .findings().stream()
                        .filter(it -> it.source().file().equals(file(original.id())))
                        .filter(it -> !known.contains(it.kind() + it.details().toString()))
                        .toList();
    }

    /** Raw HTML would be shown as text and confuse everybody; a script is never run, whatever is written. */
    private static List<TextFault> markup(String text) {
        var faults = new ArrayList<TextFault>();
        PARSER.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock html) {
                faults.add(fault(line(html), "html", first(html.getLiteral())));
            }

            @Override
            public void visit(HtmlInline html) {
                faults.add(fault(line(html), "html", first(html.getLiteral())));
            }
        });
        return faults;
    }

    private static int line(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 1
                : node.getSourceSpans().getFirst().getLineIndex() + 1;
    }

    private static String first(String literal) {
        var line = literal.strip().lines().findFirst().orElse("");
        return line.length() > 40 ? line.substring(0, 40) + " …" : line;
    }

    private static TextFault fault(int line, String what, Object... details) {
        return new TextFault(
                line,
                "curriculum.edition.fault." + what,
                java.util.Arrays.stream(details).map(String::valueOf).toList());
    }

    private static TextFault fault(Finding finding) {
        return new TextFault(finding.source().line(), finding.key(), finding.details());
    }

    private static String file(LessonId id) {
        return "edition of " + id;
    }
}
