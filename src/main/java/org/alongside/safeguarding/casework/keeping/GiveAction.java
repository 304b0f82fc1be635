package org.alongside.safeguarding.casework.keeping;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.alongside.base.ui.Icon;
import org.alongside.safeguarding.casework.files.CasePanel;
import org.alongside.safeguarding.casework.files.CaseRow;

/** "Give a copy" on the page of a case. */
@org.springframework.stereotype.Component
class GiveAction implements CasePanel {
    @Override
    public int place() {
        return 900;
    }

    @Override
    public Optional<Component> panel(CaseRow row, Runnable refresh) {
        return Optional.empty();
    }

    @Override
    public Optional<Component> action(CaseRow row, Runnable refresh) {
        var words = new Span();
        var give = new Anchor("safeguarding/give/" + row.id().value(), new Component[] {new Icon("send"), words});
        words.setText(give.getTranslation("safeguarding.give.action"));
        give.addClassName("btn");
        return Optional.of(give);
    }
}
