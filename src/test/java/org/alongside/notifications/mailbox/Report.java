package org.alongside.notifications.mailbox;

import java.util.UUID;

/** A report as a mail server writes it (RFC 3464), with whatever a test wants to be different. */
public final class Report {
    private static final String PLANTED = "Tia in 9T told that she is hit at home";

    private final String messageId;
    private String recipient = "h.lowe@school.example";
    private String action = "failed";
    private String status = "5.1.1";
    private boolean original = true;
    private String filling = "";

    private Report(String messageId) {
        this.messageId = messageId;
    }

    public static Report of(UUID notice) {
        return new Report("<" + notice + "@alongside>");
    }

    public static Report of(String messageId) {
        return new Report(messageId);
    }

    /** Words that no table may hold afterwards. */
    public static String planted() {
        return PLANTED;
    }

    public Report to(String address) {
        recipient = address;
        return this;
    }

    public Report action(String other) {
        action = other;
        return this;
    }

    public Report status(String other) {
        status = other;
        return this;
    }

    public Report withoutOriginal() {
        original = false;
        return this;
    }

    public Report withMuchBehind(int bytes) {
        filling = "x".repeat(70).concat("\r\n").repeat(bytes / 72);
        return this;
    }

    public String text() {
        var text = """
                From: MAILER-DAEMON@mail.school.example
                To: portal@school.example
                Subject: Undelivered: %3$s
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="report"

                --report
                Content-Type: text/plain

                %3$s

                --report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.school.example

                Final-Recipient: rfc822; <%1$s>
                Action: %4$s
                Status: %5$s
                Diagnostic-Code: smtp; 550 %5$s %3$s

                """;
        var back = """
                --report
                Content-Type: message/rfc822

                From: portal@school.example
                Message-ID: %2$s
                Subject: Something waits

                %6$s
                """;
        return (text + (original ? back : "") + "--report--\n")
                .formatted(recipient, messageId, PLANTED, action, status, filling)
                .replace("\r\n", "\n")
                .replace("\n", "\r\n");
    }
}
