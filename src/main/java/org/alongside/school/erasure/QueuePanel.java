package org.alongside.school.erasure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.alongside.base.ui.PagedTable;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.school.AskForProof;
import org.alongside.school.FreshSignIn;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.alongside.school.StaleSignIn;

/** Who is over their time, and the two steps until something goes: a list, and somebody else's word. */
class QueuePanel extends Section {
    private final transient OverTime overTime;
    private final transient People people;
    private final transient FreshSignIn signIn;
    private final Answer answer;
    private final transient Map<PersonId, PersonRow> names = new HashMap<>();
    private final String sentence;

    QueuePanel(OverTime overTime, People people, FreshSignIn signIn, Answer answer) {
        this.overTime = overTime;
        this.people = people;
        this.signIn = signIn;
        this.answer = answer;
        addClassNames("card", "pad", "col", "g4");
        setId("queue");
        var list = overTime.list();
        if (overTime.isBusy()) {
            sentence = say("title.busy");
            add(new H2(say("busy-head")), new Paragraph(say("busy")), stop());
        } else if (list.isPresent()) {
            sentence = say("title.list", list.get().people());
            showList(list.get());
        } else {
            sentence = showDue();
        }
    }

    /** What the page says first. */
    String sentence() {
        return sentence;
    }

    /** Returns what the page says first. */
    private String showDue() {
        add(new H2(say("due")));
        List<Due> due;
        try {
            due = overTime.due();
        } catch (IllegalArgumentException unknown) {
            add(new Paragraph(say("no-answer.text")));
            return getTranslation(String.valueOf(unknown.getMessage()));
        }
        var title = say("title", due.stream().map(Due::person).distinct().count());
        if (due.isEmpty()) {
            add(new Paragraph(say("due.none")));
            return title;
        }
        var id = UUID.randomUUID();
        var make = button("make", () -> answer.attempt(() -> overTime.propose(id), "school.erasure.made"));
        make.addClassName("pri");
        add(
                table((from, most) -> due.stream().skip(from).limit(most).toList()),
                new Paragraph(say("due.text")),
                row(make));
        return title;
    }

    private void showList(ErasureList list) {
        add(
                new H2(say("list")),
                new Paragraph(say("list.by", name(list.by()), Said.shortDay(Said.dayOf(list.at())))),
                table((from, most) -> overTime.listed(list.id(), from, most)));
        inWords(list);
        var withdraw = button(
                "withdraw", () -> answer.attempt(() -> overTime.withdraw(list.id()), "school.erasure.withdrawn"));
        if (overTime.isMine(list)) {
            add(new Paragraph(say("list.mine")), row(withdraw));
            return;
        }
        var from = overTime.mayAgreeFrom();
        if (from.isPresent()) {
            add(
                    new Paragraph(say("list.theirs")),
                    new Paragraph(getTranslation("school.second.from", Said.shortDay(Said.dayOf(from.get())))),
                    row(withdraw));
            return;
        }
        var seen = new Checkbox(say("seen"));
        seen.setId("seen");
        var erase = button("erase", () -> begin(list));
        erase.addClassName("pri");
        erase.setEnabled(false);
        seen.addValueChangeListener(change -> erase.setEnabled(change.getValue()));
        add(new Paragraph(say("list.theirs")), seen, row(erase, withdraw));
    }

    /** Words are changed by people; whoever agrees should know before. */
    private void inWords(ErasureList list) {
        var found = overTime.inWords(list.id());
        if (found.isEmpty()) {
            return;
        }
        names.putAll(people.named(
                found.stream().map(NamesInWords.Found::person).distinct().toList()));
        var lines = new UnorderedList();
        lines.setId("in-words");
        for (var it : found) {
            var where = new Anchor(it.place().path(), getTranslation(it.place().words()));
            lines.add(new ListItem(
                    new Span(say("words.who", name(it.person())) + " "),
                    where,
                    new Span(" " + say("words.texts", it.texts(), getTranslation("role." + it.place().role())))));
        }
        add(new H3(say("words.title")), new Paragraph(say("words.text")), lines);
    }

    private void begin(ErasureList list) {
        removeAll();
        var bar = new ProgressBar();
        var words = new Paragraph(say("busy"));
        words.setId("work");
        words.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-labelledby", "work");
        add(new H2(say("busy-head")), words, bar, stop());
        var page = UI.getCurrent();
        SerializableConsumer<String> ended = page.accessLater(
                (String key) -> answer.say(key.equals("school.erasure.done") ? Tone.OK : Tone.WARN, key), () -> {});
        SerializableConsumer<Double> shown = page.accessLater(bar::setValue, () -> {});
        try {
            overTime.agree(list.id(), shown::accept, ended);
        } catch (StaleSignIn stale) {
            removeAll();
            var ask = new AskForProof(signIn, say("again"), () -> begin(list));
            add(ask);
            ask.takeFocus();
        } catch (IllegalArgumentException refused) {
            answer.say(Tone.WARN, String.valueOf(refused.getMessage()));
        }
    }

    private Button stop() {
        return button("stop", overTime::stop);
    }

    private PagedTable<Due> table(BiFunction<Integer, Integer, List<Due>> rows) {
        return new PagedTable<>(
                say("due"),
                say("more"),
                List.of(say("column.who"), say("column.what"), say("column.since")),
                (from, most) -> {
                    var some = rows.apply(from, most);
                    names.putAll(people.named(some.stream().map(Due::person).toList()));
                    return some;
                },
                this::cells);
    }

    private List<Component> cells(Due due) {
        return List.of(
                new Span(name(due.person())),
                new Span(say("kind." + due.kind())),
                new Span(say(
                        "since." + due.kind(),
                        Said.day(due.since()) + " " + due.since().getYear())));
    }

    private String name(PersonId person) {
        var row = names.computeIfAbsent(person, it -> people.find(it).orElse(null));
        return row == null ? getTranslation("school.rights.somebody") : row.formalName();
    }

    private Button button(String name, Runnable deed) {
        var button = new Button(say(name), click -> deed.run());
        button.setId(name);
        button.addClassName("btn");
        button.setDisableOnClick(true);
        return button;
    }

    private static Div row(Component... content) {
        var row = new Div(content);
        row.addClassNames("row", "wrap");
        return row;
    }

    private String say(String name, Object... details) {
        return getTranslation("school.erasure." + name, details);
    }
}
