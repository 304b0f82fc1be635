package org.alongside.safeguarding.casework.referrals;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import org.alongside.base.ui.Drawing;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;

/** How long an agency still has, as a sentence, a badge and a line. */
class ReferralClock extends Div {
    private static final int LEFT = 6;
    private static final int WIDTH = 300;

    ReferralClock(ReferralRow row, Instant now) {
        addClassNames("col", "g2");
        var sent = row.sentAt();
        var due = row.dueAt();
        var words = new Paragraph(
                sent == null || due == null
                        ? getTranslation("safeguarding.referral.not-sent")
                        : getTranslation(
                                row.answeredAt() == null
                                        ? "safeguarding.referral.sent-due"
                                        : "safeguarding.referral.sent-answered",
                                moment(sent),
                                moment(row.answeredAt() == null ? due : row.answeredAt())));
        words.addClassNames("s", "m2");
        add(words);
        if (sent != null && due != null && row.answeredAt() == null && row.closedAt() == null) {
            var drawing = new Drawing("<svg/>");
            drawing.show(svg(sent, due, now));
            add(drawing);
        }
    }

    /** The state as shape, word and colour, with what is left of the time where there is some. */
    static StateBadge badge(Div page, ReferralRow row, Instant now) {
        var state = State.of(row, now);
        var due = row.dueAt();
        var words = due == null || (state != State.SENT && state != State.ACKNOWLEDGED)
                ? page.getTranslation("safeguarding.referral.state." + state)
                : left(page, Duration.between(now, due));
        return new StateBadge(state.tone(), state.icon(), words);
    }

    private static String left(Div page, Duration left) {
        return left.toHours() < 24
                ? page.getTranslation("safeguarding.referral.left.hours", left.toHours(), left.toMinutesPart())
                : page.getTranslation("safeguarding.referral.left.days", left.toDays());
    }

    /** "Mon 23 November, 15.40" */
    static String moment(Instant at) {
        return Said.shortDay(Said.dayOf(at)) + ", " + Said.time(at);
    }

    private String svg(Instant sent, Instant due, Instant now) {
        var all = Math.max(1, Duration.between(sent, due).toSeconds());
        var passed = Math.clamp(Duration.between(sent, now).toSeconds(), 0, all);
        var at = LEFT + WIDTH * passed / all;
        var end = LEFT + WIDTH;
        var label = Drawing.text(getTranslation("safeguarding.referral.clock", moment(sent), moment(due)));
        return "<svg width='312' height='34' viewBox='0 0 312 34' role='img' aria-label='" + label
                + "' fill='none' stroke-width='4' stroke-linecap='round'>"
                + "<path d='M" + at + " 11H" + end + "' stroke='var(--al-rule)'/>"
                + "<path d='M" + LEFT + " 11H" + at + "' stroke='var(--al-safe-text)'/>"
                + "<path d='M" + LEFT + " 20H" + end + "' stroke='var(--al-edge)' stroke-dasharray='.1 8'/>"
                + "<circle cx='" + at + "' cy='11' r='6' fill='var(--al-surface)' stroke='var(--al-safe-text)'/>"
                + "<path d='M" + end + " 4v23' stroke='var(--al-ink)' stroke-width='2.5'/></svg>";
    }
}
