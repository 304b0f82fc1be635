package org.alongside.safeguarding.casework.keeping;

import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Writes down who does what with the records, before they can. When somebody broke the end of the audit by hand, it goes
 * on in a new part: a lead who has to read a worry is not stopped by whoever tampered, and the broken part stays as it is.
 *
 * @see "Decision 0037"
 */
@Component
public class Audit {
    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);

    private final AuditBook book;
    private final Pulse pulse;

    Audit(AuditBook book, Pulse pulse) {
        this.book = book;
        this.pulse = pulse;
    }

    /**
     * It is in the database when this returns, whatever becomes of a surrounding transaction.
     *
     * @param subject what people call the record, such as C-104; null if it is about no single one
     * @param detail numbers and choices, never words of a record; null if there is nothing to say
     * @param reason null if none was asked for
     * @throws org.springframework.dao.DataAccessException if it cannot be written: then the deed must not be done
     */
    public void add(Lead by, Deed deed, @Nullable String subject, @Nullable String detail, @Nullable Narrative reason) {
        var part = Math.max(1, book.latestPart());
        try {
            book.add(part, pulse.now(), by, deed, subject, detail, reason);
        } catch (IllegalStateException | DataIntegrityViolationException broken) {
            LOG.error("Part {} of the audit was changed by hand; it goes on in the next", part);
            book.add(part + 1, pulse.now(), null, Deed.AUDIT_BEGAN_ANEW, null, "part " + (part + 1), null);
            book.add(part + 1, pulse.now(), by, deed, subject, detail, reason);
        }
    }

    /** The first line there is; nothing if there is one. */
    void begin() {
        if (book.latestPart() == 0) {
            book.add(1, pulse.now(), null, Deed.AUDIT_BEGAN, null, null, null);
        }
    }
}
