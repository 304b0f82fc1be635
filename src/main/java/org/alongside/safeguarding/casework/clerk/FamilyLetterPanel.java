package org.alongside.safeguarding.casework.clerk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.alongside.base.Roles;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.files.CaseDrafts;
import org.alongside.safeguarding.casework.files.CaseField;
import org.alongside.safeguarding.casework.files.CasePanel;
import org.alongside.safeguarding.casework.files.CaseRow;
import org.alongside.safeguarding.casework.files.CaseStatus;
import org.alongside.safeguarding.casework.vault.Handout;
import org.alongside.school.SignedInPerson;

/** Beside a chronology: letters to the family, written and printed by a lead, posted by whoever. */
@org.springframework.stereotype.Component
class FamilyLetterPanel implements CasePanel {
    private static final int LONGEST = 6_000;

    private final FamilyLetters letters;
    private final CaseDrafts drafts;
    private final SignedInPerson who;

    FamilyLetterPanel(FamilyLetters letters, CaseDrafts drafts, SignedInPerson who) {
        this.letters = letters;
        this.drafts = drafts;
        this.who = who;
    }

    @Override
    public int place() {
        return 220;
    }

    @Override
    public Optional<Component> panel(CaseRow row, Runnable refresh) {
        var lead = who.is(Roles.DSL) || who.is(Roles.DEPUTY_DSL);
        if (!lead || row.category().ofAdult()) {
            return Optional.empty();
        }
        var written = letters.of(row.id());
        if (written.isEmpty() && row.status() != CaseStatus.OPEN) {
            return Optional.empty();
        }
        var page = new Div();
        var card = CaseField.card("family-letters", page.getTranslation("safeguarding.family.title"));
        if (written.isEmpty()) {
            var none = new Paragraph(page.getTranslation("safeguarding.family.none"));
            none.addClassNames("s", "m2");
            card.add(none);
        } else {
            var list = new UnorderedList();
            list.addClassName("case-rows");
            written.forEach(it -> list.add(item(row, it)));
            card.add(list);
        }
        if (row.status() == CaseStatus.OPEN) {
            card.add(form(row, refresh));
        }
        return Optional.of(card);
    }

    private ListItem item(CaseRow row, FamilyLetter.Written letter) {
        var item = new ListItem();
        var when = new Span(Said.weekday(Said.dayOf(letter.at())));
        var by = new Span(item.getTranslation("safeguarding.family.entry", letter.place(), letter.by()));
        by.addClassNames("xs", "m2");
        var words = new Div(when, by);
        words.addClassNames("col", "grow");
        var print = new Handout(Handout.What.FAMILY_LETTER, () -> {
                    var file = letters.print(row.id(), letter.place());
                    return new Handout.Content(file.name(), "application/pdf", file.pdf());
                })
                .link("");
        print.removeAll();
        print.add(new Icon("print"), new Span(item.getTranslation("safeguarding.family.print")));
        print.addClassNames("btn", "small");
        print.setAriaLabel(item.getTranslation("safeguarding.family.print-of", letter.place()));
        item.add(words, print);
        return item;
    }

    private Component form(CaseRow row, Runnable refresh) {
        var answer = CaseField.answer();
        var draft = drafts.open(row.id(), "family");
        var to = new TextArea(answer.getTranslation("safeguarding.family.to"));
        to.setMaxLength(FamilyLetter.LONGEST_TO);
        to.setHelperText(answer.getTranslation("safeguarding.family.to.help"));
        to.setValueChangeMode(ValueChangeMode.LAZY);
        var subject = new TextField(answer.getTranslation("safeguarding.family.subject"));
        subject.setMaxLength(FamilyLetter.LONGEST_SUBJECT);
        subject.setValueChangeMode(ValueChangeMode.LAZY);
        var body = new TextArea(answer.getTranslation("safeguarding.family.body"));
        body.setMaxLength(LONGEST);
        body.setHelperText(answer.getTranslation("safeguarding.family.body.help"));
        body.setValueChangeMode(ValueChangeMode.LAZY);
        draft.bind("to", to);
        draft.bind("subject", subject);
        draft.bind("body", body);
        var byClerk = new Checkbox(answer.getTranslation("safeguarding.family.by-clerk"), true);
        byClerk.setHelperText(answer.getTranslation("safeguarding.family.by-clerk.help"));
        var keep = CaseField.button(
                "keep-family-letter",
                answer.getTranslation("safeguarding.family.keep"),
                () -> CaseField.attempt(answer, () -> {
                    if (to.getValue().isBlank()
                            || subject.getValue().isBlank()
                            || body.getValue().isBlank()) {
                        throw new IllegalArgumentException("safeguarding.family.incomplete");
                    }
                    letters.write(
                            draft.key(),
                            row.id(),
                            new FamilyLetter(
                                    Narrative.of(to.getValue().strip()),
                                    Narrative.of(subject.getValue().strip()),
                                    Narrative.of(body.getValue().strip())),
                            byClerk.getValue());
                    draft.done();
                    refresh.run();
                }));
        var fold = CaseField.fold(
                "family-letter",
                answer.getTranslation("safeguarding.family.write"),
                to,
                subject,
                body,
                byClerk,
                answer,
                keep);
        fold.setOpen(draft.isBack());
        return fold;
    }
}
