package org.alongside.school.roster;

import org.springframework.modulith.NamedInterface;

/** A file or an import as a whole cannot be taken; nothing was changed. The sentence says what, where and what to do. */
@NamedInterface("files")
public final class RosterRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    RosterRefused(String name, Object... arguments) {
        super("school.import.refused." + name);
        sentence = Sentence.of("refused." + name, arguments);
    }

    /** What to tell the person who tried. */
    public Sentence sentence() {
        return sentence;
    }
}
