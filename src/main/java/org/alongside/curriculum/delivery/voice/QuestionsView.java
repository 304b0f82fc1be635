package org.alongside.curriculum.delivery.voice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Tone;
import org.alongside.curriculum.planning.ClassId;
import org.alongside.curriculum.planning.TeachingClass;

/** The question box as a teacher reads it: answer, park or remove; and slips of paper typed in. */
@Route("curriculum/questions")
@Menu(title = "curriculum.questions.menu", order = 84, icon = "talk")
@RolesAllowed({Roles.TEACHER, Roles.PSHE_LEAD})
class QuestionsView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient QuestionDesk desk;
    private final PageHead head = new PageHead("", getTranslation("curriculum.questions.lead"));
    private final Div list = new Div();
    private final Div said = new Div();
    private transient List<TeachingClass> classes = List.of();

    QuestionsView(QuestionDesk desk) {
        this.desk = desk;
        addClassNames("phone-page", "questions");
        list.addClassNames("col", "g4");
        said.getElement().setAttribute("role", "status");
        add(head, said, list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        classes = desk.classes();
        show();
        if (!classes.isEmpty()) {
            add(paper());
        }
    }

    private void show() {
        list.removeAll();
        var questions = desk.toRead();
        var open = questions.stream()
                .filter(it -> it.state() == Question.State.NEW)
                .count();
        head.say(getTranslation("curriculum.questions.title", open), getTranslation("curriculum.questions.lead"));
        if (questions.isEmpty()) {
            list.add(new EmptyState(
                    Lines.State.TOGETHER,
                    getTranslation("curriculum.questions.empty"),
                    getTranslation("curriculum.questions.empty-text")));
            return;
        }
        var names = classes.stream().collect(Collectors.toMap(TeachingClass::id, TeachingClass::name));
        group(questions, Question.State.NEW, names);
        group(questions, Question.State.PARKED, names);
        group(questions, Question.State.ANSWERED, names);
    }

    private void group(List<Question> questions, Question.State state, Map<ClassId, String> names) {
        var some = questions.stream().filter(it -> it.state() == state).toList();
        if (!some.isEmpty()) {
            list.add(new H2(getTranslation("curriculum.questions.state." + state)));
            some.forEach(it -> list.add(new QuestionCard(
                    it,
                    it.classId() == null
                            ? getTranslation("curriculum.year", it.yearGroup())
                            : names.getOrDefault(it.classId(), "?"),
                    this::become)));
        }
    }

    private void become(Question question, Question.State state, String answer) {
        said.removeAll();
        try {
            desk.become(question.id(), question.version(), state, answer);
            show();
            say(Tone.OK, "check", "curriculum.questions.done." + state);
        } catch (IllegalArgumentException reason) {
            say(Tone.DANGER, "warn", String.valueOf(reason.getMessage()));
        }
    }

    private void say(Tone tone, String icon, String key) {
        said.removeAll();
        said.add(new Note(tone, icon, new Span(getTranslation(key))));
    }

    private NativeDetails paper() {
        var which = new Select<TeachingClass>();
        which.setLabel(getTranslation("curriculum.catch-up.class"));
        which.setItemLabelGenerator(TeachingClass::name);
        which.setItems(classes);
        which.setValue(classes.getFirst());
        var words = new TextArea(getTranslation("curriculum.questions.paper-words"));
        words.setMaxLength(Question.LONGEST);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setId("paper-words");
        var add = new Button(getTranslation("curriculum.questions.paper-add"), click -> {
            try {
                desk.typeIn(which.getValue().id(), words.getValue());
                words.clear();
                show();
                say(Tone.OK, "check", "curriculum.questions.paper-added");
            } catch (IllegalArgumentException reason) {
                say(Tone.DANGER, "warn", String.valueOf(reason.getMessage()));
            }
        });
        add.addClassName("btn");
        add.setId("paper-add");
        var help = new Paragraph(getTranslation("curriculum.questions.paper-help"));
        help.addClassNames("s", "m2");
        var content = new Div(help, which, words, add);
        content.addClassName("col");
        var details = new NativeDetails(getTranslation("curriculum.questions.paper"), content);
        details.addClassName("fold");
        return details;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curriculum.questions.menu");
    }
}
