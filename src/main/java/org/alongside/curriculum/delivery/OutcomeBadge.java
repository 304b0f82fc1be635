package org.alongside.curriculum.delivery;

import com.vaadin.flow.component.Component;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What became of a lesson, as shape, word and colour. */
final class OutcomeBadge {
    private OutcomeBadge() {}

    static StateBadge of(Component page, @Nullable Outcome outcome) {
        return switch (outcome) {
            case null -> new StateBadge(Tone.INFO, "draw", page.getTranslation("curriculum.outcome.none"));
            case DELIVERED -> new StateBadge(Tone.OK, "check", said(page, outcome));
            case ADAPTED -> new StateBadge(Tone.OK, "half", said(page, outcome));
            case NOT_DELIVERED -> new StateBadge(Tone.WARN, "cross", said(page, outcome));
        };
    }

    private static String said(Component page, Outcome outcome) {
        return page.getTranslation("curriculum.outcome.badge." + outcome);
    }

    static String icon(Outcome outcome) {
        return switch (outcome) {
            case DELIVERED -> "check";
            case ADAPTED -> "half";
            case NOT_DELIVERED -> "cross";
        };
    }
}
