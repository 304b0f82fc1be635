package org.alongside.safeguarding.casework;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.alongside.base.ui.Said;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;

/** Who is on duty, until when, and who then: in two sentences, and as lines with an upright one where the day is now. */
final class DutyCard extends Section {
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final transient SchoolWatch watch;
    private final transient People people;
    private final PersonId reader;
    private final transient Clock clock;
    private final Paragraph words = new Paragraph();
    private final Div bar = new Div();
    private Instant looked = Instant.MIN;

    DutyCard(SchoolWatch watch, People people, PersonId reader, Clock clock) {
        this.watch = watch;
        this.people = people;
        this.reader = reader;
        this.clock = clock;
        setId("on-duty");
        addClassNames("card", "pad", "col", "g2", "duty-card");
        var title = new H2(getTranslation("safeguarding.desk.duty"));
        title.setId("on-duty-title");
        getElement().setAttribute("aria-labelledby", "on-duty-title");
        var change = new Anchor("safeguarding/rota", getTranslation("safeguarding.desk.duty.change"));
        change.addClassName("s");
        var head = new Div(title, change);
        head.addClassNames("row", "sp");
        bar.addClassName("duty-bar");
        bar.getElement().setAttribute("aria-hidden", "true"); // the sentences say it
        add(head, bar, words);
        look();
    }

    /** Again, but not with every ring: a day has two parts. */
    void look() {
        var now = clock.instant();
        if (looked.plus(A_WHILE).isAfter(now)) {
            return;
        }
        looked = now;
        var parts = watch.parts(now);
        words.setText(sentences(parts, now));
        draw(parts, now);
    }

    private String sentences(List<SchoolWatch.Part> parts, Instant now) {
        if (parts.isEmpty()) {
            return getTranslation("safeguarding.desk.duty.always");
        }
        var left = parts.stream().filter(it -> now.isBefore(it.until())).toList();
        var first = left.getFirst();
        if (!first.isNow(now)) {
            var day = Said.shortDay(Said.dayOf(first.from()));
            var from = Said.time(first.from());
            return first.who().isEmpty()
                    ? getTranslation("safeguarding.desk.duty.next.nobody", day, from)
                    : getTranslation("safeguarding.desk.duty.next", day, from, names(first));
        }
        return said("now", first)
                + " "
                + (left.size() == 1 ? getTranslation("safeguarding.desk.duty.last") : said("then", left.get(1)));
    }

    private String said(String when, SchoolWatch.Part part) {
        var key = "safeguarding.desk.duty." + when;
        var until = Said.time(part.until());
        if (part.who().isEmpty()) {
            return getTranslation(key + ".nobody", until);
        }
        return part.who().equals(List.of(reader))
                ? getTranslation(key + ".you", until)
                : getTranslation(key, names(part), until);
    }

    private String names(SchoolWatch.Part part) {
        return part.who().stream()
                .map(it -> people.find(it).map(PersonRow::formalName).orElse(null))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private void draw(List<SchoolWatch.Part> parts, Instant now) {
        bar.removeAll();
        var isToday = parts.stream().anyMatch(it -> it.isNow(now));
        bar.setVisible(isToday);
        if (!isToday) {
            return;
        }
        var from = parts.getFirst().from();
        var whole = (double) Duration.between(from, parts.getLast().until()).toSeconds();
        for (var part : parts) {
            var line = new Span();
            line.addClassName(
                    part.who().isEmpty() ? "nobody" : part.who().contains(reader) ? "mine" : "theirs");
            var left = Duration.between(from, part.from()).toSeconds() / whole * 100;
            var width = Duration.between(part.from(), part.until()).toSeconds() / whole * 100;
            line.getStyle().set("left", percent(left)).set("width", percent(width - 1));
            bar.add(line);
        }
        var upright = new Span();
        upright.addClassName("now");
        upright.getStyle().set("left", percent(Duration.between(from, now).toSeconds() / whole * 100));
        bar.add(upright);
    }

    private static String percent(double of) {
        return String.format(Locale.ROOT, "%.2f%%", of);
    }
}
