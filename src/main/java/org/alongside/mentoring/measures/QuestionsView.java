package org.alongside.mentoring.measures;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
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

/** Questions about how a pupil is; each may be left out, each answer is kept at once, none is scored to them. */
@Route("mentoring/questions")
@RolesAllowed({Roles.MENTOR, Roles.MENTEE})
class QuestionsView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient MyAnswers mine;
    private final transient Wordings wordings;
    private final Div answer = new Div();

    QuestionsView(MyAnswers mine, Wordings wordings) {
        this.wordings = wordings;
        this.mine = mine;
        answer.getElement().setAttribute("role", "status");
        addClassNames("phone-page", "measures");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        answer.removeAll();
        var instruments = mine.instruments();
        if (instruments.isEmpty()) {
            add(new PageHead(getTranslation("mentoring.measure.none"), getTranslation("mentoring.measure.none-text")));
            return;
        }
        add(new PageHead(getTranslation("mentoring.measure.title"), getTranslation("mentoring.measure.lead")), answer);
        var given = mine.mine();
        var words = wordings.own();
        for (var instrument : instruments) {
            var panel = new Panel(
                    new H2(getTranslation("mentoring.measure." + instrument)),
                    new Paragraph(getTranslation("mentoring.measure." + instrument + ".lead")));
            panel.addClassNames("pad", "col", "g4");
            for (int item = 1; item <= instrument.items(); item++) {
                var which = new Rounds.Item(instrument, item);
                panel.add(question(
                        which, words.getOrDefault(which, getTranslation(instrument.question(item))), given.get(which)));
            }
            var source = new Paragraph(getTranslation("mentoring.measure." + instrument + ".source"));
            source.addClassNames("xs", "m2");
            panel.add(source);
            add(panel);
        }
        var thanks = new Paragraph(getTranslation("mentoring.measure.thanks"));
        thanks.addClassName("m2");
        add(thanks);
    }

    private RadioButtonGroup<Integer> question(
            Rounds.Item which, String words, @org.jspecify.annotations.Nullable Integer now) {
        var instrument = which.instrument();
        var item = which.number();
        var group = new RadioButtonGroup<Integer>(words);
        group.setItems(instrument.choices());
        group.setItemLabelGenerator(it -> getTranslation(instrument.answer(it)));
        group.setId(instrument + "-" + item);
        group.addClassName("chips");
        if (now != null) {
            group.setValue(now);
        }
        group.addValueChangeListener(change -> {
            try {
                mine.answer(instrument, item, change.getValue());
                answer.removeAll();
            } catch (IllegalArgumentException reason) {
                answer.removeAll();
                answer.add(
                        new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
            }
        });
        return group;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.measure.title");
    }
}
