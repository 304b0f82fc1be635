package org.alongside.safeguarding.casework.screening;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.casework.files.CaseField;
import org.alongside.safeguarding.casework.vault.WithoutNarrative;

/** The words in which the school describes signs and strengths. */
@Route("safeguarding/indicators")
@WithoutNarrative
@RolesAllowed({Roles.DSL, Roles.DEPUTY_DSL})
class IndicatorsView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient Indicators indicators;

    IndicatorsView(Indicators indicators) {
        this.indicators = indicators;
        addClassNames("col", "g4");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var back = new Anchor("safeguarding/cases", getTranslation("safeguarding.indicators.back"));
        back.addClassName("btn");
        add(new PageHead(
                getTranslation("safeguarding.indicators.title"), getTranslation("safeguarding.indicators.lead"), back));
        for (var kind : Indicator.Kind.values()) {
            var card = CaseField.card("indicators-" + kind, getTranslation("safeguarding.indicators.kind." + kind));
            indicators.all().stream().filter(it -> it.kind() == kind).forEach(it -> card.add(line(it)));
            add(card);
        }
    }

    private Component line(Indicator indicator) {
        var line = new Div();
        line.addClassName("indicator");
        fill(line, indicator);
        return line;
    }

    private void fill(Div line, Indicator indicator) {
        line.removeAll();
        var words = new TextField(getTranslation("safeguarding.screening.area." + indicator.area()));
        words.setId("words-" + indicator.code());
        words.setMaxLength(300);
        words.setValue(indicator.words());
        var used = new Checkbox(getTranslation("safeguarding.indicators.used"), indicator.inUse());
        var answer = CaseField.answer();
        var save = CaseField.button(
                "save-" + indicator.code(),
                getTranslation("safeguarding.indicators.save"),
                () -> CaseField.attempt(answer, () -> {
                    var kept = indicators.change(new Indicator(
                            indicator.code(),
                            indicator.kind(),
                            indicator.area(),
                            words.getValue(),
                            used.getValue(),
                            indicator.version()));
                    var now = indicators.all().stream()
                            .filter(it -> it.code().equals(indicator.code()))
                            .findFirst()
                            .orElseThrow();
                    if (kept) {
                        fill(line, now);
                        line.add(new Note(Tone.OK, "check", new Span(getTranslation("safeguarding.indicators.kept"))));
                    } else {
                        answer.add(new Note(
                                Tone.WARN,
                                "warn",
                                new Span(getTranslation("safeguarding.indicators.other", now.words()))));
                    }
                }));
        save.addClassName("small");
        save.setAriaLabel(getTranslation("safeguarding.indicators.save-of", indicator.words()));
        line.add(words, used, save, answer);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.indicators.title");
    }
}
