package org.alongside.curriculum.parents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Picture;
import org.alongside.base.ui.Tone;
import org.alongside.curriculum.LessonId;
import org.alongside.school.School;
import org.jspecify.annotations.Nullable;

/** The page for parents, without an account: shut, behind a code or open, as the school decides. */
@Route(value = "parents", autoLayout = false)
@AnonymousAllowed
class ParentsView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final String YEAR = "year";
    private static final String LESSON = "lesson";
    private static final String POLICY = "policy";

    private final transient ParentsDoor door;
    private final transient ParentsShelf shelf;
    private final Main main = new Main();

    ParentsView(ParentsDoor door, ParentsShelf shelf, School school) {
        this.door = door;
        this.shelf = shelf;
        addClassName("parents");
        var facts = school.facts();
        var name = new Span(facts.demo() ? getTranslation("identity.sign-in.demo-school", facts.name()) : facts.name());
        var brand = new Div(new Picture("mark"), name);
        brand.addClassName("brand");
        add(new Header(brand), main);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        main.removeAll();
        var open = shelf.open(pass());
        if (open.isEmpty()) {
            main.add(door.door() == PageSettings.Door.CODE ? askForTheCode() : shut());
            return;
        }
        var lesson =
                parameters.getSingleParameter(LESSON).flatMap(it -> open.get().lesson(new LessonId(it)));
        if (parameters.getSingleParameter(POLICY).isPresent()) {
            main.add(new PolicyPage(open.get()));
        } else if (lesson.isPresent()) {
            main.add(new LessonForParents(open.get(), lesson.get(), Acknowledgement.isGiven()));
        } else {
            main.add(new YearForParents(
                    open.get(), parameters.getSingleParameter(YEAR).flatMap(it -> year(open.get(), it))));
        }
    }

    private static Optional<Integer> year(Shelf shelf, String text) {
        return shelf.years().stream().filter(it -> it.toString().equals(text)).findFirst();
    }

    private static @Nullable Pass pass() {
        var session = VaadinSession.getCurrent();
        return session == null ? null : session.getAttribute(Pass.class);
    }

    private Div shut() {
        var panel = new Div(
                new H1(getTranslation("curriculum.parents.shut")),
                new Paragraph(getTranslation("curriculum.parents.shut-lead")),
                signIn());
        panel.addClassNames("card", "pad", "col", "g4", "parents-door");
        return panel;
    }

    private Div askForTheCode() {
        var answer = new Div();
        answer.getElement().setAttribute("role", "alert");
        var code = new TextField(getTranslation("curriculum.parents.code"));
        code.setId("code");
        code.setMaxLength(60);
        code.getElement().setAttribute("autocomplete", "off");
        code.setHelperText(getTranslation("curriculum.parents.code.help"));
        var enter = new Button(getTranslation("curriculum.parents.enter"), click -> enter(code.getValue(), answer));
        enter.setId("enter");
        enter.addClassNames("btn", "pri", "big");
        enter.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
        var panel = new Div(
                new H1(getTranslation("curriculum.parents.title")),
                new Paragraph(getTranslation("curriculum.parents.code-lead")),
                answer,
                code,
                enter,
                signIn());
        panel.addClassNames("card", "pad", "col", "g4", "parents-door");
        return panel;
    }

    private Anchor signIn() {
        return new Anchor("sign-in", getTranslation("curriculum.parents.sign-in"));
    }

    private void enter(String code, Div answer) {
        answer.removeAll();
        var request = VaadinRequest.getCurrent();
        var entry = door.enter(code, request == null ? "" : request.getRemoteAddr());
        if (entry.pass().isPresent()) {
            VaadinSession.getCurrent().setAttribute(Pass.class, entry.pass().get());
            getUI().ifPresent(ui -> ui.navigate(ParentsView.class));
            return;
        }
        answer.add(
                new Note(Tone.DANGER, "warn", new Span(getTranslation("curriculum.parents.answer." + entry.answer()))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curriculum.parents.title");
    }
}
