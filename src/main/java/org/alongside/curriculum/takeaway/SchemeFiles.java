package org.alongside.curriculum.takeaway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.StatementCode;
import org.alongside.curriculum.planning.LessonText;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The scheme of work comes back as it was taken away, with what somebody changed in it: titles, minutes, care, outcomes, key
 * words and statements. Each changed lesson becomes a draft of whoever brings it; all of them or none.
 */
@Service
@PreAuthorize("hasAnyRole('TEACHER','PSHE_LEAD')")
@Transactional(readOnly = true)
class SchemeFiles {
    private static final int FEWEST_MINUTES = 5;
    private static final int MOST_MINUTES = 300;

    private final SpiralCurriculum spiral;
    private final LessonFiles files;

    SchemeFiles(SpiralCurriculum spiral, LessonFiles files) {
        this.spiral = spiral;
        this.files = files;
    }

    /**
     * Says what would come of this file, and keeps nothing.
     *
     * @throws FileRefused if it is no scheme of work as it was taken away
     */
    UnderstoodScheme dryRun(Path file) {
        try {
            if (Files.size(file) > LessonFiles.MOST_BYTES) {
                throw new FileRefused("curriculum.bring.refused.too-large");
            }
            try (var book = open(file)) {
                var sheet = book.getSheet(Phrases.say("curriculum.sheet.lessons"));
                if (sheet == null) {
                    throw new FileRefused("curriculum.bring.refused.no-scheme");
                }
                var lessons = new SchemeSheet(sheet);
                if (!lessons.has("id")) {
                    throw new FileRefused("curriculum.bring.refused.no-scheme");
                }
                var links = book.getSheet(Phrases.say("curriculum.sheet.links"));
                return new Reading(lessons, Optional.ofNullable(links).map(SchemeSheet::new)).understood();
            }
        } catch (IOException unreadable) {
            throw new FileRefused("curriculum.bring.refused.broken-sheet");
        }
    }

