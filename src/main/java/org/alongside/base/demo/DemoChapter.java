package org.alongside.base.demo;

import java.time.LocalDate;

/**
 * One module's part of the demo school. Chapters are told in order, once, into an empty database; each writes only its
 * own module's tables, in batches, and is deterministic: the same day gives the same school.
 */
public interface DemoChapter {
    /** Place in the story: people and calendar 100, accounts 200, scheme and history 300, worries 400. */
    int place();

    /**
     * Writes this chapter.
     *
     * @param today the day on which the demo school is opened; history ends the day before
     */
    void tell(LocalDate today);
}
