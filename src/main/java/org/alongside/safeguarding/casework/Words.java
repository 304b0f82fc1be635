package org.alongside.safeguarding.casework;

import com.vaadin.flow.component.Component;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.Danger;
import org.jspecify.annotations.Nullable;

/** How the desk says who tells and how long. */
final class Words {
    private Words() {}

    /** "from a mentor, Year 12" */
    static String from(Component page, SenderKind kind, @Nullable Integer year) {
        var who = page.getTranslation("safeguarding.desk.from." + kind);
        return year == null ? who : page.getTranslation("safeguarding.desk.from-year", who, year);
    }

    /** "7 min", "3 h", "2 days": never more exact than anybody needs. */
    static String span(Component page, long minutes) {
        if (minutes < 1) {
            return page.getTranslation("safeguarding.desk.minutes.none");
        }
        if (minutes < 120) {
            return page.getTranslation("safeguarding.desk.minutes", minutes);
        }
        return minutes < 48 * 60
                ? page.getTranslation("safeguarding.desk.hours", minutes / 60)
                : page.getTranslation("safeguarding.desk.days", minutes / (24 * 60));
    }

    /** Shape, word and colour together. */
    static StateBadge danger(Component page, Danger danger) {
        var words = page.getTranslation("safeguarding.desk.danger." + danger);
        return switch (danger) {
            case YES -> new StateBadge(Tone.DANGER, "warn", words);
            case NO -> new StateBadge(Tone.PLAIN, "check", words);
            case NOT_SURE -> new StateBadge(Tone.WARN, "warn", words);
        };
    }
}
