package org.alongside.curriculum.statements;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.curriculum.Statement;
import org.alongside.curriculum.StatementCode;
import org.alongside.curriculum.statements.StatementSetRehearsal.Problem;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads a new version of the statements and its mapping, and finds everything that stands against it at once. */
final class StatementSetReader {
    static final int MOST_BYTES = 2_000_000;
    private static final int MOST_ROWS = 3_000;
    private static final int MOST_PROBLEMS = 50;
    private static final String STATEMENTS = "statements";
    private static final String MAPPING = "mapping";
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{2,19}");

    private final Set<StatementCode> known;
    private final Map<StatementCode, NewStatement> statements = new LinkedHashMap<>();
    private final List<Mapping> mappings = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** @param known the statements from which the mapping leads */
    StatementSetReader(Collection<StatementCode> known) {
        this.known = Set.copyOf(known);
    }

    StatementSetRehearsal read(byte[] statementFile, byte[] mappingFile) {
        rows(STATEMENTS, statementFile, List.of("code", "phase", "strand", "item_no", "paraphrase"), this::statement);
        rows(MAPPING, mappingFile, List.of("old", "new", "kind"), this::mapping);
        if (problems.isEmpty()) {
            whole();
        }
        return new StatementSetRehearsal(
                List.copyOf(statements.values()),
                mappings,
                problems.subList(0, Math.min(MOST_PROBLEMS, problems.size())));
    }

    private interface Row {
        void take(CSVRecord row, long line);
    }

    private void rows(String file, byte[] bytes, List<String> columns, Row take) {
        if (bytes.length > MOST_BYTES) {
            problem(file, 1, "too-long", MOST_BYTES / 1_000_000);
            return;
        }
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (var rows = format.parse(new StringReader(text(bytes)))) {
            var missing = columns.stream()
                    .filter(it -> rows.getHeaderNames().stream().noneMatch(it::equalsIgnoreCase))
                    .toList();
            if (!missing.isEmpty()) {
                problem(file, 1, "columns", String.join(", ", missing));
                return;
            }
            var count = 0;
            for (var row : rows) {
                if (++count > MOST_ROWS) {
                    problem(file, rows.getCurrentLineNumber(), "too-many", MOST_ROWS);
                    return;
                }
                if (problems.size() >= MOST_PROBLEMS) {
                    return; // enough to see what kind of file it is
                }
                if (row.isConsistent()) {
                    take.take(row, rows.getCurrentLineNumber());
                } else {
                    problem(file, rows.getCurrentLineNumber(), "cells");
                }
            }
            if (count == 0) {
                problem(file, 1, "empty");
            }
        } catch (CharacterCodingException e) {
            problem(file, 1, "not-text");
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            problem(file, 1, "not-csv");
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString()
                .replace("\uFEFF", "");
    }

    private void statement(CSVRecord row, long line) {
        var code = row.get("code");
        var phase = row.get("phase").toLowerCase(Locale.ROOT);
        var words = row.get("paraphrase");
        if (!CODE.matcher(code).matches()) {
            problem(STATEMENTS, line, "code", code);
        } else if (!phase.equals("primary") && !phase.equals("secondary")) {
            problem(STATEMENTS, line, "phase", row.get("phase"));
        } else if (!row.get("item_no").matches("[1-9]\\d{0,2}")) {
            problem(STATEMENTS, line, "item", row.get("item_no"));
        } else if (words.isBlank()
                || words.length() > 1_000
                || row.get("strand").length() > 200) {
            problem(STATEMENTS, line, "words");
        } else if (statements.putIfAbsent(
                        new StatementCode(code),
                        new NewStatement(
                                new StatementCode(code),
                                Statement.Phase.valueOf(phase.toUpperCase(Locale.ROOT)),
                                row.get("strand"),
                                Integer.parseInt(row.get("item_no")),
                                words))
                != null) {
            problem(STATEMENTS, line, "twice", code);
        }
    }

    private void mapping(CSVRecord row, long line) {
        var old = code(row.get("old"));
        var fresh = code(row.get("new"));
        Mapping.Kind kind;
        try {
            kind = Mapping.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            problem(MAPPING, line, "kind", row.get("kind"));
            return;
        }
        if (old.isPresent() && !known.contains(old.get())) {
            problem(MAPPING, line, "old", old.get().value());
        } else if (fresh.isPresent() && !statements.containsKey(fresh.get())) {
            problem(MAPPING, line, "new", fresh.get().value());
        } else if (old.isEmpty() != (kind == Mapping.Kind.NEW) || fresh.isEmpty() != (kind == Mapping.Kind.DROPPED)) {
            problem(MAPPING, line, "shape", row.get("kind"));
        } else {
            mappings.add(new Mapping(old, fresh, kind));
        }
    }

    private static Optional<StatementCode> code(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(new StatementCode(text));
    }

    /** Every old statement goes somewhere, every new one comes from somewhere, and each kind means what it says. */
    private void whole() {
        var byOld = mappings.stream()
                .filter(it -> it.old().isPresent())
                .collect(groupingBy(it -> it.old().orElseThrow()));
        var byNew = mappings.stream()
                .filter(it -> it.fresh().isPresent())
                .collect(groupingBy(it -> it.fresh().orElseThrow()));
        known.stream()
                .filter(it -> !byOld.containsKey(it))
                .map(StatementCode::value)
                .sorted()
                .forEach(it -> problem(MAPPING, 1, "old-missing", it));
        statements.keySet().stream()
                .filter(it -> !byNew.containsKey(it))
                .forEach(it -> problem(MAPPING, 1, "new-missing", it.value()));
        if (new HashSet<>(mappings).size() < mappings.size()) {
            problem(MAPPING, 1, "same-line");
        }
        for (var it : mappings) {
            var ofOld = it.old().map(byOld::get).map(Objects::requireNonNull).orElse(List.of());
            var ofNew = it.fresh().map(byNew::get).map(Objects::requireNonNull).orElse(List.of());
            var fits = switch (it.kind()) {
                case SAME -> ofOld.size() == 1 && ofNew.size() == 1;
                case SPLIT -> ofOld.size() > 1;
                case MERGED -> ofNew.size() > 1;
                case DROPPED -> ofOld.size() == 1;
                case NEW -> ofNew.size() == 1;
            };
            if (!fits) {
                problem(
                        MAPPING,
                        1,
                        "count",
                        it.kind().name().toLowerCase(Locale.ROOT),
                        it.old().or(it::fresh).map(StatementCode::value).orElse(""));
            }
        }
    }

    private void problem(String file, long line, String reason, Object... details) {
        problems.add(new Problem(
                file,
                line,
                "curriculum.statements.problem." + reason,
                java.util.Arrays.stream(details).map(String::valueOf).toList()));
    }
}
