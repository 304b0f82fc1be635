package org.alongside.safeguarding.casework.clerk;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.files.CaseActions;
import org.alongside.safeguarding.casework.files.CaseFiles;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.safeguarding.casework.files.Chronology;
import org.alongside.safeguarding.casework.files.EntryKind;
import org.alongside.safeguarding.casework.files.EntryRow;
import org.alongside.safeguarding.casework.files.Happened;
import org.alongside.safeguarding.casework.files.NewEntry;
import org.alongside.safeguarding.casework.files.Part;
import org.alongside.safeguarding.casework.files.PartKind;
import org.alongside.safeguarding.casework.files.Task;
import org.alongside.safeguarding.casework.vault.ForSafeguardingLeads;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.alongside.school.NeedsFreshSignIn;
import org.alongside.school.School;
import org.alongside.school.SignedInPerson;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Letters to families: a lead writes one, it is an entry of the case, and the lead prints it. A clerk is asked to post
 * the closed envelope and learns neither the name nor a word.
 */
@Service
@ForSafeguardingLeads
class FamilyLetters {
    private final JdbcClient database;
    private final Chronology chronology;
    private final CaseFiles files;
    private final CaseActions actions;
    private final SignedInPerson who;
    private final School school;
    private final Pulse pulse;

    FamilyLetters(
            @Qualifier("safeguarding") JdbcClient database,
            Chronology chronology,
            CaseFiles files,
            CaseActions actions,
            SignedInPerson who,
            School school,
            Pulse pulse) {
        this.database = database;
        this.chronology = chronology;
        this.files = files;
        this.actions = actions;
        this.who = who;
        this.school = school;
        this.pulse = pulse;
    }

    /**
     * Keeps a letter in the chronology.
     *
     * @param key the form's own; sending twice is writing once
     * @param byClerk whether a clerk is asked to post the closed envelope
     * @throws AccessDeniedException if whoever is signed in may not see the case, or it is not there
     */
    @SafeguardingTransaction
    public EntryRow write(UUID key, CaseId id, FamilyLetter letter, boolean byClerk) {
        var today = Said.dayOf(pulse.now());
        var row = chronology.append(
                id,
                new NewEntry(
                        key,
                        EntryKind.LETTER,
                        Happened.on(today),
                        List.of(
                                new Part(PartKind.TITLE, letter.subject()),
                                new Part(PartKind.ADDRESS, letter.to()),
                                new Part(PartKind.ACCOUNT, letter.body())),
                        null,
                        null));
        if (byClerk) {
            actions.add(Gatherings.once(key, "post"), id, Task.POST_ENVELOPE, null, who.required(), today);
        }
        return row;
    }

    /** The latest ones, without their words; the latest first. */
    public List<FamilyLetter.Written> of(CaseId id) {
        files.require(id);
        return database.sql("""
                        select e.place, e.recorded_at, e.author_name from case_entry e
                        where e.case_id = :id and e.kind = 'LETTER'
                          and exists (select 1 from case_part p where p.entry_id = e.id and p.kind = 'ADDRESS')
                        order by e.place desc limit 5
                        """)
                .param("id", id.value())
                .query((row, number) -> new FamilyLetter.Written(
                        row.getLong("place"),
                        row.getObject("recorded_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString("author_name")))
                .list();
    }

    /**
     * The letter with its envelope, to be printed; that it is read is written down.
     *
     * @throws AccessDeniedException if they may not see the case, or there is no such letter in it
     */
    @NeedsFreshSignIn
    public PrintedLetter print(CaseId id, long place) {
        var reference = files.require(id).reference();
        var letter = chronology.latest(id, place + 1, 1).stream()
                .filter(it -> it.row().place() == place && it.row().kind() == EntryKind.LETTER)
                .filter(it -> it.words(PartKind.ADDRESS).isPresent())
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("Not on this desk"));
        var paper = new LetterPdf.Paper(
                letter.words(PartKind.ADDRESS).map(Narrative::disclose).orElse(""),
                letter.words(PartKind.TITLE).map(Narrative::disclose).orElse(""),
                letter.words(PartKind.ACCOUNT).map(Narrative::disclose).orElse(""),
                letter.row().authorName(),
                reference);
        return new PrintedLetter(
                reference + "-" + place + ".pdf",
                LetterPdf.write(
                        paper, school.facts().name(), Said.dayOf(letter.row().recordedAt())));
    }
}
