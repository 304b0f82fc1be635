package org.alongside.safeguarding.casework.keeping;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.casework.vault.Handout;
import org.alongside.school.FreshSignIn;

/** The files of a copy that was made just now, to be saved. They are in this page's memory and nowhere else. */
class CopyFiles extends Div {
    private final transient FreshSignIn signIn;

    CopyFiles(Copy copy, FreshSignIn signIn) {
        this.signIn = signIn;
        addClassNames("col", "g3", "copy-files");
        var files = new Div(file(copy.name() + ".pdf", "application/pdf", copy.pdf(), "safeguarding.give.pdf"));
        files.addClassNames("row", "wrap");
        var json = copy.json();
        if (json != null) {
            files.add(file(copy.name() + ".json", "application/json", json, "safeguarding.give.json"));
        }
        add(files);
        var passphrase = copy.passphrase();
        if (passphrase == null) {
            var help = new Paragraph(getTranslation("safeguarding.give.files.help"));
            help.addClassName("m2");
            add(help);
            return;
        }
        var code = new Code(passphrase);
        code.addClassName("passphrase");
        code.setId("passphrase");
        var words = new Div(
                new Paragraph(getTranslation("safeguarding.give.passphrase")),
                code,
                new Paragraph(getTranslation("safeguarding.give.passphrase.help")));
        words.addClassName("col");
        add(new Note(Tone.WARN, "lock", words));
    }

    private Anchor file(String name, String type, byte[] bytes, String words) {
        var link = Handout.ready(Handout.What.COPY, signIn, new Handout.Content(name, type, bytes))
                .link("");
        link.removeAll();
        link.add(new Icon("save"), new Span(getTranslation(words)));
        link.addClassNames("btn", "pri");
        return link;
    }
}
