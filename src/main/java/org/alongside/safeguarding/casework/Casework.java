package org.alongside.safeguarding.casework;

import java.util.List;
import org.alongside.safeguarding.Narrative;
import org.alongside.school.People;
import org.alongside.school.PersonRow;
import org.alongside.school.SignedInPerson;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** What a lead does with what was told. The only way to the words, and each time it is used is written down first. */
@Service
@ForSafeguardingLeads
class Casework {
    private static final int RECENT = 20;

    private final ConcernList list;
    private final Ledger ledger;
    private final Doorbell doorbell;
    private final SignedInPerson who;
    private final People people;

    Casework(ConcernList list, Ledger ledger, Doorbell doorbell, SignedInPerson who, People people) {
        this.list = list;
        this.ledger = ledger;
        this.doorbell = doorbell;
        this.who = who;
        this.people = people;
    }

    /** What nobody has opened yet, the most urgent first. */
    public List<ConcernRow> waiting() {
        return list.waiting();
    }

    /** What was opened lately, the latest first. */
    public List<ConcernRow> recent() {
        return list.acknowledged(RECENT);
    }

    /**
     * Writes down that this lead reads it, acknowledges it unless another lead was faster, and gives out the words.
     *
     * @throws org.springframework.dao.DataAccessException if the reading cannot be written down: then nothing is shown
     */
    public OpenConcern open(ConcernId id) {
        var lead = lead();
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

    private Lead lead() {
        var id = who.required();
        return new Lead(id, people.find(id).map(PersonRow::formalName).orElseThrow());
    }
}