    /** Whatever a broken file makes the library throw, it is one sentence for whoever brought it. */
    private static XSSFWorkbook open(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        } catch (IOException | RuntimeException unreadable) {
            throw new FileRefused("curriculum.bring.refused.broken-sheet");
        }
    }

    /**
     * Keeps a draft of each changed lesson, which nobody else sees; drafts that are there stay as they are.
     *
     * @return how many
     * @throws IllegalArgumentException while a cell is wrong
     */
    @Transactional
    int keep(UnderstoodScheme scheme) {
        if (!scheme.canBeKept()) {
            throw new IllegalArgumentException("Nothing that could be kept");
        }
        scheme.lessons().forEach(files::keep);
        return scheme.lessons().size();
    }

    /** One file while it is read. */
    private final class Reading {
        private final SchemeSheet lessons;
        private final Optional<SchemeSheet> links;
        private final List<CellFault> faults = new ArrayList<>();
        private final Map<LessonId, List<String>> served = new LinkedHashMap<>();

        Reading(SchemeSheet lessons, Optional<SchemeSheet> links) {
            this.lessons = lessons;
            this.links = links.filter(it -> it.has("id") && it.has("statements"));
        }

        UnderstoodScheme understood() {
            links.ifPresent(this::readLinks);
            var seen = new HashSet<LessonId>();
            var changed = new ArrayList<Understood>();
            for (var line : lessons.lines()) {
                var id = line.text("id");
                if (id.isEmpty()) {
                    if (!line.text("title").isEmpty() && !isTotal(line)) {
                        faults.add(line.fault("id", "no-id", line.text("title")));
                    }
                    continue;
                }
                var lesson = spiral.lesson(new LessonId(id));
                if (lesson.isEmpty()) {
                    faults.add(line.fault("id", "unknown", id));
                } else if (!seen.add(lesson.get().id())) {
                    faults.add(line.fault("id", "twice", id));
                } else {
                    lesson(line, lesson.get()).ifPresent(changed::add);
                }
            }
            served.keySet().removeAll(seen);
            return new UnderstoodScheme(
                    changed, seen.size() - changed.size(), spiral.lessons().size() - seen.size(), faults);
        }

        /** The last row counts and names no lesson. */
        private boolean isTotal(SchemeSheet.Line line) {
            return line.text("strand").equalsIgnoreCase(Phrases.say("curriculum.sheet.total"));
        }

        private void readLinks(SchemeSheet sheet) {
            for (var line : sheet.lines()) {
                var id = line.text("id");
                var code = line.text("statements");
                if (id.isEmpty() && code.isEmpty()) {
                    continue;
                }
                if (spiral.lesson(new LessonId(id)).isEmpty()) {
                    faults.add(line.fault("id", id.isEmpty() ? "no-id" : "unknown", id.isEmpty() ? code : id));
                } else if (spiral.statement(new StatementCode(code)).isEmpty()) {
                    faults.add(line.fault("statements", "statement", code));
                } else {
                    served.computeIfAbsent(new LessonId(id), it -> new ArrayList<>())
                            .add(code);
                }
            }
        }

        private Optional<Understood> lesson(SchemeSheet.Line line, Lesson it) {
            var edits = new HashMap<String, UnaryOperator<LessonText>>();
            var changes = new ArrayList<String>();
            place(line, it);
            edit(line, "title", it.title(), "title", changes, edits);
            edit(line, "minutes", String.valueOf(it.minutes()), "minutes", changes, edits);
            edit(
                    line,
                    "care",
                    Phrases.say("curriculum.sensitivity." + it.sensitivity()),
                    "sensitivity",
                    changes,
                    edits);
            edit(line, "outcomes", String.join("\n", it.outcomes()), "outcomes", changes, edits);
            edit(line, "key-words", SchemeBook.keyWords(it), "key-words", changes, edits);
            if (links.isPresent()) {
                var now = it.statements().stream().map(StatementCode::value).toList();
                var wanted = served.getOrDefault(it.id(), List.of());
                if (!new TreeSet<>(now).equals(new TreeSet<>(wanted))) {
                    changes.add(Phrases.say("curriculum.sheet.statements"));
                    edits.put(
                            "statements",
                            text -> text.withList(
                                    "statements", wanted.stream().distinct().toList()));
                }
            }
            return changes.isEmpty() ? Optional.empty() : Optional.of(files.edited(it.id(), edits.values(), changes));
        }

        /** Where a lesson stands in the spiral is not changed in a spreadsheet. */
        private void place(SchemeSheet.Line line, Lesson it) {
            var unit = spiral.unit(it.unit()).orElseThrow();
            var fixed = new LinkedHashMap<String, String>();
            fixed.put("strand", spiral.strand(it.strand()).orElseThrow().name());
            fixed.put("year", String.valueOf(it.year()));
            fixed.put("half-term", String.valueOf(unit.halfTerm()));
            fixed.put("unit", unit.title());
            fixed.put("number", String.valueOf(it.number()));
            fixed.forEach((key, value) -> {
                if (lessons.has(key) && !line.text(key).equals(value)) {
                    faults.add(line.fault(key, "place", it.title(), value));
                }
            });
        }

        private void edit(
                SchemeSheet.Line line,
                String column,
                String now,
                String field,
                List<String> changes,
                Map<String, UnaryOperator<LessonText>> edits) {
            if (!lessons.has(column)) {
                return;
            }
            var value = tidy(line.text(column));
            if (line.isBroken(column)) {
                faults.add(line.fault(column, "broken"));
            } else if (!value.equals(tidy(now)) && isPossible(line, column, value)) {
                changes.add(Phrases.say("curriculum.sheet." + column));
                edits.put(field, edited(field, value));
            }
        }

        private boolean isPossible(SchemeSheet.Line line, String column, String value) {
            var wrong = switch (column) {
                case "minutes" -> isMinutes(value) ? "" : "minutes";
                case "care" -> care(value).isPresent() ? "" : "care";
                case "key-words" -> value.lines().allMatch(it -> it.contains(":")) ? "" : "key-words";
                default -> value.isEmpty() ? "empty" : "";
            };
            if (!wrong.isEmpty()) {
                faults.add(line.fault(column, wrong, shortened(value), FEWEST_MINUTES, MOST_MINUTES));
            }
            return wrong.isEmpty();
        }
    }

    private static UnaryOperator<LessonText> edited(String field, String value) {
        return switch (field) {
            case "outcomes" -> it -> it.withList(field, value.lines().toList());
            case "key-words" -> it -> it.withPairs(field, value.lines().toList());
            case "sensitivity" ->
                it -> it.withValue(
                        field,
                        care(value)
                                .orElseThrow()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', ' '));
            default -> it -> it.withValue(field, value);
        };
    }

    private static boolean isMinutes(String value) {
        return value.matches("\\d{1,3}")
                && Integer.parseInt(value) >= FEWEST_MINUTES
                && Integer.parseInt(value) <= MOST_MINUTES;
    }

    private static Optional<Lesson.Sensitivity> care(String words) {
        return java.util.Arrays.stream(Lesson.Sensitivity.values())
                .filter(it -> Phrases.say("curriculum.sensitivity." + it).equalsIgnoreCase(words))
                .findFirst();
    }

    /** Line by line, without the blanks that spreadsheets leave. */
    private static String tidy(String text) {
        return String.join(
                "\n",
                text.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .lines()
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .toList());
    }

    private static String shortened(String value) {
        return value.length() > 40 ? value.substring(0, 40) + " …" : value;
    }
}
