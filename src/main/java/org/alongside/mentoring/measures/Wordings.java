package org.alongside.mentoring.measures;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.alongside.school.SignedInPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The words of published questions as this school has checked them at their source. While a scheme has answers they stay
 * as they are, or before and after would not be the same question.
 */
@Service
class Wordings {
    static final int LONGEST = 200;

    private final Rounds rounds;
    private final JdbcClient database;
    private final SignedInPerson who;
    private final Clock clock;

    Wordings(Rounds rounds, JdbcClient database, SignedInPerson who, Clock clock) {
        this.rounds = rounds;
        this.database = database;
        this.who = who;
        this.clock = clock;
    }

    /** What the school has changed; every other question has the words that came with the portal. */
    @PreAuthorize("hasAnyRole('MENTOR','MENTEE','COORDINATOR')")
    @Transactional(readOnly = true)
    Map<Rounds.Item, String> own() {
        var words = new HashMap<Rounds.Item, String>();
        database.sql("select instrument, item, words from measure_wording").query(row -> {
            words.put(new Rounds.Item(Instrument.valueOf(row.getString(1)), row.getInt(2)), row.getString(3));
        });
        return words;
    }

    /** Whether words may be changed now: nobody has answered in the scheme that was started last. */
    @PreAuthorize("hasRole('COORDINATOR')")
    @Transactional(readOnly = true)
    boolean mayChange() {
        return rounds.scheme().map(rounds::of).stream()
                .flatMap(java.util.List::stream)
                .noneMatch(it -> rounds.hasAnswers(it.id()));
    }

    /**
     * Keeps the school's words; empty ones bring back those that came with the portal.
     *
     * @throws IllegalArgumentException with a message key if they are too long, are of no question, or somebody has answered
     */
    @PreAuthorize("hasRole('COORDINATOR')")
    @Transactional
    void write(Rounds.Item item, String words) {
        if (!mayChange()) {
            throw new IllegalArgumentException("mentoring.wording.fixed");
        }
        var tidy = words.strip().replaceAll("\\s+", " ");
        if (tidy.length() > LONGEST
                || item.number() < 1
                || item.number() > item.instrument().items()) {
            throw new IllegalArgumentException("mentoring.wording.long");
        }
        if (tidy.isEmpty()) {
            database.sql("delete from measure_wording where instrument = :instrument and item = :item")
                    .param("instrument", item.instrument().name())
                    .param("item", item.number())
                    .update();
            return;
        }
        database.sql("""
                        insert into measure_wording (instrument, item, words, changed_by, changed_at)
                        values (:instrument, :item, :words, :by, :now)
                        on duplicate key update words = values(words), changed_by = values(changed_by), changed_at = values(changed_at)
                        """)
                .param("instrument", item.instrument().name())
                .param("item", item.number())
                .param("words", tidy)
                .param("by", who.required().value())
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
