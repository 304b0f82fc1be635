package org.alongside.mentoring.scheme;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.alongside.mentoring.ForCoordinators;
import org.alongside.school.SignedInPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The school's own words of letters to families. What it has not changed comes with the portal. */
@Service
@ForCoordinators
class Letters {
    static final int LONGEST_SUBJECT = 120;
    static final int LONGEST_BODY = 4000;

    private final JdbcClient database;
    private final SignedInPerson who;
    private final Clock clock;

    Letters(JdbcClient database, SignedInPerson who, Clock clock) {
        this.database = database;
        this.who = who;
        this.clock = clock;
    }

    /** Which letter. */
    enum Kind {
        MENTEE_FAMILY,
        MENTOR_FAMILY,
        ENDING,
        CHANGE
    }

    /** @param version of the school's own words; 0 for those that come with the portal */
    record Letter(Kind kind, String subject, String body, long version) {}

    /** The school's own words; empty if it has not changed them. */
    @Transactional(readOnly = true)
    Optional<Letter> own(Kind kind) {
        return database.sql("select * from family_letter where kind = :kind")
                .param("kind", kind.name())
                .query((row, number) ->
                        new Letter(kind, row.getString("subject"), row.getString("body"), row.getLong("version")))
                .optional();
    }

    /**
     * Keeps the school's words.
     *
     * @param letter with the version that was seen
     * @throws IllegalArgumentException with a message key of what is wrong, {@code mentoring.letters.newer} if somebody
     *     else has changed it since
     */
    @Transactional
    void write(Letter letter) {
        if (letter.subject().isBlank()
                || letter.subject().length() > LONGEST_SUBJECT
                || letter.body().isBlank()
                || letter.body().length() > LONGEST_BODY) {
            throw new IllegalArgumentException("mentoring.letters.length");
        }
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        var changed =
                letter.version() == 0 ? database.sql("""
                                insert ignore into family_letter (kind, subject, body, changed_by, changed_at)
                                values (:kind, :subject, :body, :by, :now)
                                """) : database.sql("""
                                update family_letter set subject = :subject, body = :body, changed_by = :by, changed_at = :now,
                                    version = version + 1 where kind = :kind and version = :version
                                """).param("version", letter.version());
        var first = changed.param("kind", letter.kind().name())
                        .param("subject", letter.subject().strip())
                        .param("body", letter.body().strip())
                        .param("by", who.required().value())
                        .param("now", now)
                        .update()
                == 1;
        if (!first) {
            throw new IllegalArgumentException("mentoring.letters.newer");
        }
    }

    /** Goes back to the words that come with the portal. */
    @Transactional
    void forget(Kind kind) {
        database.sql("delete from family_letter where kind = :kind")
                .param("kind", kind.name())
                .update();
    }
}
