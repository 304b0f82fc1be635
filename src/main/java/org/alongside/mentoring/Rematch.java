package org.alongside.mentoring;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.base.ui.Said;
import org.alongside.notifications.Notices;
import org.alongside.school.SignedInPerson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * After an early ending a proposal is made without anybody asking: nobody else changes if that is possible, and otherwise
 * as few as possible. A person looks at it and publishes it; nothing here does.
 */
@Service
@ForCoordinators
public class Rematch {
    private static final Logger LOG = LoggerFactory.getLogger(Rematch.class);
    private static final int LOOK_BACK_DAYS = 60;

    private final Schemes schemes;
    private final Rematches rematches;
    private final Matchmaking matchmaking;
    private final TransactionOperations transaction;
    private final Notices notices;
    private final SignedInPerson who;
    private final Clock clock;

    Rematch(
            Schemes schemes,
            Rematches rematches,
            Matchmaking matchmaking,
            TransactionOperations transaction,
            Notices notices,
            SignedInPerson who,
            Clock clock) {
        this.schemes = schemes;
        this.rematches = rematches;
        this.matchmaking = matchmaking;
        this.transaction = transaction;
        this.notices = notices;
        this.who = who;
        this.clock = clock;
    }

    /**
     * Begins to look for new mentors, on a thread of its own, if a pairing of the current scheme has ended early and nothing
     * was proposed for it yet, and no other node looks already. What failed is tried again after an hour.
     *
     * @return whether something has begun
     */
    public boolean begin() {
        var scheme = schemes.current().map(Scheme::id);
        if (scheme.isEmpty() || wanted(scheme.get()).isEmpty() || !rematches.isMine(scheme.get(), clock.instant())) {
            return false;
        }
        var ignored = Thread.ofVirtual()
                .name("rematch")
                .start(new DelegatingSecurityContextRunnable(() -> attempt(scheme.get())));
        return true;
    }

    private void attempt(SchemeId scheme) {
        try {
            if (propose().isPresent()) {
                rematches.over(scheme);
            }
        } catch (RuntimeException broken) {
            // a message may quote a name, so only its type
            LOG.warn("No proposal after an early ending: {}", broken.getClass().getName());
        }
    }

    /**
     * Makes the proposal: first with everybody else where they are; if somebody is left without a mentor by that, with as
     * few changes as let them have one.
     *
     * @return empty if nobody waits for one
     * @throws IllegalArgumentException with a message key if no proposal can be made
     */
    Optional<Proposal> propose() {
        var scheme = schemes.current().map(Scheme::id).orElse(null);
        var wanted = scheme == null ? List.<Rematches.Wanted>of() : wanted(scheme);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        var over = wanted.stream().map(Rematches.Wanted::couple).collect(Collectors.toSet());
        var proposal = matchmaking.propose(Proposal.Kind.FRESH, over, MatchJob.unheard());
        if (leavesOut(proposal, over)) {
            var wider = matchmaking.propose(Proposal.Kind.AGAIN, over, MatchJob.unheard());
            matchmaking.putAway((leavesOut(wider, over) ? wider : proposal).id());
            proposal = leavesOut(wider, over) ? proposal : wider;
        }
        var run = proposal.id();
        transaction.executeWithoutResult(status -> {
            wanted.forEach(it -> rematches.made(it.pairing(), run, clock.instant()));
            schemes.current()
                    .map(Scheme::coordinator)
                    .filter(it -> !who.id().equals(Optional.of(it)))
                    .ifPresent(it -> notices.tell(it, "mentoring.notice.rematch"));
        });
        return Optional.of(proposal);
    }

    private static boolean leavesOut(Proposal proposal, Set<Couple> over) {
        return proposal.leftOut().stream()
                .anyMatch(it -> over.stream().anyMatch(couple -> couple.mentee().equals(it.mentee())));
    }

    private List<Rematches.Wanted> wanted(SchemeId scheme) {
        return rematches.wanted(scheme, Said.dayOf(clock.instant()).minusDays(LOOK_BACK_DAYS));
    }

    /** The id of the proposal that was made for this pairing, while it is neither published nor put away. */
    public Optional<UUID> ready(PairingId pairing) {
        return rematches.ready(pairing).map(MatchRunId::value);
    }
}
