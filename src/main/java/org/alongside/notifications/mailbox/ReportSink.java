package org.alongside.notifications.mailbox;

/** Takes what mail servers report. The same report may come twice, and one that somebody forged may come too. */
public interface ReportSink {
    /** One report; whoever takes it decides whether it is about a mail of ours. */
    void take(DeliveryReport report);
}
