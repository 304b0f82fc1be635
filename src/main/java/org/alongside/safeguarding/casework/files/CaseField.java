package org.alongside.safeguarding.casework.files;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.casework.vault.AskAgain;
import org.alongside.school.FreshSignIn;
import org.alongside.school.People;
import org.alongside.school.PersonKind;
import org.alongside.school.PersonRow;
import org.alongside.school.StaleSignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;

/** The few shapes of which the panels beside a chronology are made. */
public final class CaseField {
    private CaseField() {}

    /** A card with a heading; the parts follow. */
    public static Panel card(String id, String heading, Component... content) {
        var title = new H2(heading);
        title.setId(id + "-title");
        var panel = new Panel(title);
        panel.setId(id);
        panel.setAriaLabelledBy(id + "-title");
        panel.addClassNames("col", "g3", "case-card");
        panel.add(content);
        return panel;
    }

    /** Folded until somebody wants it. */
    public static NativeDetails fold(String id, String summary, Component... content) {
        var box = new Div(content);
        box.addClassNames("col", "g3", "folded");
        var fold = new NativeDetails(summary, box);
        fold.setId(id);
        fold.addClassName("fold");
        return fold;
    }

    /** People of the register, found as somebody types. */
    public static ComboBox<PersonRow> person(String id, String label, @Nullable PersonKind kind, People people) {
        var box = new ComboBox<PersonRow>(label);
        box.setId(id);
        box.setItemLabelGenerator(CasePeople::named);
        box.setItemsPageable((page, text) -> search(people, kind, text, page));
        return box;
    }

    private static List<PersonRow> search(People people, @Nullable PersonKind kind, String text, Pageable page) {
        return people.search(kind, text, page);
    }

    public static Button button(String id, String words, Runnable deed) {
        var button = new Button(words, click -> deed.run());
        button.setId(id);
        button.addClassName("btn");
        return button;
    }

    /** Runs it; what is wrong with what was typed is said where it was typed. */
    public static void attempt(Div answer, Runnable deed) {
        answer.removeAll();
        try {
            deed.run();
        } catch (IllegalArgumentException wrong) {
            answer.add(
                    new Note(Tone.DANGER, "warn", new Span(answer.getTranslation(String.valueOf(wrong.getMessage())))));
        }
    }

    /** The same for what may show words of somebody else: asks for the password there, and then does it. */
    public static void attempt(Div answer, FreshSignIn signIn, Runnable deed) {
        try {
            attempt(answer, deed);
        } catch (StaleSignIn tooLongAgo) {
            var ask = new AskAgain(signIn, () -> attempt(answer, signIn, deed));
            answer.add(ask);
            ask.takeFocus();
        }
    }

    /** Where {@link #attempt} says what is wrong. */
    public static Div answer() {
        var answer = new Div();
        answer.getElement().setAttribute("role", "status");
        return answer;
    }
}
