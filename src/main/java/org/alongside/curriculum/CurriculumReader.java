package org.alongside.curriculum;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads all files, leaves out what is broken, says so, and has the rest checked. */
final class CurriculumReader {
    static final String SPIRAL = "spiral.yaml";
    static final String STATEMENTS = "statutory/rshe_statements_2025.csv";

    private final CurriculumFiles files;
    private final Map<StrandId, Strand> strands = new LinkedHashMap<>();
    private final Map<UnitId, Unit> units = new LinkedHashMap<>();
    private final Map<LessonId, Lesson> lessons = new LinkedHashMap<>();
    private final Map<StatementCode, Statement> statements = new LinkedHashMap<>();
    private final Set<String> kinds = new LinkedHashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Attempts attempts = new Attempts(findings);
    private int statementsExpected;

    CurriculumReader(CurriculumFiles files) {
        this.files = files;
    }

    Curriculum read() {
        attempt(this::readStatements);
        attempt(this::readSpiral);
        for (var strand : strands.values()) {
            if (files.byPath().containsKey(strand.id() + "/units.yaml")) {
                attempt(() -> readUnits(strand));
            }
        }
        for (var path : files.byPath().keySet()) {
            if (isLesson(path)) {
                attempt(() -> readLesson(path));
            }
        }
        var companionReader = new CompanionReader(files, kinds);
        var companions = companionReader.read();
        findings.addAll(companionReader.findings());
        var order = new SpiralOrder(strands.values(), units.values());
        var curriculum = new Curriculum(
                strands.values().stream().sorted(comparingInt(Strand::number)).toList(),
                units.values().stream()
                        .sorted(comparingInt(Unit::year).thenComparingInt(Unit::halfTerm))
                        .toList(),
                lessons.values().stream().sorted(order.total()).toList(),
                statements,
                List.of(),
                companions);
        findings.addAll(new CurriculumChecker(curriculum).findings());
        findings.addAll(new CompanionChecker(curriculum).findings());
        attempt(() -> findings.addAll(RegisterOfIds.in(files).missingFrom(curriculum)));
        if (statementsExpected > 0 && statementsExpected != statements.size()) {
            findings.add(new Finding(
                    new Source(STATEMENTS, 1), Finding.Kind.STATEMENTS_MISSING, statements.size(), statementsExpected));
        }
        findings.sort(comparing((Finding it) -> it.source().file())
                .thenComparingInt(it -> it.source().line()));
        return new Curriculum(
                curriculum.strands(),
                curriculum.units(),
                curriculum.lessons(),
                curriculum.statements(),
                findings,
                companions);
    }

    private static boolean isLesson(String path) {
        return path.contains("/")
                && path.endsWith(".md")
                && !path.endsWith("README.md")
                && !path.startsWith(CompanionReader.TRAINING);
    }

    private void readStatements() throws BrokenFile {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows = format.parse(new StringReader(files.text(STATEMENTS)))) {
            var line = 1;
            for (var row : rows) {
                line++;
                var place = line;
                attempt(() -> readStatement(row, place));
            }
        } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
            throw new BrokenFile(new Source(STATEMENTS, statements.size() + 2), String.valueOf(e.getMessage()));
        }
    }

    private void readStatement(CSVRecord row, int line) throws BrokenFile {
        try {
            var code = new StatementCode(row.get("code"));
            var statement = new Statement(
                    code,
                    row.get("phase").equals("primary") ? Statement.Phase.PRIMARY : Statement.Phase.SECONDARY,
                    row.get("strand"),
                    Integer.parseInt(row.get("item_no")),
                    row.get("paraphrase"),
                    Statement.Withdrawal.of(row.get("withdrawal_hint")));
            if (statements.putIfAbsent(code, statement) != null) {
                findings.add(new Finding(new Source(STATEMENTS, line), Finding.Kind.SAME_ID, code, STATEMENTS));
            }
        } catch (IllegalArgumentException e) {
            throw new BrokenFile(new Source(STATEMENTS, line), String.valueOf(e.getMessage()));
        }
    }

    private void readSpiral() throws BrokenFile {
        var spiral = Fields.parse(SPIRAL, 1, files.text(SPIRAL));
        kinds.addAll(spiral.texts("vignettes-and-arts"));
        if (spiral.optional("statements").isPresent()) {
            statementsExpected = spiral.number("statements", 1, 9999);
        }
        for (var it : spiral.groups("strands")) {
            attempt(() -> {
                var strand = new Strand(
                        new StrandId(it.text("id")),
                        it.number("number", 1, 10),
                        it.text("name"),
                        it.text("short-name"),
                        it.numbers("years", 7, 13));
                if (strands.putIfAbsent(strand.id(), strand) != null) {
                    findings.add(new Finding(it.source(), Finding.Kind.SAME_ID, strand.id(), SPIRAL));
                }
            });
        }
    }

    private void readUnits(Strand strand) throws BrokenFile {
        var file = strand.id() + "/units.yaml";
        for (var it : Fields.parse(file, 1, files.text(file)).groups("units")) {
            attempt(() -> {
                var followUp = it.group("follow-up");
                var unit = new Unit(
                        new UnitId(it.text("id")),
                        strand.id(),
                        it.number("year", 7, 13),
                        it.number("half-term", 1, 6),
                        it.text("title"),
                        it.text("aim"),
                        followUp.isEmpty()
                                ? java.util.Optional.empty()
                                : java.util.Optional.of(new Unit.FollowUp(
                                        followUp.get().number("after-weeks", 1, 52),
                                        followUp.get().text("what"))),
                        it.source("id"));
                var earlier = units.putIfAbsent(unit.id(), unit);
                if (earlier != null) {
                    findings.add(new Finding(unit.source(), Finding.Kind.SAME_ID, unit.id(), earlier.source()));
                }
            });
        }
    }

    private void readLesson(String path) throws BrokenFile {
        var file = new LessonFile(path, files.text(path), kinds);
        var lesson = file.lesson();
        findings.addAll(file.findings());
        var unit = units.get(lesson.unit());
        if (!strands.containsKey(lesson.strand())) {
            findings.add(new Finding(lesson.source(), Finding.Kind.UNKNOWN_STRAND, lesson.strand()));
        } else if (unit == null || !unit.strand().equals(lesson.strand())) {
            findings.add(new Finding(lesson.source(), Finding.Kind.UNKNOWN_UNIT, lesson.unit(), lesson.strand()));
        } else {
            var earlier = lessons.putIfAbsent(lesson.id(), lesson);
            if (earlier != null) {
                findings.add(new Finding(lesson.source(), Finding.Kind.SAME_ID, lesson.id(), earlier.source()));
            }
        }
    }

    private void attempt(Attempts.Step step) {
        attempts.attempt(step);
    }
}
