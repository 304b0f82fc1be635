package org.alongside.safeguarding.casework;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.base.Rounds;
import org.alongside.safeguarding.Drafts;
import org.alongside.safeguarding.KeptDraft;
import org.alongside.school.PersonId;
import org.alongside.school.SignedInPerson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Writes drafts behind the back of whoever types, the latest state of each form only, so that a slow or a broken
 * database never holds up a key.
 */
@Service
class SealedDrafts implements Drafts {
    private static final Logger LOG = LoggerFactory.getLogger(SealedDrafts.class);

    private final DraftBook book;
    private final SignedInPerson who;
    private final Clock clock;
    private final Duration kept;
    private final Map<UUID, Unwritten> unwritten = new ConcurrentHashMap<>();
    private final Rounds rounds = new Rounds("drafts", this::write);
    private final Object oneAtATime = new Object();

    private record Unwritten(PersonId sender, KeptDraft draft) {}

    SealedDrafts(
            DraftBook book,
            SignedInPerson who,
            Clock clock,
            @Value("${alongside.safeguarding.draft:24h}") Duration kept) {
        this.book = book;
        this.who = who;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Optional<KeptDraft> begun() {
        try {
            return book.newest(who.required(), clock.instant().minus(kept));
        } catch (RuntimeException e) {
            // the kind alone: a message may quote what was typed
            LOG.warn("Whether a form was begun is not known: {}", e.getClass().getName());
            return Optional.empty();
        }
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public void keep(KeptDraft draft) {
        unwritten.put(draft.key(), new Unwritten(who.required(), draft));
        rounds.soon();
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public void forget(UUID key) {
        var sender = who.required();
        unwritten.computeIfPresent(key, (same, it) -> it.sender().equals(sender) ? null : it);
        try {
            synchronized (oneAtATime) {
                book.forget(sender, key);
            }
        } catch (RuntimeException e) {
            LOG.warn("A draft goes with the next clearing: {}", e.getClass().getName());
        }
    }

    /** One that cannot be written holds up nobody else's. */
    private void write() {
        for (var key : unwritten.keySet()) {
            synchronized (oneAtATime) {
                var next = unwritten.get(key);
                if (next != null) {
                    try {
                        book.keep(next.sender(), next.draft());
                        unwritten.remove(key, next); // unless more was typed meanwhile
                    } catch (RuntimeException e) {
                        LOG.warn("A draft waits for the next round: {}", e.getClass().getName());
                    }
                }
            }
        }
    }

    /** What could not be written is tried again; what is too old or was sent goes. */
    @Scheduled(initialDelay = 10_000, fixedDelay = 60_000)
    @PreAuthorize("permitAll()") // the clock asks, with nobody signed in
    void clear() {
        rounds.soon();
        var old = clock.instant().minus(kept);
        unwritten.values().removeIf(it -> it.draft().keptAt().isBefore(old));
        book.clear(old);
    }
}
