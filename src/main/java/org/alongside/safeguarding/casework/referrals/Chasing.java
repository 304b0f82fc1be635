package org.alongside.safeguarding.casework.referrals;

import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.safeguarding.Track;
import org.alongside.safeguarding.casework.vault.Doorbell;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.school.People;
import org.alongside.school.PersonRow;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What a clerk does with a referral: asks again, and notes that it arrived. It takes no words and gives out none. */
@Service
@PreAuthorize("hasRole('" + Roles.SAFEGUARDING_CLERK + "')")
public class Chasing {
    private final ReferralBook book;
    private final ReferralLedger ledger;
    private final SignedInPerson who;
    private final People people;
    private final Pulse pulse;
    private final Doorbell doorbell;

    Chasing(
            ReferralBook book,
            ReferralLedger ledger,
            SignedInPerson who,
            People people,
            Pulse pulse,
            Doorbell doorbell) {
        this.book = book;
        this.ledger = ledger;
        this.who = who;
        this.people = people;
        this.pulse = pulse;
        this.doorbell = doorbell;
    }

    /**
     * The agency was asked again.
     *
     * @throws AccessDeniedException if clerks do not work on it, or it is not there
     */
    public void chased(UUID key, UUID referral, boolean byPhone) {
        step(referral, key, Step.CHASED, byPhone ? Way.PHONE : Way.EMAIL);
    }

    /**
     * A letter went to the agency.
     *
     * @param key the letter's own; sending twice is sending once
     * @throws AccessDeniedException if clerks do not work on it, or it is not there
     */
    public void wrote(UUID key, UUID referral) {
        step(referral, key, Step.CHASED, Way.POST);
    }

    /**
     * The agency says that it has it.
     *
     * @throws AccessDeniedException if clerks do not work on it, or it is not there
     */
    public void acknowledged(UUID key, UUID referral) {
        step(referral, key, Step.ACKNOWLEDGED, null);
    }

    private void step(UUID referral, UUID key, Step step, @Nullable Way way) {
        var row = book.waiting(Track.LEADS, referral).orElseThrow(() -> new AccessDeniedException("Not on this desk"));
        var id = who.required();
        var by = new Lead(id, people.find(id).map(PersonRow::formalName).orElseThrow());
        ledger.step(row, new NewStep(key, step, pulse.now(), way, null, null), by);
        doorbell.ring();
    }
}
