package org.alongside.safeguarding.casework.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.base.FormKey;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.files.CaseFiles;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.safeguarding.casework.files.CaseRow;
import org.alongside.safeguarding.casework.files.Chronology;
import org.alongside.safeguarding.casework.files.EntryKind;
import org.alongside.safeguarding.casework.files.EntryRow;
import org.alongside.safeguarding.casework.files.FileSeal;
import org.alongside.safeguarding.casework.files.Happened;
import org.alongside.safeguarding.casework.files.NewEntry;
import org.alongside.safeguarding.casework.files.Part;
import org.alongside.safeguarding.casework.files.PartKind;
import org.alongside.safeguarding.casework.vault.ForSafeguardingLeads;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.alongside.safeguarding.casework.vault.WordsDoNotOpen;
import org.alongside.school.NeedsFreshSignIn;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Dated looks at a child's situation. They count nothing and decide nothing; a person's judgement in words does. */
@Service
@ForSafeguardingLeads
class Screenings {
    private static final String TABLE = "screening";
    private static final String SEEN = "seen";
    private static final String SHOWN = "6";

    private final JdbcClient database;
    private final FileSeal seal;
    private final CaseFiles files;
    private final Chronology chronology;
    private final Indicators indicators;
    private final Pulse pulse;

    Screenings(
            @Qualifier("safeguarding") JdbcClient database,
            FileSeal seal,
            CaseFiles files,
            Chronology chronology,
            Indicators indicators,
            Pulse pulse) {
        this.database = database;
        this.seal = seal;
        this.files = files;
        this.chronology = chronology;
        this.indicators = indicators;
        this.pulse = pulse;
    }

    /** Writes down that it is read; the last looks of a case, the latest first. */
    @NeedsFreshSignIn
    public List<Screening> open(CaseId id) {
        files.logReading(id);
        return latest(id);
    }

    private List<Screening> latest(CaseId id) {
        return rows(id).stream().flatMap(Optional::stream).toList();
    }

    /** Whether one of the last looks does not open, because somebody changed it by hand: it is left out. */
    public boolean isOneUnreadable(CaseId id) {
        files.require(id);
        return rows(id).stream().anyMatch(Optional::isEmpty);
    }

