package org.alongside.safeguarding.casework.referrals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.Clock;
import java.util.Optional;
import org.alongside.base.ui.Icon;
import org.alongside.safeguarding.casework.files.CaseField;
import org.alongside.safeguarding.casework.files.CasePanel;
import org.alongside.safeguarding.casework.files.CaseRow;
import org.alongside.safeguarding.casework.files.CaseStatus;

/** Whom a case was referred to and how long they still have, beside its chronology. */
@org.springframework.stereotype.Component
class ReferralPanel implements CasePanel {
    private final Referrals referrals;
    private final Clock clock;

    ReferralPanel(Referrals referrals, Clock clock) {
        this.referrals = referrals;
        this.clock = clock;
    }

    @Override
    public int place() {
        return 50;
    }

    @Override
    public Optional<Component> panel(CaseRow row, Runnable refresh) {
        var all = referrals.of(row.id());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var page = new Div();
        var card = CaseField.card("referral-panel", page.getTranslation("safeguarding.referral.panel"));
        var now = clock.instant();
        for (var referral : all) {
            var link = new Anchor("safeguarding/referral/" + referral.id(), referral.agencyName());
            var name = new H3(link);
            var head = new Div(name);
            head.addClassNames("row", "wrap", "sp");
            if (referral.advice()) {
                var words = new Div(page.getTranslation(
                        "safeguarding.referral.advice-on", ReferralClock.moment(referral.writtenAt())));
                words.addClassNames("s", "m2");
                card.add(new Div(head, words));
            } else {
                head.add(ReferralClock.badge(page, referral, now));
                var one = new Div(head, new ReferralClock(referral, now));
                one.addClassNames("col", "g1");
                card.add(one);
            }
        }
        return Optional.of(card);
    }

    @Override
    public Optional<Component> action(CaseRow row, Runnable refresh) {
        if (row.status() != CaseStatus.OPEN) {
            return Optional.empty();
        }
        var link = new Anchor("safeguarding/refer/" + row.id().value(), new Component[] {new Icon("send")});
        link.add(link.getTranslation("safeguarding.referral.refer"));
        link.setId("refer");
        link.addClassName("btn");
        return Optional.of(link);
    }
}
