package org.alongside.notifications.mailbox;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether there is a mailbox and whether it can be read, for the pages and signs of the post. */
@Component
public class MailboxLook {
    private final MailboxBook book;
    private final ReadingBook reading;

    MailboxLook(MailboxBook book, ReadingBook reading) {
        this.book = book;
        this.reading = reading;
    }

    /**
     * How it is.
     *
     * @param address who signs in there
     * @param readAt when it was last read to its end; null for never
     * @param trouble message key of what is wrong; null if nothing is
     * @param since when that began; null without
     */
    public record Seen(
            String address,
            @Nullable Instant readAt,
            @Nullable String trouble,
            @Nullable Instant since) {}

    /** Empty if there is none. */
    public Optional<Seen> seen() {
        return book.current().map(settings -> {
            var state = reading.state().orElse(null);
            return new Seen(
                    settings.username(),
                    state != null && state.mailbox().equals(settings.place()) ? state.readAt() : null,
                    state == null || state.trouble() == null
                            ? null
                            : "notifications.mailbox.trouble." + state.trouble().name(),
                    state == null ? null : state.since());
        });
    }
}
