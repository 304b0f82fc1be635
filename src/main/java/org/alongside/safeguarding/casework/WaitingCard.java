package org.alongside.safeguarding.casework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import org.alongside.base.ui.Drawing;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.Track;

/** One worry that nobody has opened, with its clock, and the one thing to do. None of its words are here. */
class WaitingCard extends Article {
    private static final int LEFT = 6;
    private static final int WIDTH = 326;

    final Button open;
    private final ConcernRow concern;
    private final Paragraph minutes = new Paragraph();
    private final Paragraph of = new Paragraph();
    private final Drawing line = new Drawing("<svg/>");

    WaitingCard(ConcernRow concern, Runnable whenOpened) {
        this.concern = concern;
        addClassNames("card", "lifted", "waiting");
        var about = new H2(getTranslation("safeguarding.desk.about." + concern.about()));
        var from = new Paragraph(
                Words.from(this, concern.senderKind(), concern.senderYear()) + " · " + Said.time(concern.raisedAt()));
        from.addClassNames("s", "m2");
        minutes.addClassNames("minutes", "num");
        of.addClassNames("s", "m2");
        var left = new Div(about, from);
        left.addClassName("grow");
        var right = new Div(minutes, of);
        right.addClassName("left-over");
        var top = new Div(left, right);
        top.addClassNames("row", "top", "g3");
        var badges = new Div(Words.danger(this, concern.danger()), new StateBadge(Tone.PLAIN, concern.reference()));
        badges.addClassNames("row", "wrap");
        if (concern.track() != Track.LEADS) {
            badges.add(new StateBadge(Tone.INFO, getTranslation("safeguarding.desk.badge." + concern.track())));
        }
        open = new Button(getTranslation("safeguarding.desk.open"), new Icon("eye"), click -> {
            whenOpened.run();
            click.getSource().setEnabled(true); // it may have asked for the password first
        });
        open.addClassNames("btn", "safe", "full");
        open.getElement().setAttribute("aria-label", getTranslation("safeguarding.desk.open-of", concern.reference()));
        open.setDisableOnClick(true);
        add(top, badges, line, open);
    }

    /** Lets the clock go on without touching the rest, so that the keyboard stays where it is. */
    void tick(Instant now) {
        var allowed = Duration.between(concern.raisedAt(), concern.dueAt()).toMinutes();
        var remaining = Math.ceilDiv(Duration.between(now, concern.dueAt()).toSeconds(), 60L);
        var late = remaining <= 0;
        setClassName("late", late);
        minutes.setText(late ? getTranslation("safeguarding.desk.late") : Words.span(this, remaining));
        of.setText(
                late
                        ? getTranslation("safeguarding.desk.late-by", Words.span(this, -remaining))
                        : getTranslation("safeguarding.desk.of", Words.span(this, allowed)));
        var passed = late ? allowed : Math.max(0, allowed - remaining);
        line.show(svg(passed, allowed));
    }

    private String svg(long passed, long allowed) {
        var now = LEFT + WIDTH * passed / Math.max(1, allowed);
        var end = LEFT + WIDTH;
        var label = Drawing.text(getTranslation("safeguarding.desk.clock", passed, allowed));
        return "<svg width='338' height='34' viewBox='0 0 338 34' role='img' aria-label='" + label
                + "' fill='none' stroke-width='4' stroke-linecap='round'>"
                + "<path d='M" + now + " 11H" + end + "' stroke='var(--al-rule)'/>"
                + "<path d='M" + LEFT + " 11H" + now + "' stroke='var(--al-apricot)'/>"
                + "<path d='M" + LEFT + " 20H" + end + "' stroke='var(--al-edge)' stroke-dasharray='.1 8'/>"
                + "<circle cx='" + now + "' cy='11' r='6' fill='var(--al-surface)' stroke='var(--al-apricot)'/>"
                + "<path d='M" + end + " 4v23' stroke='var(--al-ink)' stroke-width='2.5'/></svg>";
    }
}
