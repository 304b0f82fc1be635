package org.alongside.safeguarding.casework.referrals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.alongside.safeguarding.casework.files.CaseField;
import org.alongside.safeguarding.casework.files.DeskPanel;

/** On the desk: who should have answered by tomorrow. */
@org.springframework.stereotype.Component
class LatePanel implements DeskPanel {
    private final Referrals referrals;
    private final Clock clock;

    LatePanel(Referrals referrals, Clock clock) {
        this.referrals = referrals;
        this.clock = clock;
    }

    @Override
    public int place() {
        return 200;
    }

    @Override
    public Optional<Component> panel() {
        var now = clock.instant();
        var soon = now.plus(Duration.ofDays(1));
        var list = new UnorderedList();
        list.addClassName("rows");
        var page = new Div();
        referrals.open().stream()
                .filter(it -> it.answeredAt() == null
                        && it.dueAt() != null
                        && it.dueAt().isBefore(soon))
                .forEach(it -> {
                    var link = new Anchor("safeguarding/referral/" + it.id(), it.agencyName());
                    var reference = new Span(it.reference());
                    reference.addClassNames("xs", "m2");
                    var words = new Div(link, reference);
                    words.addClassNames("col", "grow");
                    list.add(new ListItem(words, ReferralClock.badge(page, it, now)));
                });
        return list.getChildren().findAny().isEmpty()
                ? Optional.empty()
                : Optional.of(CaseField.card("answers-due", page.getTranslation("safeguarding.referrals.desk"), list));
    }
}
