package org.alongside.safeguarding.casework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.WordHint;
import org.alongside.safeguarding.casework.vault.WithoutNarrative;
import org.alongside.school.People;

/** All words that the leads keep: those that may mean danger, and those that staff and mentors are gently asked to think about. */
@Route("safeguarding/words")
@Menu(title = "safeguarding.words.title", order = 47, icon = "search")
@RolesAllowed({Roles.DSL, Roles.DEPUTY_DSL})
@WithoutNarrative
class WordsView extends Div implements HasDynamicTitle {
    private final transient HintBook book;
    private final UnorderedList list = new UnorderedList();
    private final Div answer = new Div();
    final TextField word = new TextField(getTranslation("safeguarding.words.hint.word"));
    final TextField instead = new TextField(getTranslation("safeguarding.words.hint.instead"));
    final Button add = new Button(getTranslation("safeguarding.words.hint.add"), click -> add());

    WordsView(HintBook book, DangerBook danger, People people) {
        this.book = book;
        addClassNames("col", "g4", "hint-words");
        answer.getElement().setAttribute("role", "status");
        list.addClassName("facts");
        add.addClassNames("btn", "pri");
        instead.setHelperText(getTranslation("safeguarding.words.hint.instead.help"));
        var fields = new Div(word, instead);
        fields.addClassName("rota-hours");
        var words = new Panel(
                new H2(getTranslation("safeguarding.words.hint.list")),
                new Paragraph(getTranslation("safeguarding.words.lead")),
                list,
                fields,
                answer,
                add);
        words.addClassNames("pad", "col", "g3");
        add(
                new PageHead(getTranslation("safeguarding.words.title"), getTranslation("safeguarding.words.both")),
                new DangerWordsPanel(danger, people),
                words);
        show();
    }

    private void show() {
        list.removeAll();
        for (var hint : book.all()) {
            var name = new Span(hint.word());
            name.addClassName("b");
            var text = new Div(name, new Paragraph(hint.instead()));
            text.addClassName("grow");
            var remove = new Button(getTranslation("safeguarding.rota.remove"), click -> {
                book.remove(hint);
                show();
            });
            remove.addClassNames("btn", "small");
            remove.setAriaLabel(getTranslation("safeguarding.rota.remove-of", hint.word()));
            list.add(new ListItem(text, remove));
        }
    }

    private void add() {
        answer.removeAll();
        try {
            book.keep(new WordHint(UUID.randomUUID(), word.getValue(), instead.getValue()));
            word.clear();
            instead.clear();
            show();
        } catch (IllegalArgumentException wrong) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(wrong.getMessage())))));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.words.title");
    }
}
