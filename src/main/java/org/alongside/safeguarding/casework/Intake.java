package org.alongside.safeguarding.casework;

import java.util.Optional;
import java.util.UUID;
import org.alongside.safeguarding.About;
import org.alongside.safeguarding.AboutAdult;
import org.alongside.safeguarding.Concerns;
import org.alongside.safeguarding.NewConcern;
import org.alongside.safeguarding.Receipt;
import org.alongside.safeguarding.SafeguardingTeam;
import org.alongside.safeguarding.Track;
import org.alongside.safeguarding.casework.vault.Doorbell;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.safeguarding.casework.vault.Sealer;
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

    private final ConcernRecords concerns;
    private final Senders senders;
    private final RoleHolders holders;
    private final Promise promise;
    private final Ledger ledger;
    private final Sealer sealer;
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
            Alarm alarm,
            Doorbell doorbell,
            Pulse pulse) {
        this.concerns = concerns;
        this.senders = senders;
        this.holders = holders;
        this.promise = promise;
        this.ledger = ledger;
        this.sealer = sealer;
        this.alarm = alarm;
        this.doorbell = doorbell;
        this.pulse = pulse;
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Receipt raise(NewConcern told) {
        var sender = senders.current();
        var before = kept(told.key(), sender);
        if (before.isPresent()) {
            return before.get();
        }
        var receipt = keep(told, sender);
        doorbell.ring();
        alarm.soon();
        return receipt;
    }

    private Receipt keep(NewConcern told, Sender sender) {
        var team = SafeguardingTeam.now(holders);
        var adult = adult(told, team);
        var track = team.trackFor(adult);
        var welcome = new NewConcern(
                told.key(),
                told.about(),
                told.narrative(),
                told.details(),
                told.danger(),
                adult,
                track == Track.LEADS ? lead(told.preferred(), team) : null);
        for (int i = 1; ; i++) {
            var now = pulse.now();
            var concern = new Concern(
                    welcome, sender, track, Reference.next(), now, promise.from(now, told.danger()), sealer);
            try {
                ledger.keep(concern);
                return concern.receipt(sealer);
            } catch (DataIntegrityViolationException taken) {
                // either the same form came a second time at the same moment, or the reference is somebody else's
                var same = kept(told.key(), sender);
                if (same.isPresent()) {
                    return same.get();
                }
                if (i == REFERENCES_TO_TRY) {
                    throw taken;
                }
            }
        }
    }

    private Optional<Receipt> kept(UUID key, Sender sender) {
        return concerns.findByIdempotencyKey(key).map(concern -> {
            if (!concern.sender().equals(sender.id())) {
                throw new AccessDeniedException("This form was sent by somebody else");
            }
            return concern.receipt(sealer);
        });
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
        if (adult == null || told.about() != About.ADULT) {
            return null;
        }
        return adult.person() == null || team.nameable().contains(adult.person()) ? adult : AboutAdult.STAFF;
    }
}
