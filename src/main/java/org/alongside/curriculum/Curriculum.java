package org.alongside.curriculum;

import java.util.List;
import java.util.Map;

/**
 * Everything that was read from the files, never changed afterwards.
 *
 * @param strands by number
 * @param units by strand and time
 * @param lessons in the order of the spiral
 * @param statements by code, in the order of the guidance
 * @param findings what to mend, by file and line
 * @param companions what stands beside the spiral
 */
record Curriculum(
        List<Strand> strands,
        List<Unit> units,
        List<Lesson> lessons,
        Map<StatementCode, Statement> statements,
        List<Finding> findings,
        Companions companions) {
    Curriculum(
            List<Strand> strands,
            List<Unit> units,
            List<Lesson> lessons,
            Map<StatementCode, Statement> statements,
            List<Finding> findings) {
        this(strands, units, lessons, statements, findings, Companions.NONE);
    }

    Curriculum {
        strands = List.copyOf(strands);
        units = List.copyOf(units);
        lessons = List.copyOf(lessons);
        statements = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(statements));
        findings = List.copyOf(findings);
    }
}
