package org.alongside.mentoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.jspecify.annotations.Nullable;

/** Beginnings and endings: who has been introduced and what they said, who has nobody since, and ending kindly. */
@Route("mentoring/introductions")
@Menu(title = "mentoring.introductions.menu", order = 20.5, icon = "meet")
@RolesAllowed(Roles.COORDINATOR)
class IntroductionsView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final int AT_ONCE = 20;
    private static final List<PairingStages.Ended> REASONS = List.of(
            PairingStages.Ended.MENTOR_LEFT,
            PairingStages.Ended.MENTEE_LEFT,
            PairingStages.Ended.NOT_FITTING,
            PairingStages.Ended.OTHER);

    private final transient Introductions introductions;
    private final transient MentorWishDesk wishes;
    private final transient People people;
    private final PageHead head = new PageHead("", "");
    private final Div answer = new Div();
    private final Div content = new Div();
    private int shown = AT_ONCE;

    IntroductionsView(Introductions introductions, MentorWishDesk wishes, People people) {
        this.introductions = introductions;
        this.wishes = wishes;
        this.people = people;
        answer.setId("answer");
        answer.getElement().setAttribute("role", "status");
        content.addClassNames("col", "g4");
        add(head, answer, content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        content.removeAll();
        var count = introductions.countWaiting();
        var waiting = introductions.waiting(0, shown);
        var ended = introductions.ended();
        var running = introductions.running();
        var words = new PairWords(
                this,
                people.named(Stream.of(waiting, ended, running)
                        .flatMap(List::stream)
                        .flatMap(it -> Stream.of(it.mentor(), it.mentee()))
                        .distinct()
                        .toList()));
        var no = introductions.countNo();
        head.say(
                no > 0
                        ? getTranslation("mentoring.introductions.title-no", no)
                        : getTranslation("mentoring.introductions.title", count),
                getTranslation("mentoring.introductions.lead"));
        var wished = wishes.open().size();
        if (wished > 0) {
            content.add(new Note(
                    Tone.WARN,
                    "swap",
                    new Anchor("mentoring/mentor-wishes", getTranslation("mentoring.wishes.title", wished))));
        }
        if (!ended.isEmpty()) {
            content.add(needed(ended, words));
        }
        if (count > 0) {
            content.add(waiting(waiting, count, words));
        } else if (ended.isEmpty()) {
            content.add(new EmptyState(
                    Lines.State.TOGETHER,
                    getTranslation("mentoring.introductions.empty"),
                    getTranslation("mentoring.introductions.empty-text")));
        }
        if (!running.isEmpty()) {
            content.add(ending(running, words));
        }
    }

    private Panel waiting(List<PairingStages.Stage> waiting, int count, PairWords words) {
        var list = new UnorderedList();
        list.addClassName("pairs");
        waiting.forEach(it -> list.add(line(it, words)));
        var panel = new Panel(new H2(getTranslation("mentoring.introductions.waiting")), list);
        panel.addClassNames("pad", "col", "g3");
        if (count > shown) {
            var more = new Button(getTranslation("mentoring.board.more", count - shown), click -> {
                shown += AT_ONCE;
                show();
            });
            more.addClassNames("btn", "quiet");
            panel.add(more);
        }
        return panel;
    }

    private ListItem line(PairingStages.Stage stage, PairWords words) {
        var names = new Span(words.name(stage.mentor()) + getTranslation("mentoring.and") + words.full(stage.mentee()));
        names.addClassName("md");
        var isNo = stage.mentorSays() == PairingStages.Says.NO || stage.menteeSays() == PairingStages.Says.NO;
        var state = isNo
                ? new StateBadge(Tone.WARN, "cross", getTranslation("mentoring.introductions.no"))
                : new StateBadge(Tone.HARBOUR, "clock", getTranslation("mentoring.introductions.to-confirm"));
        var top = new Div(names, state);
        top.addClassNames("row", "wrap");
        var what = new Paragraph(String.join(" ", sentences(stage, words)));
        what.addClassNames("s", "m2");
        var actions = new Div();
        actions.addClassNames("row", "wrap");
        if (isNo) {
            actions.add(button(
                    "mentoring.introductions.end-kindly",
                    () -> introductions.end(stage.id(), PairingStages.Ended.DECLINED),
                    "mentoring.introductions.is-ended"));
        }
        actions.add(button(
                isNo ? "mentoring.introductions.go-on" : "mentoring.introductions.confirm",
                () -> introductions.confirm(stage.id()),
                "mentoring.introductions.is-confirmed"));
        return new ListItem(top, what, actions);
    }

    private List<String> sentences(PairingStages.Stage stage, PairWords words) {
        var first = stage.firstDay();
        return Stream.of(
                        first == null
                                ? getTranslation("mentoring.introductions.no-meeting")
                                : getTranslation("mentoring.introductions.first", Said.weekday(first)),
                        said(words.given(stage.mentor()), stage.mentorSays(), stage.mentorWhy()),
                        said(words.given(stage.mentee()), stage.menteeSays(), stage.menteeWhy()))
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private String said(String name, PairingStages.@Nullable Says says, @Nullable String why) {
        if (says == null) {
            return getTranslation("mentoring.introductions.nothing-said", name);
        }
        var said = getTranslation("mentoring.introductions.said." + says, name);
        return why == null ? said : said + " " + getTranslation("mentoring.no-thanks." + why) + ".";
    }

    private Button button(String key, Runnable deed, String done) {
        var button = new Button(getTranslation(key), click -> {
            answer.removeAll();
            try {
                deed.run();
                answer.add(new Note(Tone.OK, "check", new Span(getTranslation(done))));
            } catch (IllegalArgumentException reason) {
                answer.add(
                        new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
            }
            show();
        });
        button.addClassName("btn");
        button.setDisableOnClick(true);
        return button;
    }

    private Panel needed(List<PairingStages.Stage> ended, PairWords words) {
        var list = new UnorderedList();
        list.addClassName("rows");
        for (var stage : ended) {
            var name = new Span(words.full(stage.mentee()));
            name.addClassName("md");
            var day = stage.endedOn();
            var why = new Span(getTranslation(
                    "mentoring.introductions.was-with",
                    words.name(stage.mentor()),
                    day == null ? "" : Said.day(day),
                    getTranslation("mentoring.ended." + stage.endedWhy())));
            why.addClassNames("s", "m2");
            var both = new Div(name, why);
            both.addClassName("col");
            list.add(new ListItem(both));
        }
        var link = new RouterLink(getTranslation("mentoring.introductions.find"), MatchBoardView.class);
        link.addClassNames("btn", "pri");
        var panel = new Panel(
                new H2(getTranslation("mentoring.introductions.needed", ended.size())), list, new Div((Component)
                        link));
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private Panel ending(List<PairingStages.Stage> running, PairWords words) {
        var which = new ComboBox<PairingStages.Stage>(getTranslation("mentoring.introductions.which"));
        which.setId("which");
        which.setItemLabelGenerator(
                it -> words.name(it.mentor()) + getTranslation("mentoring.and") + words.full(it.mentee()));
        which.setItems(running.stream()
                .sorted(Comparator.comparing(it -> words.name(it.mentor())))
                .toList());
        var why = new RadioButtonGroup<PairingStages.Ended>(getTranslation("mentoring.introductions.end-why"));
        why.setId("end-why");
        why.setItems(REASONS);
        why.setItemLabelGenerator(it -> PairWords.capital(getTranslation("mentoring.ended." + it)));
        why.addClassName("chips");
        var end = button(
                "mentoring.introductions.end",
                () -> {
                    if (which.getValue() == null || why.getValue() == null) {
                        throw new IllegalArgumentException("mentoring.introductions.incomplete");
                    }
                    introductions.end(which.getValue().id(), why.getValue());
                },
                "mentoring.introductions.is-ended");
        end.setId("end");
        var lead = new Paragraph(getTranslation("mentoring.introductions.end-lead"));
        lead.addClassNames("s", "m2");
        var panel = new Panel(new H2(getTranslation("mentoring.introductions.ending")), lead, which, why, new Div(end));
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.introductions.menu");
    }
}
