package org.alongside.mentoring.joining;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.DangerWords;

/** Applying to be a mentor, on a phone: five questions, kept as they are answered; then what happens with it. */
@Route("mentoring/apply")
@RolesAllowed({Roles.PUPIL, Roles.MENTOR, Roles.MENTEE})
class ApplyView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient OwnApplication own;
    private final transient DangerWords danger;
    private final CheckboxGroup<String> motives = new CheckboxGroup<>(getTranslation("mentoring.apply.motives"));
    private final CheckboxGroup<String> strengths = new CheckboxGroup<>(getTranslation("mentoring.apply.strengths"));
    private final TextArea words = new TextArea(getTranslation("mentoring.apply.words"));
    private final TextField referee = new TextField(getTranslation("mentoring.apply.referee"));
    private final Checkbox promises = new Checkbox(getTranslation("mentoring.apply.promises"));
    private final Paragraph kept = new Paragraph(getTranslation("mentoring.apply.kept"));
    private final Button send = new Button(getTranslation("mentoring.apply.send"));
    private final Div answer = new Div();
    private transient MentorApplication draft;
    private String askedAbout = "";
    private boolean filling;

    ApplyView(OwnApplication own, DangerWords danger) {
        this.own = own;
        this.danger = danger;
        this.draft = own.blank();
        addClassNames("phone-page", "promise-page", "apply");
        choices(motives, "motives", MentorApplication.MOTIVES, "mentoring.apply.motive.");
        choices(strengths, "strengths", MentorApplication.STRENGTHS, "mentoring.apply.strength.");
        words.setId("words");
        words.setMaxLength(MentorApplication.LONGEST);
        words.setHelperText(getTranslation("mentoring.apply.words.help"));
        words.setValueChangeMode(ValueChangeMode.LAZY);
        referee.setId("referee");
        referee.setMaxLength(80);
        referee.setHelperText(getTranslation("mentoring.apply.referee.help"));
        referee.setValueChangeMode(ValueChangeMode.LAZY);
        promises.setId("promises");
        promises.addClassName("big-check");
        kept.addClassNames("s", "m2", "centre");
        kept.setId("kept");
        answer.setId("answer");
        answer.getElement().setAttribute("role", "status");
        send.setId("send");
        send.setDisableOnClick(true);
        send.addClassNames("btn", "pri", "big", "full");
        send.addClickListener(click -> send());
        List.<HasValue<?, ?>>of(motives, strengths, words, referee, promises)
                .forEach(it -> it.addValueChangeListener(event -> changed()));
    }

    private void choices(CheckboxGroup<String> group, String id, List<String> items, String key) {
        group.setId(id);
        group.setItems(items);
        group.addClassName("chips");
        group.setItemLabelGenerator(it -> getTranslation(key + it));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        answer.removeAll();
        var latest = own.latest();
        if (latest.filter(it -> it.stage() != MentorApplication.Stage.DRAFT).isPresent()) {
            after(latest.get());
        } else if (own.isMentor()) {
            add(
                    new PageHead(getTranslation("mentoring.apply.title"), ""),
                    new EmptyState(
                            Lines.State.TOGETHER,
                            getTranslation("mentoring.apply.already"),
                            getTranslation("mentoring.apply.already-text")));
        } else if (own.mayApply()) {
            form(latest.orElseGet(own::blank));
        } else {
            add(
                    new PageHead(getTranslation("mentoring.apply.title"), ""),
                    new EmptyState(
                            Lines.State.ALONE,
                            getTranslation("mentoring.apply.too-young"),
                            getTranslation("mentoring.apply.too-young-text")));
        }
    }

    private void form(MentorApplication now) {
        draft = now;
        filling = true;
        motives.setValue(now.motives());
        strengths.setValue(now.strengths());
        words.setValue(now.words());
        referee.setValue(now.refereeNamed());
        promises.setValue(now.promises());
        filling = false;
        add(
                new PageHead(getTranslation("mentoring.apply.title"), getTranslation("mentoring.apply.lead")),
                motives,
                strengths,
                words,
                referee,
                promises,
                answer,
                send,
                kept);
    }

    private void changed() {
        if (filling) {
            return;
        }
        try {
            draft = own.keep(typed());
            kept.setText(getTranslation("mentoring.apply.kept"));
        } catch (IllegalArgumentException reason) {
            kept.setText(getTranslation(String.valueOf(reason.getMessage())));
        }
    }

    private MentorApplication typed() {
        return draft.with(
                motives.getValue(), strengths.getValue(), words.getValue(), referee.getValue(), promises.getValue());
    }

    private void send() {
        answer.removeAll();
        send.setEnabled(true);
        var text = words.getValue();
        if (!text.equals(askedAbout) && danger.anyIn(text)) {
            ask(text);
            return;
        }
        try {
            own.send(typed());
            show();
        } catch (IllegalArgumentException reason) {
            answer.add(new Note(Tone.WARN, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
        }
    }

    private void ask(String text) {
        askedAbout = text;
        var tell = new Anchor("tell", getTranslation("shell.tell"));
        tell.addClassNames("btn", "safe");
        var anyway = new Button(getTranslation("mentoring.apply.send-anyway"), click -> send());
        anyway.setId("send-anyway");
        anyway.addClassName("btn");
        var row = new Div(tell, anyway);
        row.addClassNames("row", "wrap");
        var inside = new Div(new Paragraph(getTranslation("mentoring.log.ask")), row);
        inside.addClassName("col");
        answer.add(new Note(Tone.SAFE, "safe", inside));
    }

    /** What has happened and what comes next, in order. */
    private void after(MentorApplication it) {
        var stage = it.stage();
        var key = stage == MentorApplication.Stage.DECIDED ? stage + "." + it.decision() : stage.name();
        add(new PageHead(getTranslation("mentoring.apply.now." + key), getTranslation("mentoring.apply.next." + key)));
        if (it.reason() != null) {
            add(new Note(
                    Tone.HARBOUR,
                    "talk",
                    new Paragraph(getTranslation("mentoring.apply.reason." + it.reason())),
                    new Paragraph(getTranslation("mentoring.apply.kind"))));
        }
        if (stage.isOpen()) {
            add(steps(stage));
            var withdraw = new Button(getTranslation("mentoring.apply.withdraw"), click -> {
                own.withdraw();
                show();
            });
            withdraw.setId("withdraw");
            withdraw.addClassNames("btn", "quiet");
            add(withdraw);
        } else if (it.decision() == MentorApplication.Decision.YES) {
            var on = new Anchor("mentoring/training", getTranslation("mentoring.apply.to-training"));
            on.addClassNames("btn", "pri");
            add(on);
        } else {
            var again = new Button(getTranslation("mentoring.apply.again"), click -> {
                removeAll();
                form(own.blank());
            });
            again.setId("again");
            again.addClassName("btn");
            add(again);
        }
    }

    private OrderedList steps(MentorApplication.Stage now) {
        var list = new OrderedList();
        list.addClassName("stages");
        for (var stage : List.of(
                MentorApplication.Stage.SENT,
                MentorApplication.Stage.REFERENCE,
                MentorApplication.Stage.INTERVIEW,
                MentorApplication.Stage.DECIDED)) {
            var item = new ListItem(getTranslation("mentoring.apply.step." + stage));
            if (stage == now) {
                item.getElement().setAttribute("aria-current", "step");
            }
            list.add(item);
        }
        return list;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.apply.title");
    }
}
