package org.alongside.safeguarding.casework;

import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.safeguarding.casework.vault.Doorbell;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hears the doorbell for the open pages of all senders of this node and passes on only what changed for each: one
 * question to the database a ring, however many pages are open. Without it every worry made every sender's page read
 * all of its receipts again.
 */
@Component
class SenderBells {
    private final Doorbell doorbell;
    private final SenderMarks marks;
    private final Clock clock;
    private final List<Page> open = new ArrayList<>();
    private @Nullable Registration rope;

    SenderBells(Doorbell doorbell, SenderMarks marks, Clock clock) {
        this.doorbell = doorbell;
        this.marks = marks;
        this.clock = clock;
    }

    /**
     * @param sender whose receipts the page shows
     * @param page called on a thread of its own until the registration is removed
     */
    synchronized Registration listen(PersonId sender, Runnable page) {
        var own = new Page(sender, page);
        open.add(own);
        if (rope == null) {
            rope = doorbell.listen(this::ring);
        }
        return () -> leave(own);
    }

    private synchronized void leave(Page page) {
        open.remove(page);
        if (open.isEmpty() && rope != null) {
            rope.remove();
            rope = null;
        }
    }

    private void ring() {
        var senders = senders();
        if (senders.isEmpty()) {
            return;
        }
        answer(marks.of(senders));
    }

    private synchronized List<PersonId> senders() {
        return open.stream().map(it -> it.sender).distinct().toList();
    }

    /** Pages that came after the question was asked look by themselves, and hear the next ring. */
    private synchronized void answer(Map<PersonId, String> now) {
        var at = clock.instant();
        open.stream()
                .filter(it -> it.isNews(now.getOrDefault(it.sender, ""), at))
                .toList()
                .forEach(it -> Doorbell.call(it.look));
    }

    /** One open page, and what it heard last. */
    private static final class Page {
        private final PersonId sender;
        private final Runnable look;
        private @Nullable String mark;
        private Instant calledAt = Instant.EPOCH;

        Page(PersonId sender, Runnable look) {
            this.sender = sender;
            this.look = look;
        }

        boolean isNews(String now, Instant at) {
            if (now.equals(mark) && at.isBefore(calledAt.plus(Doorbell.QUIET))) {
                return false;
            }
            mark = now;
            calledAt = at;
            return true;
        }
    }
}
