package org.alongside.mentoring.care;

import com.vaadin.flow.component.Component;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;

/** Says a reason in a sentence, and how pressing it is as shape, word and colour. */
final class ReasonWords {
    private ReasonWords() {}

    static String sentence(Component page, NeedsYou.Reason reason, Names names) {
        return page.getTranslation(
                "mentoring.care.reason." + reason.key(),
                names.called(reason.person()),
                Said.day(reason.since()),
                reason.amount());
    }

    static StateBadge badge(Component page, NeedsYou.Reason reason, int place) {
        var word = page.getTranslation("mentoring.care.filter." + reason.key());
        return place < 50
                ? new StateBadge(Tone.DANGER, "warn", word)
                : place < 80 ? new StateBadge(Tone.WARN, "clock", word) : new StateBadge(Tone.PLAIN, "cal", word);
    }
}
