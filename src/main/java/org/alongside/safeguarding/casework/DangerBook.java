package org.alongside.safeguarding.casework;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.DangerWords;
import org.alongside.safeguarding.casework.vault.ForSafeguardingLeads;
import org.alongside.school.PersonId;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The list of words that may mean danger, which the leads keep. Who typed what leaves no trace here. */
@Service
class DangerBook implements DangerWords {
    private static final Logger LOG = LoggerFactory.getLogger(DangerBook.class);

    /** How long an entry may be, in characters. */
    static final int LONGEST = 60;

    private final JdbcClient database;
    private final SignedInPerson who;
    private final Clock clock;

    DangerBook(@Qualifier("safeguarding") JdbcClient database, SignedInPerson who, Clock clock) {
        this.database = database;
        this.who = who;
        this.clock = clock;
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public boolean anyIn(String text) {
        if (text.isBlank()) {
            return false;
        }
        try {
            return found(
                    database.sql("select phrase from danger_word where removed_at is null")
                            .query(String.class)
                            .list(),
                    text);
        } catch (RuntimeException e) {
            LOG.warn(
                    "The words that may mean danger are not there for now: {}",
                    e.getClass().getName());
            return false; // nobody is kept from writing for want of a list
        }
    }

    static boolean found(List<String> entries, String text) {
        if (entries.isEmpty()) {
            return false;
        }
        var any = entries.stream().map(DangerBook::pattern).collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}])(?:" + any + ")(?![\\p{L}])", Pattern.UNICODE_CASE)
                .matcher(plain(text))
                .find();
    }

    /** Every run of blanks may be any other run of blanks or hyphens. */
    private static String pattern(String entry) {
        var stem = entry.endsWith("*") ? entry.substring(0, entry.length() - 1) : entry;
        var words = List.of(stem.split("[ -]", -1)).stream().map(Pattern::quote).collect(Collectors.joining("[\\s-]+"));
        return entry.endsWith("*") ? words + "\\p{L}*" : words;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.UK).replace('’', '\'').strip();
    }

    /**
     * An entry as its page shows it.
     *
     * @param addedBy null for one that came with the portal
     */
    record Entry(String phrase, @Nullable PersonId addedBy, LocalDateTime addedAt) {}

    /** Those in use, by letter. */
    @ForSafeguardingLeads
    List<Entry> entries() {
        return database.sql(
                        "select phrase, added_by, added_at from danger_word where removed_at is null order by phrase")
                .query((row, number) -> {
                    var by = row.getObject("added_by", java.util.UUID.class);
                    return new Entry(
                            row.getString("phrase"),
                            by == null ? null : new PersonId(by),
                            row.getObject("added_at", LocalDateTime.class));
                })
                .list();
    }

    /**
     * Adds an entry, or brings one back that was taken off.
     *
     * @throws IllegalArgumentException with a message key if it is empty, too long, or would be in almost every sentence
     */
    @ForSafeguardingLeads
    void add(String phrase) {
        var tidy = plain(phrase).replaceAll("\\s+", " ");
        var letters = tidy.replace("*", "").strip();
        if (letters.length() < 3 || tidy.length() > LONGEST) {
            throw new IllegalArgumentException("safeguarding.danger.length");
        }
        if (tidy.substring(0, tidy.length() - 1).contains("*") || !letters.matches("[\\p{L}\\d' -]+")) {
            throw new IllegalArgumentException("safeguarding.danger.letters");
        }
        database.sql("""
                        insert into danger_word (phrase, added_by, added_at) values (:phrase, :by, :now)
                        on duplicate key update removed_at = null, removed_by = null,
                            added_by = values(added_by), added_at = values(added_at)
                        """)
                .param("phrase", tidy)
                .param("by", who.required().value())
                .param("now", now())
                .update();
    }

    /** Takes an entry off; that it was there stays known. */
    @ForSafeguardingLeads
    void remove(String phrase) {
        database.sql("update danger_word set removed_at = :now, removed_by = :by where phrase = :phrase")
                .param("phrase", phrase)
                .param("by", who.required().value())
                .param("now", now())
                .update();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), Said.LONDON);
    }
}
