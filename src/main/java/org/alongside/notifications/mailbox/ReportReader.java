package org.alongside.notifications.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds in the beginning of a mail what RFC 3462 and RFC 3464 say a report is. Whoever may write to the mailbox may have
 * made it up or damaged it, so everything has an end and nothing is believed that the caller does not know by itself.
 */
final class ReportReader {
    /** Reports begin with what is wanted; what comes after that may be as large as it likes. */
    static final int ENOUGH = 256 * 1024;

    private static final int MOST_PARTS = 10;
    private static final int MOST_RECIPIENTS = 20;
    private static final Pattern OURS =
            Pattern.compile("<([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@alongside>");

    private ReportReader() {}

    /** Whether a mail says of itself that it is a report on delivery. */
    static boolean isReport(@Nullable String contentType) {
        return contentType != null
                && contentType.strip().toLowerCase(Locale.ROOT).startsWith("multipart/report");
    }

    /**
     * What a mail reports.
     *
     * @param head of the mail, at most {@link #ENOUGH}
     * @return empty if it is no report, is damaged, is about no mail of ours, or says that the mail only takes longer
     */
    static Optional<DeliveryReport> read(byte[] head) {
        try {
            var mail = new MimeMessage(null, new ByteArrayInputStream(head));
            if (!isReport(mail.getContentType())) {
                return Optional.empty();
            }
            var parts = new MimeMultipart(new ByteArrayDataSource(mail.getRawInputStream(), mail.getContentType()));
            var failures = new ArrayList<DeliveryReport.Failure>();
            UUID notice = null;
            for (int number = 0; number < Math.min(parts.getCount(), MOST_PARTS); number++) {
                var part = parts.getBodyPart(number);
                if (isOf(part, "message/delivery-status", "message/global-delivery-status")) {
                    failures.addAll(failures(part));
                } else if (isOf(
                        part, "text/rfc822-headers", "message/rfc822", "message/global-headers", "message/global")) {
                    var original = headers(part);
                    notice = ours(original.getHeader("Message-ID", " "))
                            .or(() -> ours(original.getHeader("X-Alongside", " ")))
                            .orElse(notice);
                }
            }
            if (notice == null) { // some servers send nothing of the mail back
                notice = ours(mail.getHeader("In-Reply-To", " "))
                        .or(() -> references(mail))
                        .orElse(null);
            }
            return notice == null || failures.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new DeliveryReport(notice, failures));
        } catch (MessagingException | IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> references(MimeMessage mail) {
        try {
            return ours(mail.getHeader("References", " "));
        } catch (MessagingException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> ours(@Nullable String header) {
        var found = OURS.matcher(header == null ? "" : header.toLowerCase(Locale.ROOT));
        return found.find() ? Optional.of(UUID.fromString(found.group(1))) : Optional.empty();
    }

    private static boolean isOf(BodyPart part, String... types) throws MessagingException {
        for (var type : types) {
            if (part.isMimeType(type)) {
                return true;
            }
        }
        return false;
    }

    private static InternetHeaders headers(BodyPart part) throws IOException, MessagingException {
        try (var in = part.getInputStream()) {
            return new InternetHeaders(in);
        }
    }

    /** The first group of fields is about the mail, each other one about a recipient. */
    private static List<DeliveryReport.Failure> failures(BodyPart part) throws IOException, MessagingException {
        var failures = new ArrayList<DeliveryReport.Failure>();
        try (var in = new ByteArrayInputStream(part.getInputStream().readNBytes(ENOUGH))) {
            while (in.available() > 0 && failures.size() < MOST_RECIPIENTS) {
                var group = new InternetHeaders(in);
                var action = group.getHeader("Action", " ");
                var status = group.getHeader("Status", " ");
                if (action != null && status != null && action.strip().equalsIgnoreCase("failed")) {
                    var recipients = recipients(group);
                    Status.in(status)
                            .filter(it -> it.kind() != 2)
                            .ifPresent(it -> failures.add(new DeliveryReport.Failure(recipients, it)));
                }
            }
        }
        return failures;
    }

    private static Set<String> recipients(InternetHeaders group) {
        var recipients = new HashSet<String>();
        for (var field : List.of("Original-Recipient", "Final-Recipient")) {
            var value = group.getHeader(field, " ");
            if (value != null) { // such as "rfc822; <h.lowe@school.example>"
                var address = value.substring(value.indexOf(';') + 1).strip();
                recipients.add(address.replaceAll("^<|>$", "").toLowerCase(Locale.ROOT));
            }
        }
        return recipients;
    }
}
