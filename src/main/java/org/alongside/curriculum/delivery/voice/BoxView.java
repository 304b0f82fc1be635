package org.alongside.curriculum.delivery.voice;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.List;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Picture;
import org.alongside.base.ui.Tone;
import org.alongside.school.School;
import org.jspecify.annotations.Nullable;

/** The question box for a class without accounts: a code, one field, and who to tell before and after. */
@Route(value = "box", autoLayout = false)
@AnonymousAllowed
class BoxView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient LessonBox box;
    private final transient School school;
    private final transient Clock clock;
    private final Main main = new Main();
    private final TextArea words = new TextArea(getTranslation("curriculum.ask.words"));
    private final Div answer = new Div();
    private final Button send = new Button(getTranslation("curriculum.ask.send"), click -> send());
    private boolean warned;

    BoxView(LessonBox box, School school, Clock clock) {
        this.box = box;
        this.school = school;
        this.clock = clock;
        addClassNames("parents", "box");
        var facts = school.facts();
        var name = new Span(facts.demo() ? getTranslation("identity.sign-in.demo-school", facts.name()) : facts.name());
        var brand = new Div(new Picture("mark"), name);
        brand.addClassName("brand");
        var leave = new Anchor("leave", new Component[] {new Icon("leave"), new Span(getTranslation("shell.leave"))});
        leave.addClassName("leave");
        leave.setRouterIgnore(true);
        add(new Header(brand, leave), main);
        words.setId("words");
        words.setMaxLength(Question.LONGEST);
        words.setHelperText(getTranslation("curriculum.ask.help"));
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setWidthFull();
        words.getElement().setAttribute("autocomplete", "off");
        words.addValueChangeListener(event -> {
            if (warned && event.isFromClient() && !WorryWords.in(event.getValue())) {
                calm();
            }
        });
        answer.getElement().setAttribute("role", "status");
        answer.setId("answer");
        send.setId("send");
        send.setDisableOnClick(true);
        send.addClassNames("btn", "pri", "big", "full");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        main.removeAll();
        var code = entered();
        if (code == null || !box.isOpen(code)) {
            main.add(askForTheCode());
        } else {
            main.add(question(code));
        }
    }

    private static @Nullable BoxCode entered() {
        var session = VaadinSession.getCurrent();
        return session == null ? null : session.getAttribute(BoxCode.class);
    }

    private Div askForTheCode() {
        var said = new Div();
        said.getElement().setAttribute("role", "alert");
        var code = new TextField(getTranslation("curriculum.box.code"));
        code.setId("code");
        code.setMaxLength(12);
        code.setHelperText(getTranslation("curriculum.box.code-help"));
        code.getElement().setAttribute("autocomplete", "off");
        code.getElement().setAttribute("autocapitalize", "characters");
        var enter = new Button(getTranslation("curriculum.box.enter"), click -> enter(code.getValue(), said));
        enter.setId("enter");
        enter.addClassNames("btn", "pri", "big");
        enter.addClickShortcut(Key.ENTER);
        var panel = new Div(
                new H1(getTranslation("curriculum.ask.box")),
                new Paragraph(getTranslation("curriculum.box.lead")),
                said,
                code,
                enter,
                safe("curriculum.box.not-here"));
        panel.addClassNames("card", "pad", "col", "g4", "parents-door");
        return panel;
    }

    private void enter(String typed, Div said) {
        said.removeAll();
        var request = VaadinRequest.getCurrent();
        var address = request == null ? null : request.getRemoteAddr();
        try {
            var found = box.enter(typed, address == null ? "" : address);
            if (found.isPresent()) {
                VaadinSession.getCurrent().setAttribute(BoxCode.class, found.get());
                show();
            } else {
                said.add(new Note(Tone.DANGER, "warn", new Span(getTranslation("curriculum.box.wrong"))));
            }
        } catch (IllegalArgumentException reason) {
            said.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
        }
    }

    private Div question(BoxCode code) {
        var promise = new UnorderedList();
        for (var line : List.of(
                "curriculum.box.promise-name", "curriculum.box.promise-reader", "curriculum.ask.promise-guess")) {
            promise.add(new ListItem(getTranslation(line)));
        }
        promise.addClassName("promise");
        answer.removeAll();
        calm();
        var panel = new Div(
                new H1(getTranslation("curriculum.box.title", code.title())),
                promise,
                safe("curriculum.ask.not-here"),
                words,
                answer,
                send);
        panel.addClassNames("card", "pad", "col", "g4", "parents-door");
        return panel;
    }

    /** Who to tell, with an account and without one. */
    private Note safe(String key) {
        var text = new Div(new Paragraph(getTranslation(key)), new Paragraph(inPerson()), tell());
        text.addClassName("col");
        return new Note(Tone.SAFE, "safe", text);
    }

    private String inPerson() {
        var room = school.facts().safeRoom();
        return room == null
                ? getTranslation("curriculum.box.in-person")
                : getTranslation("curriculum.box.in-person-room", room);
    }

    private Anchor tell() {
        var tell = new Anchor("tell", getTranslation("shell.tell"));
        tell.addClassNames("btn", "safe");
        tell.setRouterIgnore(true);
        return tell;
    }

    private void send() {
        answer.removeAll();
        send.setEnabled(true);
        var code = entered();
        if (code == null) {
            show();
            return;
        }
        var worry = WorryWords.in(words.getValue());
        if (worry && !warned) {
            warn();
            return;
        }
        try {
            if (!Pace.mayAsk(VaadinSession.getCurrent(), clock.instant())) {
                throw new IllegalArgumentException("curriculum.ask.too-many");
            }
            box.ask(code, words.getValue());
        } catch (IllegalArgumentException reason) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
            return;
        }
        words.clear();
        calm();
        answer.add(new Note(Tone.OK, "check", new Span(getTranslation("curriculum.box.sent"))));
        if (worry) {
            answer.add(safe("curriculum.box.after-worry"));
        }
    }

    private void warn() {
        warned = true;
        answer.add(new WorryFirst(tell(), List.of(new Paragraph(inPerson())), this::send));
        send.setVisible(false);
    }

    private void calm() {
        warned = false;
        answer.removeAll();
        send.setVisible(true);
        send.setEnabled(true);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curriculum.ask.box");
    }
}
