package org.alongside.notifications.mailbox;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a mail server says became of a mail (RFC 3464). Nothing else of it is kept.
 *
 * @param notice which of ours it was, by its Message-ID
 * @param failures one for each recipient that it did not reach for good; never empty
 */
public record DeliveryReport(UUID notice, List<Failure> failures) {
    public DeliveryReport {
        failures = List.copyOf(failures);
    }

    /**
     * One recipient who was not reached.
     *
     * @param recipients the address as it was written and as it became on its way, in small letters
     * @param status by RFC 3463
     */
    public record Failure(Set<String> recipients, Status status) {
        public Failure {
            recipients = Set.copyOf(recipients);
        }

        @Override
        public String toString() {
            return status.toString();
        }
    }
}