    private List<Optional<Screening>> rows(CaseId id) {
        var key = seal.of(id);
        return database.sql("select * from screening where case_id = :id order by done_at desc, id limit " + SHOWN)
                .param("id", id.value())
                .query((row, number) -> {
                    try {
                        return Optional.of(new Screening(
                                parsed(key.open(row.getBytes(SEEN), TABLE, row.getObject("id", UUID.class), SEEN)),
                                row.getObject("done_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                row.getString("done_name")));
                    } catch (WordsDoNotOpen changedByHand) {
                        return Optional.<Screening>empty();
                    }
                })
                .list();
    }

    /**
     * Keeps a look, as an entry of the case.
     *
     * @throws IllegalArgumentException with a message key if there is no judgement, no word on strengths or on the
     *     child's view, or nothing was looked at
     */
    @SafeguardingTransaction
    public void keep(CaseId id, NewScreening mine) {
        requireChild(files.require(id));
        var judgement = mine.judgement();
        var strengths = mine.strengths();
        var view = mine.childsView();
        if (judgement == null) {
            throw new IllegalArgumentException("safeguarding.screening.no-judgement");
        }
        if (strengths == null) {
            throw new IllegalArgumentException("safeguarding.screening.no-strengths");
        }
        if (view == null) {
            throw new IllegalArgumentException("safeguarding.screening.no-view");
        }
        var known = new LinkedHashMap<String, Seen>();
        var said = new StringBuilder();
        for (var indicator : indicators.all()) {
            var seen = mine.seen().get(indicator.code());
            if (seen != null) {
                known.put(indicator.code(), seen);
                if (seen != Seen.NOT_SEEN) {
                    said.append(seen.recorded())
                            .append(": ")
                            .append(indicator.words())
                            .append('\n');
                }
            }
        }
        if (known.isEmpty()) {
            throw new IllegalArgumentException("safeguarding.screening.nothing");
        }
        var parts = new ArrayList<Part>();
        parts.add(new Part(PartKind.TITLE, Narrative.of("A look at signs and strengths")));
        if (!said.isEmpty()) {
            parts.add(new Part(PartKind.ACCOUNT, Narrative.of(said.toString().strip())));
        }
        parts.add(new Part(PartKind.ACCOUNT, Narrative.of("Strengths: " + strengths.disclose())));
        parts.add(new Part(PartKind.CHILD_VIEW, view));
        parts.add(new Part(PartKind.OPINION, judgement));
        var entry = chronology.append(
                id, new NewEntry(mine.key(), EntryKind.SCREENING, Happened.at(pulse.now()), parts, null, null));
        var ignored =
                FormKey.keepOnce(mine.key(), row -> insert(row, id, known, entry), row -> says(row, id, known, entry));
    }

    /** Nobody else writes to this case meanwhile: the entry holds its chain. */
    private boolean insert(UUID row, CaseId id, Map<String, Seen> known, EntryRow entry) {
        return database.sql("""
                        insert ignore into screening (id, case_id, place, seen, done_at, done_name)
                        values (:id, :case, :place, :seen, :at, :by)
                        """)
                        .param("id", row)
                        .param("case", id.value())
                        .param("place", entry.place())
                        .param(SEEN, seal.of(id).seal(text(known), TABLE, row, SEEN))
                        .param("at", LocalDateTime.ofInstant(pulse.now(), ZoneOffset.UTC))
                        .param("by", entry.authorName())
                        .update()
                == 1;
    }

    /** What does not open any more says something else, and so does a tick that is in no sentence of the entry. */
    private boolean says(UUID row, CaseId id, Map<String, Seen> known, EntryRow entry) {
        return database.sql("select seen from screening where id = :id and case_id = :case and place = :place")
                .param("id", row)
                .param("case", id.value())
                .param("place", entry.place())
                .query((found, number) -> {
                    try {
                        return parsed(seal.of(id).open(found.getBytes(SEEN), TABLE, row, SEEN))
                                .equals(known);
                    } catch (WordsDoNotOpen changedByHand) {
                        return false;
                    }
                })
                .optional()
                .orElse(false);
    }

    /**
     * Keeps what another tool came to, as a record from outside: its words, whose it is, and what we make of it.
     *
     * @param ours what the writer makes of it; no result stands alone
     * @throws IllegalArgumentException with a message key if the day is in the future
     */
    @SafeguardingTransaction
    public void attach(UUID key, CaseId id, Narrative tool, LocalDate on, Narrative result, Narrative ours) {
        requireChild(files.require(id));
        var parts = List.of(
                new Part(PartKind.TITLE, Narrative.of("From outside: " + tool.disclose())),
                new Part(PartKind.ACCOUNT, result),
                new Part(PartKind.OPINION, ours));
        chronology.append(id, new NewEntry(key, EntryKind.SCREENING, Happened.on(on), parts, null, null));
    }

    /** When a case was looked at last, without a word of it; empty if never. */
    public Optional<Instant> last(CaseId id) {
        files.require(id);
        return database.sql("select done_at from screening where case_id = :id order by done_at desc limit 1")
                .param("id", id.value())
                .query(LocalDateTime.class)
                .optional()
                .map(it -> it.toInstant(ZoneOffset.UTC));
    }

    /** "12 March" */
    static String day(Screening screening) {
        return Said.day(Said.dayOf(screening.at()));
    }

    private static void requireChild(CaseRow row) {
        if (row.category().ofAdult()) {
            throw new IllegalArgumentException("safeguarding.screening.no-child");
        }
    }

    private static Narrative text(Map<String, Seen> seen) {
        var text = new StringBuilder();
        seen.forEach((code, it) -> text.append(code).append('=').append(it).append('\n'));
        return Narrative.of(text.toString());
    }

    private static Map<String, Seen> parsed(Narrative text) {
        Map<String, Seen> seen = new HashMap<>();
        text.disclose().lines().forEach(line -> {
            var parts = line.split("=", 2);
            seen.put(parts[0], Seen.valueOf(parts[1]));
        });
        return seen;
    }
}
