package org.alongside.mentoring.scheme;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Tone;

/** Letters to families, in words that the school can make its own. */
@Route("mentoring/letters")
@RolesAllowed(Roles.COORDINATOR)
class LettersView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient Letters letters;
    private final Div answer = new Div();
    private final Div content = new Div();
    private final Select<Letters.Kind> kind = new Select<>();

    LettersView(Letters letters) {
        this.letters = letters;
        answer.getElement().setAttribute("role", "status");
        addClassName("care");
        kind.setId("letter");
        kind.setLabel(getTranslation("mentoring.letters.which"));
        kind.setItems(Letters.Kind.values());
        kind.setItemLabelGenerator(it -> getTranslation("mentoring.letters." + it));
        kind.setValue(Letters.Kind.MENTEE_FAMILY);
        kind.addValueChangeListener(change -> {
            answer.removeAll();
            show();
        });
        var print = new Anchor("mentoring/letters/print", getTranslation("mentoring.sheet.title"));
        print.addClassName("btn");
        add(
                new PageHead(
                        getTranslation("mentoring.letters.title"), getTranslation("mentoring.letters.lead"), print),
                kind,
                answer,
                content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        answer.removeAll();
        show();
    }

    private Letters.Letter now() {
        var which = kind.getValue();
        return letters.own(which)
                .orElseGet(() -> new Letters.Letter(
                        which,
                        getTranslation("mentoring.letters." + which + ".subject"),
                        getTranslation("mentoring.letters." + which + ".body"),
                        0));
    }

    private void show() {
        content.removeAll();
        var letter = now();
        var subject = new TextField(getTranslation("mentoring.letters.subject"));
        subject.setId("letter-subject");
        subject.setMaxLength(Letters.LONGEST_SUBJECT);
        subject.setValue(letter.subject());
        var body = new TextArea(getTranslation("mentoring.letters.body"));
        body.setId("letter-body");
        body.setMaxLength(Letters.LONGEST_BODY);
        body.setMinRows(12);
        body.setValue(letter.body());
        body.setHelperText(getTranslation("mentoring.letters.body-help"));
        var save = new Button(
                getTranslation("mentoring.letters.save"),
                click -> write(
                        new Letters.Letter(letter.kind(), subject.getValue(), body.getValue(), letter.version())));
        save.setId("save-letter");
        save.addClassNames("btn", "pri");
        var back = new Button(getTranslation("mentoring.letters.back"), click -> {
            letters.forget(letter.kind());
            say(Tone.OK, "mentoring.letters.is-back");
            show();
        });
        back.addClassNames("btn", "quiet");
        back.setVisible(letter.version() > 0);
        var buttons = new Div(save, back);
        buttons.addClassNames("row", "wrap");
        var edit = new Panel(new H2(getTranslation("mentoring.letters.own")), subject, body, buttons);
        edit.addClassNames("pad", "col", "g3");
        var sheet = new Pre(letter.body());
        sheet.addClassName("letter");
        var seen =
                new Panel(new H2(getTranslation("mentoring.letters.preview")), new Paragraph(letter.subject()), sheet);
        seen.addClassNames("pad", "col", "g3");
        var two = new Div(edit, seen);
        two.addClassName("halves");
        content.add(two);
    }

    private void write(Letters.Letter letter) {
        try {
            letters.write(letter);
            say(Tone.OK, "mentoring.letters.kept");
            show();
        } catch (IllegalArgumentException reason) {
            var key = String.valueOf(reason.getMessage());
            say(Tone.DANGER, key);
            if (key.equals("mentoring.letters.newer")) {
                answer.add(new Pre(now().body()));
            }
        }
    }

    private void say(Tone tone, String key) {
        answer.removeAll();
        answer.add(new Note(tone, tone == Tone.OK ? "check" : "warn", new Span(getTranslation(key))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.letters.menu");
    }
}
