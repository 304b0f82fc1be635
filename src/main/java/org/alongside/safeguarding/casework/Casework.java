package org.alongside.safeguarding.casework;

import java.time.Clock;
import java.util.List;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.SafeguardingTeam;
import org.alongside.safeguarding.casework.keeping.Audit;
import org.alongside.safeguarding.casework.keeping.Deed;
import org.alongside.safeguarding.casework.vault.Doorbell;
import org.alongside.safeguarding.casework.vault.ForSafeReaders;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.school.People;
import org.alongside.school.PersonRow;
import org.alongside.school.RoleHolders;
import org.alongside.school.SignedInPerson;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * What those do who read what was told: leads, and for worries about adults who work here the head or the chair of
 * governors. The only way to the words, and each time it is used is written down first.
 */
@Service
@ForSafeReaders
class Casework {
    private static final int RECENT = 20;

    private final ConcernList list;
    private final Ledger ledger;
    private final Doorbell doorbell;
    private final SignedInPerson who;
    private final RoleHolders holders;
    private final Clock clock;
    private final People people;
    private final Audit audit;

    Casework(
            ConcernList list,
            Ledger ledger,
            Doorbell doorbell,
            SignedInPerson who,
            RoleHolders holders,
            People people,
            Audit audit,
            Clock clock) {
        this.list = list;
        this.ledger = ledger;
        this.doorbell = doorbell;
        this.who = who;
        this.holders = holders;
        this.clock = clock;
        this.people = people;
        this.audit = audit;
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
     * @throws org.springframework.dao.DataAccessException if the reading cannot be written down: then nothing is shown
     */
    public OpenConcern open(ConcernId id) {
        var row = requireOnDesk(id);
        var lead = lead();
        audit.add(lead, Deed.READ_WORRY, row.reference(), null, null);
        ledger.logReading(id, lead);
        OpenConcern opened;
        try {
            opened = ledger.acknowledge(id, lead);
        } catch (OptimisticLockingFailureException anotherLeadAtTheSameMoment) {
            opened = ledger.acknowledge(id, lead);
        }
        doorbell.ring();
        return opened;
    }

    /**
     * Writes to the sender, who finds it on their receipt.
     *
     * @return false if another lead has written before; then nothing was sent
     */
    public boolean writeToSender(ConcernId id, Narrative words) {
        var ignored = requireOnDesk(id);
        var lead = lead();
        boolean sent;
        try {
            sent = ledger.writeBack(id, lead, words);
        } catch (OptimisticLockingFailureException anotherLeadAtTheSameMoment) {
            sent = ledger.writeBack(id, lead, words);
        }
        doorbell.ring();
        return sent;
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
