package org.alongside.school.rights;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.alongside.school.SignedInPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The school's own words about data, beside those that the portal comes with. */
@Service
@PreAuthorize("isAuthenticated()")
class PrivacyWords {
    static final int LONGEST = 4000;

    private final JdbcClient database;
    private final SignedInPerson who;
    private final Clock clock;

    PrivacyWords(JdbcClient database, SignedInPerson who, Clock clock) {
        this.database = database;
        this.who = who;
        this.clock = clock;
    }

    /** The words and the version that they are. */
    record Words(String text, long version) {}

    /** What everybody may read. */
    @Transactional(readOnly = true)
    Words now() {
        return database.sql("select words, version from privacy_notice where id = 1")
                .query((row, number) -> new Words(row.getString(1), row.getLong(2)))
                .single();
    }

    /**
     * Keeps other words.
     *
     * @param version of the words that were changed
     * @return false if somebody else has changed them meanwhile
     * @throws IllegalArgumentException if they are longer than 4,000 characters
     */
    @PreAuthorize("hasRole('HEAD')")
    @Transactional
    boolean change(String text, long version) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("Too long");
        }
        return database.sql("""
                                update privacy_notice set words = :words, changed_by = :by, changed_at = :now,
                                    version = version + 1 where id = 1 and version = :version
                                """)
                        .param("words", text.strip())
                        .param("by", who.required().value())
                        .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .param("version", version)
                        .update()
                == 1;
    }
}
