package org.alongside.safeguarding.ui;

import java.time.Clock;
import org.alongside.base.ui.Drawing;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.Receipt;

/** The sender's line, and the second one: dotted while nobody has opened it, beside it from the moment somebody has. */
final class ReceiptLines extends Drawing {
    private static final String HEAD = "<svg width='350' height='132' viewBox='0 0 350 132' role='img' aria-label='%s'>"
            + "<g fill='none' stroke-width='6' stroke-linecap='round'>";
    private static final String START =
            "<circle cx='14' cy='64' r='8' fill='var(--al-canvas)' stroke='var(--al-apricot)' stroke-width='5'/>";
    private static final String WORDS = "<g font-size='15' fill='var(--al-ink)'>";

    /** @param joining whether somebody opened it while the page was looked at: then the line arrives */
    ReceiptLines(Receipt receipt, boolean joining, Clock clock) {
        super("<svg/>");
        addClassName("receipt-lines");
        var seen = receipt.seen();
        show(seen == null ? waiting(receipt, Moment.of(receipt.dueAt(), clock)) : joined(receipt, seen));
        setClassName("joining", joining);
    }

    private String waiting(Receipt receipt, String due) {
        var sent = Said.time(receipt.sentAt());
        return HEAD.formatted(text(getTranslation("safeguarding.receipt.line.waiting", sent, due)))
                + "<path d='M14 64H112' stroke='var(--al-apricot)'/>"
                + "<path d='M160 122C178 122 176 80 204 80H340' stroke='var(--al-safe-text)' stroke-dasharray='0.1 12'/></g>"
                + START + "<circle cx='112' cy='64' r='8' fill='var(--al-apricot)'/>" + WORDS
                + words(4, 26, "font-weight='650'", getTranslation("safeguarding.receipt.line.you"))
                + words(4, 45, "fill='var(--al-ink-2)'", sent)
                + words(182, 26, "font-weight='650'", getTranslation("safeguarding.receipt.line.adult"))
                + words(182, 45, "fill='var(--al-ink-2)'", getTranslation("safeguarding.receipt.line.by", due))
                + "</g></svg>";
    }

    private String joined(Receipt receipt, Receipt.Seen seen) {
        var sent = Said.time(receipt.sentAt());
        var at = Said.time(seen.at());
        return HEAD.formatted(text(getTranslation("safeguarding.receipt.line.joined", sent, at)))
                + "<path d='M14 64H340' stroke='var(--al-apricot)'/>"
                + "<path class='second' pathLength='1' d='M160 122C178 122 176 80 204 80H340' stroke='var(--al-safe-text)'/></g>"
                + START
                + "<circle cx='204' cy='80' r='8' fill='var(--al-canvas)' stroke='var(--al-safe-text)' stroke-width='5'/>"
                + WORDS
                + words(4, 26, "font-weight='650'", getTranslation("safeguarding.receipt.line.you"))
                + words(4, 45, "fill='var(--al-ink-2)'", sent)
                + words(
                        344,
                        26,
                        "text-anchor='end' font-weight='650'",
                        getTranslation("safeguarding.receipt.line.with-you", seen.by()))
                + words(344, 45, "text-anchor='end' fill='var(--al-ink-2)'", at)
                + "</g></svg>";
    }

    private static String words(int x, int y, String how, String words) {
        return "<text x='%d' y='%d' %s>%s</text>".formatted(x, y, how, text(words));
    }
}
