package org.alongside.safeguarding.casework;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.notifications.Notices;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.SafeguardingTeam;
import org.alongside.safeguarding.Track;
import org.alongside.safeguarding.casework.keeping.Audit;
import org.alongside.safeguarding.casework.keeping.Deed;
import org.alongside.safeguarding.casework.vault.Doorbell;
import org.alongside.safeguarding.casework.vault.ForSafeReaders;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.safeguarding.casework.vault.SameMoment;
import org.alongside.school.FreshSignIn;
import org.alongside.school.NeedsFreshSignIn;
import org.alongside.school.People;
import org.alongside.school.PersonRow;
import org.alongside.school.RoleHolders;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * What those do who read what was told: leads, and for worries about adults who work here the head or the chair of
 * governors. The only way to the words, and each time it is used is written down first.
 */
@Service
@ForSafeReaders
class Casework {
    /** The longest message to a sender, in characters. */
    static final int LONGEST_MESSAGE = 2_000;

    private static final int RECENT = 20;

    private final ConcernList list;
    private final Ledger ledger;
    private final Doorbell doorbell;
    private final SignedInPerson who;
    private final RoleHolders holders;
    private final Clock clock;
    private final People people;
    private final Audit audit;
    private final StaffNotes notes;
    private final Notices notices;
    private final FreshSignIn signIn;

    Casework(
            ConcernList list,
            Ledger ledger,
            Doorbell doorbell,
            SignedInPerson who,
            RoleHolders holders,
            People people,
            Audit audit,
            StaffNotes notes,
            Notices notices,
            FreshSignIn signIn,
            Clock clock) {
        this.list = list;
        this.ledger = ledger;
        this.doorbell = doorbell;
        this.who = who;
        this.holders = holders;
        this.clock = clock;
        this.people = people;
        this.audit = audit;
        this.notes = notes;
        this.notices = notices;
        this.signIn = signIn;
    }

    /** What is on this reader's desk and nobody has opened yet, the most urgent first. */
    public List<ConcernRow> waiting() {
        var reader = who.required();
        var team = SafeguardingTeam.now(holders);
        var now = clock.instant();
        return list.waiting().stream().filter(it -> it.isFor(reader, team, now)).toList();
    }

    /** What was opened lately, the latest first. */
    public List<ConcernRow> recent() {
        var reader = who.required();
        return list.acknowledged(reader, SafeguardingTeam.now(holders).tracksOf(reader), RECENT);
    }

    /**
     * Writes down that this lead reads it, acknowledges it unless another lead was faster, and gives out the words.
     *
     * @throws AccessDeniedException if it is not on this reader's desk, or is not there at all
     * @throws org.alongside.school.StaleSignIn if this reader has to give the password again first
     * @throws org.springframework.dao.DataAccessException if the reading cannot be written down: then nothing is shown
     */
    @NeedsFreshSignIn
    public OpenConcern open(ConcernId id) {
        var row = requireOnDesk(id);
        var lead = lead();
        audit.add(lead, Deed.READ_WORRY, row.reference(), null, null);
        ledger.logReading(id, lead);
        OpenConcern opened;
        try {
            opened = ledger.acknowledge(id, lead);
        } catch (RuntimeException refused) {
            if (!SameMoment.is(refused)) {
                throw refused;
            }
            opened = ledger.acknowledge(id, lead);
        }
        doorbell.ring();
        return opened;
    }

    /**
     * Writes to the sender, who finds it on their receipt.
     *
     * @return false if another lead has written before; then nothing was sent
     * @throws IllegalArgumentException with a message key if it is longer than {@link #LONGEST_MESSAGE}
     */
    public boolean writeToSender(ConcernId id, Narrative words) {
        var ignored = requireOnDesk(id);
        if (words.disclose().length() > LONGEST_MESSAGE) {
            throw new IllegalArgumentException("safeguarding.desk.message.long");
        }
        var lead = lead();
        boolean sent;
        try {
            sent = ledger.writeBack(id, lead, words);
        } catch (RuntimeException refused) {
            if (!SameMoment.is(refused)) {
                throw refused;
            }
            sent = ledger.writeBack(id, lead, words);
        }
        doorbell.ring();
        return sent;
    }

    /** What a member of staff added to it, without the content of files. Whoever reads it has opened the worry before. */
    @NeedsFreshSignIn
    public StaffNotes.Added added(ConcernId id) {
        var ignored = requireOnDesk(id);
        return notes.of(id);
    }

    /**
     * One of its files; that it was opened is written down first.
     *
     * @throws AccessDeniedException if the worry is not on this reader's desk, or the file is not one of its own
     */
    @NeedsFreshSignIn
    public byte[] file(ConcernId id, UUID file) {
        var row = requireOnDesk(id);
        var lead = lead();
        audit.add(lead, Deed.READ_WORRY, row.reference(), "a file", null);
        ledger.logReading(id, lead);
        return notes.content(id, file).orElseThrow(() -> new AccessDeniedException("Not on this desk"));
    }

    /**
     * Gives the leads a worry about an adult of whom nothing was said, because it is about nobody who works here.
     *
     * @return false if it is no such worry, or somebody has done so before
     */
    @NeedsFreshSignIn
    public boolean handToLeads(ConcernId id) {
        var ignored = requireOnDesk(id);
        if (list.find(id).filter(it -> it.track() == Track.DEPUTIES).isEmpty()) {
            return false;
        }
        var lead = lead();
        ledger.logReading(id, lead);
        // told first: somebody who looks and finds nothing is better than a worry that nobody looks for
        for (var told : holders.holding(Roles.DSL)) {
            notices.tell(told, Step.ARRIVED.noticeKey());
        }
        var handed = ledger.handToLeads(id, lead);
        doorbell.ring();
        return handed;
    }

    /** How this reader proves once more who they are. */
    FreshSignIn signIn() {
        return signIn;
    }

    /** The same answer for what is somebody else's and for what is not there, so that an id tells nothing. */
    private ConcernRow requireOnDesk(ConcernId id) {
        var reader = who.required();
        var team = SafeguardingTeam.now(holders);
        return list.find(id)
                .filter(it -> it.isFor(reader, team, clock.instant()))
                .orElseThrow(() -> new AccessDeniedException("Not on this desk"));
    }

    private Lead lead() {
        var id = who.required();
        return new Lead(id, people.find(id).map(PersonRow::formalName).orElseThrow());
    }
}
