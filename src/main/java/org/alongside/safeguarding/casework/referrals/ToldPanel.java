package org.alongside.safeguarding.casework.referrals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.files.CaseDrafts;
import org.alongside.safeguarding.casework.files.CaseField;
import org.alongside.safeguarding.casework.files.CasePanel;
import org.alongside.safeguarding.casework.files.CaseRow;
import org.alongside.safeguarding.casework.files.CaseStatus;
import org.alongside.school.FreshSignIn;
import org.jspecify.annotations.Nullable;

/** What whoever passed it on, the child and the family may know, and why not. */
@org.springframework.stereotype.Component
class ToldPanel implements CasePanel {
    private final Telling telling;
    private final CaseDrafts drafts;
    private final FreshSignIn signIn;

    ToldPanel(Telling telling, CaseDrafts drafts, FreshSignIn signIn) {
        this.signIn = signIn;
        this.telling = telling;
        this.drafts = drafts;
    }

    @Override
    public int place() {
        return 400;
    }

    @Override
    public Optional<Component> panel(CaseRow row, Runnable refresh) {
        var page = new Div();
        var card = CaseField.card("told-panel", page.getTranslation("safeguarding.told.title"));
        var chosen = telling.of(row.id());
        for (var who : Listener.of(row.track())) {
            var standing = chosen.get(who);
            var head = new Div(new H3(page.getTranslation(who.words(row.track()))));
            head.addClassNames("row", "wrap", "sp");
            var one = new Div(head);
            one.addClassNames("col", "g1");
            if (standing == null) {
                var none = new Paragraph(page.getTranslation("safeguarding.told.none"));
                none.addClassNames("s", "m2");
                one.add(none);
            } else {
                head.add(badge(page, standing));
                var words = new Paragraph(standing.words().disclose());
                words.addClassNames("s", "verbatim");
                var at = standing.at();
                var by = new Span(page.getTranslation(
                        "safeguarding.told.by", standing.by(), at == null ? "" : ReferralClock.moment(at)));
                by.addClassNames("xs", "m2");
                one.add(words, by);
            }
            if (row.status() == CaseStatus.OPEN) {
                one.add(form(row, who, standing, refresh));
            }
            card.add(one);
        }
        return Optional.of(card);
    }

    private static StateBadge badge(Div page, MayBeTold standing) {
        return switch (standing.choice()) {
            case YES -> new StateBadge(Tone.OK, "check", page.getTranslation("safeguarding.told.choice.YES"));
            case LATER -> new StateBadge(Tone.INFO, "clock", page.getTranslation("safeguarding.told.choice.LATER"));
            case NO -> new StateBadge(Tone.PLAIN, "lock", page.getTranslation("safeguarding.told.choice.NO"));
        };
    }

    private Component form(CaseRow row, Listener who, @Nullable MayBeTold standing, Runnable refresh) {
        var answer = CaseField.answer();
        var choice = new RadioButtonGroup<MayBeTold.Choice>(answer.getTranslation("safeguarding.told.choose"));
        choice.setItems(MayBeTold.Choice.values());
        choice.setItemLabelGenerator(it -> answer.getTranslation("safeguarding.told.choice." + it));
        choice.setValue(standing == null ? MayBeTold.Choice.YES : standing.choice());
        choice.addClassName("chips");
        var words = new TextArea(answer.getTranslation("safeguarding.told.words." + choice.getValue()));
        words.setId("told-" + who);
        words.setMaxLength(2_000);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addClassName("short");
        choice.addValueChangeListener(
                change -> words.setLabel(answer.getTranslation("safeguarding.told.words." + change.getValue())));
        var draft = drafts.open(row.id(), "told/" + who);
        draft.bind("words", words);
        var save = CaseField.button(
                "save-told-" + who,
                answer.getTranslation("safeguarding.told.save"),
                () -> CaseField.attempt(answer, signIn, () -> {
                    if (words.getValue().isBlank()) {
                        throw new IllegalArgumentException("safeguarding.told.missing." + choice.getValue());
                    }
                    try {
                        telling.choose(
                                draft.key(),
                                row.id(),
                                new MayBeTold(
                                        who,
                                        choice.getValue(),
                                        Narrative.of(words.getValue()),
                                        null,
                                        null,
                                        standing == null ? 0 : standing.version()));
                    } catch (IllegalArgumentException wrong) {
                        var now = telling.of(row.id()).get(who);
                        if (now == null || !"safeguarding.told.other".equals(wrong.getMessage())) {
                            throw wrong;
                        }
                        answer.add(new Note(
                                Tone.WARN,
                                "warn",
                                new Span(answer.getTranslation(
                                        "safeguarding.told.other",
                                        now.by(),
                                        now.words().disclose()))));
                        return;
                    }
                    draft.done();
                    refresh.run();
                }));
        var fold = CaseField.fold(
                "told-fold-" + who,
                answer.getTranslation("safeguarding.told.change", answer.getTranslation(who.words(row.track()))),
                choice,
                words,
                answer,
                save);
        fold.setOpen(draft.isBack());
        return fold;
    }
}
