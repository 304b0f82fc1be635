package org.alongside.curriculum.statements;

import java.util.Optional;
import org.alongside.curriculum.StatementCode;

/**
 * One step from an old statement to a new one.
 *
 * @param old empty for a statement that is new
 * @param fresh empty for a statement that was dropped
 */
public record Mapping(Optional<StatementCode> old, Optional<StatementCode> fresh, Kind kind) {
    /** What became of it. */
    public enum Kind {
        SAME,
        SPLIT,
        MERGED,
        DROPPED,
        NEW
    }
}
