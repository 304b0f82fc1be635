package org.alongside.curriculum.statements;

import java.util.List;

/**
 * What two files hold, and what stands against loading them.
 *
 * @param problems empty when they can be loaded
 */
public record StatementSetRehearsal(List<NewStatement> statements, List<Mapping> mappings, List<Problem> problems) {
    public StatementSetRehearsal {
        statements = List.copyOf(statements);
        mappings = List.copyOf(mappings);
        problems = List.copyOf(problems);
    }

    /** How many steps are of this kind. */
    public long count(Mapping.Kind kind) {
        return mappings.stream().filter(it -> it.kind() == kind).count();
    }

    /**
     * Why a line cannot be taken.
     *
     * @param file "statements" or "mapping"
     * @param line counted from 1, with the line of headings
     * @param key of the sentence
     */
    public record Problem(String file, long line, String key, List<String> details) {
        public Problem {
            details = List.copyOf(details);
        }
    }
}
