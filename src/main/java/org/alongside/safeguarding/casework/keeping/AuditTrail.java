package org.alongside.safeguarding.casework.keeping;

import java.util.List;
import java.util.Optional;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.vault.ForSafeReaders;
import org.alongside.safeguarding.casework.vault.ForSafeguardingLeads;
import org.alongside.safeguarding.casework.vault.KeyChange;
import org.alongside.safeguarding.casework.vault.KeyRotation;
import org.alongside.school.NeedsFreshSignIn;
import org.springframework.stereotype.Service;

/** What auditors see of the audit and what they may ask for. */
@Service
@ForAuditors
class AuditTrail {
    private final AuditBook book;
    private final Audit audit;
    private final RecordCheck check;
    private final KeyRotation keys;
    private final SigningKey signing;
    private final RecordMarks marks;
    private final Keeper keeper;
    private final OwnDesk desk;

    AuditTrail(
            AuditBook book,
            Audit audit,
            RecordCheck check,
            KeyRotation keys,
            SigningKey signing,
            RecordMarks marks,
            Keeper keeper,
            OwnDesk desk) {
        this.book = book;
        this.audit = audit;
        this.check = check;
        this.keys = keys;
        this.signing = signing;
        this.marks = marks;
        this.keeper = keeper;
        this.desk = desk;
    }

    /**
     * The latest first. Of records on another desk nobody learns, not even that they are there.
     *
     * @param readings whether to list who read what as well
     */
    @ForSafeReaders
    List<AuditRow> latest(boolean readings, int skip, int most) {
        return book.latest(desk.scope(), readings, skip, most);
    }

    /** Empty if no reason was asked for, or it is about a record on another desk. */
    @NeedsFreshSignIn
    @ForSafeReaders
    Optional<Narrative> reason(AuditRow row) {
        return row.commitment() == null ? Optional.empty() : book.reason(desk.scope(), row.id());
    }

    /** Empty until the first check after the start is done. */
    Optional<Findings> findings() {
        return check.latest();
    }

    /** Checks all records soon; that somebody asked is written down. */
    void checkAgain() {
        audit.add(keeper.current(), Deed.CHECKED, null, null, null);
        check.again();
    }

    /** The latest change of keys; empty if there has never been one. */
    Optional<KeyChange> keyChange() {
        return keys.latest();
    }

    /**
     * A new key seals from now on.
     *
     * @return false if a change is going on already
     */
    @ForSafeguardingLeads
    boolean changeKeys() {
        var by = keeper.current();
        audit.add(by, Deed.KEYS_CHANGED, null, null, null);
        return keys.begin(by);
    }

    /** What people compare with the key that stands on a copy. */
    String fingerprint() {
        return signing.fingerprint();
    }

    /** The mark that was mailed last; empty until the first was. */
    Optional<RecordMark> latestMark() {
        return marks.latest();
    }

    /**
     * Whether the records still are what a mark says that somebody kept; that it was asked is written down.
     *
     * @throws IllegalArgumentException with a message key if these are not 24 digits
     */
    RecordMarks.Compared compare(String typed) {
        var code = RecordMark.typed(typed);
        audit.add(keeper.current(), Deed.CHECKED, null, "a mark", null);
        return marks.compare(code);
    }
}
