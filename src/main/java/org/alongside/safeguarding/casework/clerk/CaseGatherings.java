package org.alongside.safeguarding.casework.clerk;

import java.util.List;
import java.util.UUID;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.Track;
import org.alongside.safeguarding.casework.files.CaseFiles;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.safeguarding.casework.vault.ForSafeReaders;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.school.People;
import org.alongside.school.PersonRow;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** The meetings of a case for those who read it. */
@Service
@ForSafeReaders
class CaseGatherings {
    private final GatheringBook book;
    private final Gatherings gatherings;
    private final CaseFiles files;
    private final SignedInPerson who;
    private final People people;
    private final Pulse pulse;

    CaseGatherings(
            GatheringBook book,
            Gatherings gatherings,
            CaseFiles files,
            SignedInPerson who,
            People people,
            Pulse pulse) {
        this.book = book;
        this.gatherings = gatherings;
        this.files = files;
        this.who = who;
        this.people = people;
        this.pulse = pulse;
    }

    /** Those to come, the next one first. */
    public List<Gathering> of(CaseId id) {
        files.require(id);
        return book.of(id, Said.dayOf(pulse.now()));
    }

    /** Whom a letter can go to. */
    public List<GatheringBook.Agency> agencies() {
        return book.agencies();
    }

    /**
     * Books a meeting. Invitations are drafted for the clerk, but only in cases that a clerk works on.
     *
     * @throws IllegalArgumentException with a message key if the day is past
     */
    public void book(CaseId id, Booking booking) {
        var row = files.require(id);
        gatherings.book(id, booking, row.track() == Track.LEADS, lead());
    }

    /** @throws AccessDeniedException if they may not see its case, or it is not there */
    public void cancel(UUID meeting) {
        var id = book.caseOf(meeting)
                .filter(it -> files.find(it).isPresent())
                .orElseThrow(() -> new AccessDeniedException("Not on this desk"));
        gatherings.cancel(id, meeting, lead());
    }

    private Lead lead() {
        var id = who.required();
        return new Lead(id, people.find(id).map(PersonRow::formalName).orElseThrow());
    }
}
