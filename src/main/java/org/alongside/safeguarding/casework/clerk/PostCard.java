package org.alongside.safeguarding.casework.clerk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.alongside.base.ui.Icon;
import org.alongside.safeguarding.casework.files.CaseField;
import org.alongside.safeguarding.casework.vault.Handout;

/** Letters that a clerk has drafted: what waits for a lead, and what can be printed and posted. */
final class PostCard extends Div {
    private final transient ClerkDesk desk;
    private final transient Consumer<String> said;

    /** @param said told what was done, in a sentence */
    PostCard(List<CaseLetter> letters, ClerkDesk desk, Consumer<String> said) {
        this.desk = desk;
        this.said = said;
        var list = new UnorderedList();
        list.addClassNames("rows", "chases");
        letters.forEach(it -> list.add(letter(it)));
        add(CaseField.card("clerk-post", getTranslation("safeguarding.clerk.post"), list));
    }

    private ListItem letter(CaseLetter letter) {
        var kind = getTranslation("safeguarding.letters.kind." + letter.kind());
        var what = new Span(letter.agency());
        what.addClassName("md");
        var top = new Div(what, LetterPaper.state(this, letter));
        top.addClassNames("row", "wrap", "sp");
        var which = new Span(letter.reference() + " · " + kind);
        which.addClassNames("xs", "m2");
        var box = new Div(top, which);
        box.addClassNames("col", "g1", "grow");
        if (letter.address().isBlank()) {
            var none = new Span(getTranslation("safeguarding.clerk.post.no-address"));
            none.addClassNames("s", "m2");
            box.add(none);
        }
        box.add(CaseField.fold(
                "letter-" + letter.id(),
                getTranslation("safeguarding.letters.read", letter.agency()),
                new LetterPaper(letter)));
        if (letter.isReleased()) {
            var file = new Handout(Handout.What.LETTER, () -> {
                        var printed = desk.print(letter.id());
                        return new Handout.Content(printed.name(), "application/pdf", printed.pdf());
                    })
                    .link("");
            file.removeAll();
            file.add(new Icon("print"), new Span(getTranslation("safeguarding.clerk.post.print")));
            file.addClassNames("btn", "small");
            file.setAriaLabel(getTranslation("safeguarding.clerk.post.print-of", letter.agency(), letter.reference()));
            var buttons = new Div(file, gone(letter));
            buttons.addClassNames("row", "wrap");
            box.add(buttons);
        }
        return new ListItem(box);
    }

    private Button gone(CaseLetter letter) {
        var button = new Button(getTranslation("safeguarding.clerk.post.posted"), new Icon("check"), click -> {
            try {
                desk.posted(letter.id());
                said.accept(getTranslation("safeguarding.clerk.post.kept", letter.agency(), letter.reference()));
            } catch (IllegalArgumentException faster) {
                said.accept(getTranslation(String.valueOf(faster.getMessage())));
            }
        });
        button.addClassNames("btn", "small", "safe");
        button.setDisableOnClick(true);
        button.setAriaLabel(getTranslation("safeguarding.clerk.post.posted-of", letter.agency(), letter.reference()));
        return button;
    }
}
