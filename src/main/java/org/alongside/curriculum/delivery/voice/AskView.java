package org.alongside.curriculum.delivery.voice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Tone;
import org.alongside.curriculum.LessonTitles;

/** A pupil's lessons: the question box, three taps about the last lesson, and what the school did about what was said. */
@Route("curriculum/ask")
@Menu(title = "curriculum.ask.menu", order = 40, icon = "talk")
@RolesAllowed({Roles.PUPIL, Roles.MENTEE, Roles.MENTOR})
class AskView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    /** Where the words wait in the session while somebody looks at the form for a worry. */
    private static final String DRAFT = AskView.class.getName();

    private final transient QuestionBox box;
    private final transient PupilVoice voice;
    private final transient LessonTitles titles;
    private final RadioButtonGroup<PupilClass> which = new RadioButtonGroup<>(getTranslation("curriculum.ask.class"));
    private final Note reach = new Note(Tone.PLAIN, "people");
    private final TextArea words = new TextArea(getTranslation("curriculum.ask.words"));
    private final Div answer = new Div();
    private final Button send = new Button(getTranslation("curriculum.ask.send"));
    private final Div answered = new Div();
    private boolean warned;

    AskView(QuestionBox box, PupilVoice voice, LessonTitles titles) {
        this.box = box;
        this.voice = voice;
        this.titles = titles;
        addClassNames("phone-page", "ask");
        which.setId("class");
        which.addClassName("chips");
        which.setItemLabelGenerator(PupilClass::name);
        which.addValueChangeListener(event -> showReach());
        words.setId("words");
        words.setMaxLength(Question.LONGEST);
        words.setHelperText(getTranslation("curriculum.ask.help"));
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.getElement().setAttribute("autocomplete", "off");
        words.addValueChangeListener(event -> {
            VaadinSession.getCurrent().setAttribute(DRAFT, event.getValue());
            if (warned && !WorryWords.in(event.getValue())) {
                calm();
            }
        });
        answer.getElement().setAttribute("role", "status");
        send.setId("send");
        send.setDisableOnClick(true);
        send.addClassNames("btn", "pri", "big", "full");
        send.addClickListener(click -> send());
        answered.addClassName("col");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(new PageHead(getTranslation("curriculum.ask.title"), ""));
        var classes = box.classes();
        if (classes.isEmpty()) {
            add(new EmptyState(
                    Lines.State.ALONE,
                    getTranslation("curriculum.ask.no-class"),
                    getTranslation("curriculum.ask.no-class-text")));
            return;
        }
        which.setItems(classes);
        which.setVisible(classes.size() > 1);
        var draft = VaadinSession.getCurrent().getAttribute(DRAFT);
        words.setValue(draft == null ? "" : draft.toString());
        var question = new Panel(
                new H2(getTranslation("curriculum.ask.box")), promise(), notHere(), which, reach, words, answer, send);
        question.addClassNames("pad", "col", "g4");
        add(question, answered);
        which.setValue(classes.getFirst());
        voice.lessons().stream().findFirst().ifPresent(it -> add(new ThreeTaps(voice, it, titles.title(it.lesson()))));
        youSaid();
    }

    /** What is seen of a question and what is not, before anybody writes one. */
    private UnorderedList promise() {
        var list = new UnorderedList();
        for (var line : List.of("name", "reader", "guess")) {
            list.add(new ListItem(getTranslation("curriculum.ask.promise-" + line)));
        }
        list.addClassName("promise");
        return list;
    }

    private Note notHere() {
        var text = new Paragraph(getTranslation("curriculum.ask.not-here"));
        var row = new Div(text, tell());
        row.addClassNames("col");
        return new Note(Tone.SAFE, "safe", row);
    }

    private Anchor tell() {
        var tell = new Anchor("tell", getTranslation("shell.tell"));
        tell.addClassNames("btn", "safe");
        return tell;
    }

    private void showReach() {
        var chosen = which.getValue();
        if (chosen == null) {
            return;
        }
        var closed = chosen.reach() == PupilClass.Reach.CLOSED;
        reach.setVisible(chosen.reach() != PupilClass.Reach.CLASS);
        reach.say(new Span(getTranslation("curriculum.ask.reach." + chosen.reach(), chosen.yearGroup())));
        words.setVisible(!closed);
        send.setVisible(!closed);
        answered.removeAll();
        var list = new UnorderedList();
        for (var question : box.answered(chosen.id())) {
            var asked = new Span("“" + Objects.requireNonNullElse(question.words(), "") + "”");
            asked.addClassName("quote");
            list.add(new ListItem(asked, new Paragraph(Objects.requireNonNullElse(question.answer(), ""))));
        }
        if (list.getChildren().findAny().isPresent()) {
            list.addClassName("answers");
            var panel = new Panel(new H2(getTranslation("curriculum.ask.answered")), list);
            panel.addClassNames("pad", "col", "g3");
            answered.add(panel);
        }
    }

    private void send() {
        answer.removeAll();
        send.setEnabled(true);
        if (WorryWords.in(words.getValue()) && !warned) {
            warn();
            return;
        }
        try {
            box.ask(which.getValue().id(), words.getValue());
        } catch (IllegalArgumentException reason) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
            return;
        }
        VaadinSession.getCurrent().setAttribute(DRAFT, null);
        words.clear();
        calm();
        answer.add(new Note(Tone.OK, "check", new Span(getTranslation("curriculum.ask.sent"))));
    }

    private void warn() {
        warned = true;
        answer.add(new WorryFirst(tell(), List.of(), this::send));
        send.setVisible(false);
    }

    private void calm() {
        warned = false;
        answer.removeAll();
        send.setVisible(true);
    }

    private void youSaid() {
        var entries = voice.youSaid();
        if (!entries.isEmpty()) {
            var panel = new Panel(new H2(getTranslation("curriculum.you-said.title")), new YouSaidList(entries));
            panel.addClassNames("pad", "col", "g3");
            add(panel);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curriculum.ask.menu");
    }
}
