package org.alongside.curriculum.delivery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.withdrawal.WithdrawalSpan;
import org.alongside.school.Period;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;

/** One lesson of a teacher's day as a card: when and where, what, who is not in the room, and the three answers. */
class LessonOfTheDay extends Section {
    private static final int NAMED = 4;

    /** Who is not in the room, or was not last time. */
    record NotInTheRoom(Map<PersonId, PersonRow> names, List<WithdrawalSpan> withdrawn, List<CatchUps.Due> due) {}

    LessonOfTheDay(
            LessonRow row,
            Optional<Lesson> lesson,
            Optional<Period> period,
            boolean future,
            Optional<Component> again,
            NotInTheRoom pupils,
            Function<String, String> visitors) {
        addClassNames("card", "lifted", "meeting");
        var when = new Span(
                period.map(it -> Said.time(it.starts()) + " · " + it.name()).orElse("")
                        + (row.room() == null ? "" : " · " + row.room()));
        when.addClassName("lab");
        var title = new H2(row.className());
        var link = new Anchor(
                "curriculum/lesson/" + row.lesson(),
                lesson.map(Lesson::title).orElse(row.lesson().value()));
        link.addClassNames("l", "md");
        var facts = new Div(when, title, link);
        if (row.parts() > 1) {
            facts.add(quiet(getTranslation("curriculum.today.part", row.part(), row.parts())));
        }
        if (row.apart()) {
            facts.add(quiet(getTranslation("curriculum.today.apart")));
        }
        if (row.visitor() != null) {
            facts.add(quiet(getTranslation("curriculum.today.visitor", visitors.apply(row.visitor()))));
        }
        facts.addClassNames("along", "col", "meeting-facts");
        if (row.outcome() == null || !row.outcome().isTaught()) {
            facts.addClassName("alone");
        }
        add(facts);
        if (lesson.filter(it -> it.sensitivity() == Lesson.Sensitivity.SENSITIVE)
                .isPresent()) {
            add(new StateBadge(Tone.WARN, "warn", getTranslation("curriculum.today.sensitive")));
        }
        add(notInTheRoom(pupils));
        if (future) {
            add(quiet(getTranslation("curriculum.today.future")));
        } else if (row.outcome() == null) {
            add(ask(row));
        } else {
            add(recorded(row, row.outcome()));
            again.ifPresent(this::add);
        }
    }

    private UnorderedList notInTheRoom(NotInTheRoom pupils) {
        var list = new UnorderedList();
        list.addClassName("in-short");
        for (var span : pupils.withdrawn()) {
            var name = names(pupils.names(), List.of(span.pupil()));
            list.add(new ListItem(
                    new Icon("door"),
                    new Span(
                            !span.decided()
                                    ? getTranslation("curriculum.today.withdrawal-asked", name)
                                    : span.alternative() == null
                                            ? getTranslation("curriculum.today.withdrawn", name)
                                            : getTranslation(
                                                    "curriculum.today.withdrawn-to", name, span.alternative()))));
        }
        var due = pupils.due().stream().map(CatchUps.Due::pupil).distinct().toList();
        if (!due.isEmpty()) {
            var item = fact("undo", "curriculum.today.due", names(pupils.names(), due));
            item.add(new RouterLink(getTranslation("curriculum.today.due-list"), CatchUpView.class));
            list.add(item);
        }
        list.setVisible(list.getChildren().findAny().isPresent());
        return list;
    }

    private ListItem fact(String icon, String key, String names) {
        return new ListItem(new Icon(icon), new Span(getTranslation(key, names)));
    }

    /** Names as far as they are few; a longer list is a number. */
    private String names(Map<PersonId, PersonRow> names, Collection<PersonId> pupils) {
        return pupils.size() > NAMED
                ? getTranslation("curriculum.today.many", pupils.size())
                : pupils.stream()
                        .map(it -> Optional.ofNullable(names.get(it))
                                .map(PersonRow::name)
                                .orElse("?"))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private Div ask(LessonRow row) {
        var question = new Paragraph(getTranslation("curriculum.today.ask"));
        question.addClassName("b");
        var choices = new Div();
        choices.addClassName("three");
        for (var outcome : Outcome.values()) {
            var link = new RouterLink(RecordView.class, RecordView.of(row.id(), outcome));
            link.add(new Icon(OutcomeBadge.icon(outcome)), new Span(getTranslation("curriculum.outcome." + outcome)));
            link.addClassName("tile");
            link.getElement()
                    .setAttribute(
                            "aria-label",
                            getTranslation(
                                    "curriculum.today.of-class",
                                    row.className(),
                                    getTranslation("curriculum.outcome." + outcome)));
            link.addClassName("outcome-" + outcome.name().toLowerCase(Locale.ROOT));
            choices.add(link);
        }
        var ask = new Div(question, choices);
        ask.addClassName("col");
        return ask;
    }

    private Div recorded(LessonRow row, Outcome outcome) {
        var correct = new RouterLink(RecordView.class, RecordView.of(row.id()));
        correct.setText(getTranslation("curriculum.today.correct"));
        var line = new Div(OutcomeBadge.of(this, outcome), correct);
        line.addClassNames("row", "sp", "wrap");
        return line;
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassNames("s", "m2");
        return span;
    }
}
