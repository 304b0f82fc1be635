package org.alongside.safeguarding;

import java.util.Optional;
import java.util.UUID;

/**
 * What whoever is signed in has typed and not sent yet. It is sealed like a worry, nobody but its writer ever gets it,
 * and it goes when it is sent, thrown away, or a day old. None of it throws: a form works without it.
 *
 * @see "Decision 0038"
 */
public interface Drafts {
    /** The newest that was begun and never sent; empty if there is none, or if it cannot be found out. */
    Optional<KeptDraft> begun();

    /** Keeps it in place of what was kept under the same key; returns at once. */
    void keep(KeptDraft draft);

    /** Takes it away for good; the same for a key that is not there or somebody else's. */
    void forget(UUID key);
}
