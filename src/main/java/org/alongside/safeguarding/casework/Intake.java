package org.alongside.safeguarding.casework;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.alongside.safeguarding.About;
import org.alongside.safeguarding.AboutAdult;
import org.alongside.safeguarding.Concerns;
import org.alongside.safeguarding.NewConcern;
import org.alongside.safeguarding.Receipt;
import org.alongside.safeguarding.SafeguardingTeam;
import org.alongside.safeguarding.StaffAccount;
import org.alongside.safeguarding.Track;
import org.alongside.safeguarding.casework.vault.Doorbell;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.safeguarding.casework.vault.SameMoment;
import org.alongside.safeguarding.casework.vault.Sealer;
import org.alongside.safeguarding.casework.vault.WordsDoNotOpen;
import org.alongside.school.PersonId;
import org.alongside.school.RoleHolders;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Takes in what is told: first it is kept, then the bell rings and the alarm looks. */
@Service
class Intake implements Concerns {
    private static final int REFERENCES_TO_TRY = 8;
    private static final int CHANGED_MOST_OFTEN = 50;

    private final ConcernRecords concerns;
    private final Senders senders;
    private final RoleHolders holders;
    private final Promise promise;
    private final Ledger ledger;
    private final Sealer sealer;
    private final StaffNotes notes;
    private final Alarm alarm;
    private final Doorbell doorbell;
    private final Pulse pulse;

    Intake(
            ConcernRecords concerns,
            Senders senders,
            RoleHolders holders,
            Promise promise,
            Ledger ledger,
            Sealer sealer,
            StaffNotes notes,
            Alarm alarm,
            Doorbell doorbell,
            Pulse pulse) {
        this.concerns = concerns;
        this.senders = senders;
        this.holders = holders;
        this.promise = promise;
        this.ledger = ledger;
        this.sealer = sealer;
        this.notes = notes;
        this.alarm = alarm;
        this.doorbell = doorbell;
        this.pulse = pulse;
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Receipt raise(NewConcern told) {
        var sender = senders.current();
        var team = SafeguardingTeam.now(holders);
        var adult = adult(told, team);
        var track = team.trackFor(adult);
        var preferred = track == Track.LEADS ? lead(told.preferred(), team) : null;
        var account = sender.kind() == SenderKind.STAFF ? told.account() : StaffAccount.NONE;
        for (int turn = 0; turn < CHANGED_MOST_OFTEN; turn++) {
            var welcome = new NewConcern(
                    key(told.key(), turn),
                    told.about(),
                    told.narrative(),
                    told.details(),
                    told.danger(),
                    adult,
                    preferred,
                    account);
            var kept = keepOnce(welcome, sender, track);
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        throw new IllegalStateException("The same form was sent too often with other words");
    }

    /** Empty if the key belongs to other words of the same sender. */
    private Optional<Receipt> keepOnce(NewConcern welcome, Sender sender, Track track) {
        var before = concerns.findByIdempotencyKey(welcome.key());
        for (int i = 1; before.isEmpty(); i++) {
            var now = pulse.now();
            var concern = new Concern(
                    welcome, sender, track, Reference.next(), now, promise.from(now, welcome.danger()), sealer);
            try {
                ledger.keep(concern, welcome);
                doorbell.ring();
                alarm.soon();
                return Optional.of(concern.receipt(sealer));
            } catch (RuntimeException taken) {
                if (!(taken instanceof DataIntegrityViolationException) && !SameMoment.is(taken)) {
                    throw taken;
                }
                // the same form came a second time at the same moment, or the reference is somebody else's, or another
                // portal of a cluster sent in the same moment
                before = concerns.findByIdempotencyKey(welcome.key());
                if (before.isEmpty() && i == REFERENCES_TO_TRY) {
                    throw taken;
                }
            }
        }
        var same = before.get();
        if (!same.sender().equals(sender.id())) {
            throw new AccessDeniedException("This form was sent by somebody else");
        }
        return says(same, welcome) ? Optional.of(same.receipt(sealer)) : Optional.empty();
    }

    /** Words that do not open any more say something else: what is sent again is kept again, and nothing is lost. */
    private boolean says(Concern kept, NewConcern welcome) {
        try {
            return kept.says(welcome, sealer) && notes.say(kept.id(), welcome.account());
        } catch (WordsDoNotOpen changedByHand) {
            return false;
        }
    }

    /** The form's own key, and others that follow from it for words that were changed after a lost answer. */
    private static UUID key(UUID form, int turn) {
        return turn == 0 ? form : UUID.nameUUIDFromBytes((form + "/" + turn).getBytes(StandardCharsets.UTF_8));
    }

    /** Only a lead can be asked for; anything else is a form that was tampered with, and the worry still counts. */
    private static @Nullable PersonId lead(@Nullable PersonId preferred, SafeguardingTeam team) {
        return preferred != null
                        && (team.leads().contains(preferred) || team.deputies().contains(preferred))
                ? preferred
                : null;
    }

    /** Only of the team can somebody be named; a form that names anybody else means somebody who works here. */
    private static @Nullable AboutAdult adult(NewConcern told, SafeguardingTeam team) {
        var adult = told.adult();
        if (adult == null && told.about() == About.ADULT) {
            return AboutAdult.NOT_SAID;
        }
        if (adult == null || (told.about() != About.ADULT && told.about() != About.PLACE)) {
            return null;
        }
        return adult.person() == null || team.nameable().contains(adult.person()) ? adult : AboutAdult.STAFF;
    }
}
