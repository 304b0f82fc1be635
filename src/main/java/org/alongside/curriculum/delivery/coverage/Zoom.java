package org.alongside.curriculum.delivery.coverage;

import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the matrix is shown; it stands in the address, so that "back" and a link work.
 *
 * @param year academic year, null for the present one
 * @param guidance a later version of the statements, null for the shipped ones
 * @param rows "themes", "all", "theme:" with a number from 0, or "strand:" with a strand's number
 * @param group year group whose classes are the columns; null for the year groups themselves, 0 for every class
 * @param schoolClass class of the cell that is looked at, null for none
 * @param statement its statement's code
 */
record Zoom(
        @Nullable UUID year,
        @Nullable UUID guidance,
        String rows,
        @Nullable Integer group,
        @Nullable UUID schoolClass,
        @Nullable String statement) {
    static final String THEMES = "themes";
    static final String ALL = "all";

    static Zoom of(QueryParameters parameters) {
        return new Zoom(
                parameters.getSingleParameter("year").flatMap(Zoom::uuid).orElse(null),
                parameters.getSingleParameter("guidance").flatMap(Zoom::uuid).orElse(null),
                parameters.getSingleParameter("rows").orElse(THEMES),
                parameters.getSingleParameter("group").flatMap(Zoom::number).orElse(null),
                parameters.getSingleParameter("class").flatMap(Zoom::uuid).orElse(null),
                parameters.getSingleParameter("statement").orElse(null));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    Zoom withYear(@Nullable UUID other) {
        return new Zoom(other, guidance, rows, group, null, null);
    }

    /** The parts of one version are not those of another. */
    Zoom withGuidance(@Nullable UUID other) {
        return new Zoom(year, other, rows.equals(ALL) ? ALL : THEMES, group, null, null);
    }

    Zoom withRows(String other) {
        return new Zoom(year, guidance, other, group, null, null);
    }

    Zoom withGroup(@Nullable Integer other) {
        return new Zoom(year, guidance, rows, other, null, null);
    }

    Zoom at(UUID cellClass, String code) {
        return new Zoom(year, guidance, rows, group, cellClass, code);
    }

    boolean isThemes() {
        return rows.equals(THEMES);
    }

    /** The address, with ids and numbers only. */
    String href() {
        return "curriculum/coverage?"
                + parameters().entrySet().stream()
                        .map(it -> it.getKey() + "=" + it.getValue())
                        .collect(Collectors.joining("&"));
    }

    Map<String, String> parameters() {
        var all = new LinkedHashMap<String, String>();
        if (year != null) {
            all.put("year", year.toString());
        }
        if (guidance != null) {
            all.put("guidance", guidance.toString());
        }
        all.put("rows", rows);
        if (group != null) {
            all.put("group", group.toString());
        }
        if (schoolClass != null && statement != null) {
            all.put("class", schoolClass.toString());
            all.put("statement", statement);
        }
        return all;
    }

    /** The headings of the guidance, in its order. */
    static List<String> themes(List<Statement> statements) {
        return statements.stream().map(Statement::heading).distinct().toList();
    }

    /** The statements of this part, in the order of the guidance; all of them for an address that names no part. */
    List<Statement> statements(YearCoverage coverage, SpiralCurriculum spiral) {
        var all = coverage.statements();
        var number = rows.contains(":") ? number(rows.substring(rows.indexOf(':') + 1)) : Optional.<Integer>empty();
        if (rows.startsWith("theme:") && number.isPresent()) {
            var themes = themes(all);
            var place = number.get();
            return place < 0 || place >= themes.size()
                    ? all
                    : all.stream()
                            .filter(it -> it.heading().equals(themes.get(place)))
                            .toList();
        }
        if (rows.startsWith("strand:") && number.isPresent()) {
            var served = spiral.strands().stream()
                    .filter(it -> it.number() == number.get())
                    .flatMap(it ->
                            spiral.lessons().stream().filter(one -> one.strand().equals(it.id())))
                    .flatMap(it -> coverage.guidance().read(it.statements()).stream())
                    .collect(toSet());
            return all.stream().filter(it -> served.contains(it.code())).toList();
        }
        return all;
    }
}
