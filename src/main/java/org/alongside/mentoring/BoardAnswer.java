package org.alongside.mentoring;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;

/** What became of the last thing somebody did on the match board; read out when it comes. */
final class BoardAnswer extends Div {
    private final transient People people;

    BoardAnswer(People people) {
        this.people = people;
        setId("answer");
        getElement().setAttribute("role", "status");
    }

    void wrong(String key) {
        show(new Note(Tone.DANGER, "warn", new Span(getTranslation(key))));
    }

    void tell(String key) {
        show(new Note(Tone.INFO, "info", new Span(getTranslation(key))));
    }

    /** How work has ended; nothing new when it ended without a word. */
    void say(MatchWork.Outcome outcome) {
        var published = outcome.published();
        var wait = outcome.notReady();
        if (published != null) {
            show(published(published));
        } else if (wait != null) {
            show(NotReadyNote.of(this, wait, people));
        } else if (!outcome.key().isEmpty()) {
            if (outcome.good()) {
                tell(outcome.key());
            } else {
                wrong(outcome.key());
            }
        }
    }

    private void show(Note note) {
        removeAll();
        add(note);
    }

    private Note published(Publishing.Published published) {
        var fine = published.tooShort() == 0;
        return new Note(
                fine ? Tone.OK : Tone.WARN,
                fine ? "check" : "warn",
                new Paragraph(getTranslation(
                        "mentoring.match.published", published.pairings(), published.meetings(), published.ended())),
                new Paragraph(
                        fine
                                ? getTranslation("mentoring.match.all-long-enough")
                                : getTranslation("mentoring.match.some-short", published.tooShort())),
                new Anchor("mentoring/introductions", getTranslation("mentoring.board.to-introductions")));
    }
}
