package org.alongside.safeguarding.casework.clerk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import org.alongside.base.Roles;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.casework.files.CaseField;
import org.alongside.safeguarding.casework.vault.WithoutNarrative;

/** Letters that a clerk has drafted: a lead reads and releases them. And the words of which they are made. */
@Route("safeguarding/letters")
@WithoutNarrative
@RolesAllowed({Roles.DSL, Roles.DEPUTY_DSL})
class CaseLettersView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient CaseLetters letters;

    CaseLettersView(CaseLetters letters) {
        this.letters = letters;
        addClassNames("col", "g4");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show("");
    }

    private void show(String said) {
        removeAll();
        var waiting = letters.waiting();
        var back = new Anchor("safeguarding/referrals", getTranslation("safeguarding.agency.back"));
        back.addClassName("btn");
        add(new PageHead(
                waiting.isEmpty()
                        ? getTranslation("safeguarding.letters.title.none")
                        : getTranslation("safeguarding.letters.title", waiting.size()),
                getTranslation("safeguarding.letters.lead"),
                back));
        var answer = CaseField.answer();
        answer.setId("letters-answer");
        if (!said.isEmpty()) {
            answer.add(new Note(Tone.OK, "check", new Span(said)));
        }
        add(answer);
        var grid = new Div();
        grid.addClassName("agencies");
        waiting.forEach(it -> grid.add(card(it)));
        add(grid);
        var released = letters.released();
        if (!released.isEmpty()) {
            var gone = CaseField.card("letters-released", getTranslation("safeguarding.letters.to-post"));
            released.forEach(it -> {
                var line = new Div(new Span(it.agency() + " · " + it.reference()), LetterPaper.state(this, it));
                line.addClassNames("row", "wrap", "sp");
                gone.add(line);
            });
            add(gone);
        }
        var words = CaseField.card("letter-templates", getTranslation("safeguarding.letters.templates"));
        var help = new Paragraph(getTranslation("safeguarding.letters.templates.help"));
        help.addClassNames("s", "m2");
        words.add(help);
        for (var kind : LetterKind.values()) {
            words.add(new H3(getTranslation("safeguarding.letters.kind." + kind)), template(kind));
        }
        add(words);
    }

    private Component card(CaseLetter letter) {
        var card = CaseField.card("letter-" + letter.id(), letter.agency());
        var by = new Span(getTranslation(
                "safeguarding.letters.by",
                getTranslation("safeguarding.letters.kind." + letter.kind()),
                letter.reference(),
                letter.draftedBy(),
                Said.shortDay(Said.dayOf(letter.draftedAt()))));
        by.addClassNames("xs", "m2");
        var answer = CaseField.answer();
        var release = new Button(getTranslation("safeguarding.letters.release"), new Icon("check"), click -> {
            CaseField.attempt(answer, () -> {
                letters.release(letter.id());
                show(getTranslation("safeguarding.letters.release.kept", letter.agency(), letter.reference()));
            });
        });
        release.addClassNames("btn", "safe");
        release.setAriaLabel(getTranslation("safeguarding.letters.release-of", letter.agency(), letter.reference()));
        var why = new Select<Returned>();
        why.setLabel(getTranslation("safeguarding.letters.why"));
        why.setItems(Arrays.stream(Returned.values())
                .filter(it -> it != Returned.MOVED)
                .toList());
        why.setItemLabelGenerator(it -> getTranslation("safeguarding.letters.returned." + it));
        var giveBack = new Button(getTranslation("safeguarding.letters.back"), click -> {
            CaseField.attempt(answer, () -> {
                var reason = why.getValue();
                if (reason == null) {
                    throw new IllegalArgumentException("safeguarding.letters.no-why");
                }
                letters.giveBack(letter.id(), reason);
                show(getTranslation("safeguarding.letters.back.kept", letter.agency(), letter.reference()));
            });
        });
        giveBack.addClassName("btn");
        giveBack.setAriaLabel(getTranslation("safeguarding.letters.back-of", letter.agency(), letter.reference()));
        card.add(
                by,
                new LetterPaper(letter),
                answer,
                new Div(release),
                CaseField.fold("back-" + letter.id(), getTranslation("safeguarding.letters.back.open"), why, giveBack));
        return card;
    }

    private Component template(LetterKind kind) {
        var now = letters.template(kind);
        var answer = CaseField.answer();
        var subject = new TextField(getTranslation("safeguarding.letters.template.subject"));
        subject.setMaxLength(160);
        subject.setValue(now.subject());
        var body = new TextArea(getTranslation("safeguarding.letters.template.body"));
        body.setMaxLength(2_000);
        body.setValue(now.body());
        body.setValueChangeMode(ValueChangeMode.LAZY);
        var save = CaseField.button(
                "save-template-" + kind,
                getTranslation("safeguarding.letters.template.save"),
                () -> CaseField.attempt(answer, () -> {
                    if (letters.keep(new LetterTemplate(kind, subject.getValue(), body.getValue(), now.version()))) {
                        show(getTranslation("safeguarding.letters.template.kept"));
                        return;
                    }
                    var theirs = letters.template(kind);
                    answer.add(
                            new Note(
                                    Tone.WARN, "warn", new Span(getTranslation("safeguarding.letters.template.other"))),
                            words(theirs));
                }));
        return CaseField.fold(
                "template-" + kind,
                getTranslation(
                        "safeguarding.letters.template.change", getTranslation("safeguarding.letters.kind." + kind)),
                subject,
                body,
                answer,
                save);
    }

    private static Component words(LetterTemplate template) {
        var words = new Paragraph(template.subject() + "\n\n" + template.body());
        words.addClassNames("verbatim", "theirs");
        return words;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.letters.page-title");
    }
}
