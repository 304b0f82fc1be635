package org.alongside.safeguarding.casework.files;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was told and noticed month by month, in all cases of the same person together: small things side by side. No sum
 * is made of it and nothing follows from it by itself.
 */
@org.springframework.stereotype.Component
class PatternPanel implements CasePanel {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final List<EntryKind> SHOWN = List.of(
            EntryKind.CONCERN,
            EntryKind.SIGN,
            EntryKind.EVENT,
            EntryKind.TALK,
            EntryKind.LOW_LEVEL,
            EntryKind.ALLEGATION);
    private static final int MONTHS = 24;

    private final JdbcClient database;
    private final CasePeople persons;

    PatternPanel(@Qualifier("safeguarding") JdbcClient database, CasePeople persons) {
        this.database = database;
        this.persons = persons;
    }

    @Override
    public int place() {
        return 500;
    }

    @Override
    public Optional<Component> panel(CaseRow row, Runnable refresh) {
        var subject = row.subject();
        var cases = subject == null
                ? List.of(row.id().value())
                : persons.casesOf(subject).stream()
                        .filter(it -> subject.equals(it.subject()))
                        .map(it -> it.id().value())
                        .toList();
        var months = months(cases);
        if (months.isEmpty()) {
            return Optional.empty();
        }
        var help = new Paragraph();
        help.setText(help.getTranslation("safeguarding.case.pattern.help"));
        help.addClassNames("s", "m2");
        var list = new UnorderedList();
        list.addClassNames("pattern");
        months.reversed().forEach((month, kinds) -> list.add(line(month, kinds)));
        return Optional.of(
                CaseField.card("pattern-panel", help.getTranslation("safeguarding.case.pattern"), help, list));
    }

    private TreeMap<YearMonth, TreeMap<EntryKind, Integer>> months(List<UUID> cases) {
        var months = new TreeMap<YearMonth, TreeMap<EntryKind, Integer>>();
        if (cases.isEmpty()) {
            return months;
        }
        database.sql("""
                        select date_format(happened_on, '%Y-%m-01') as month, kind, count(*) as times from case_entry
                        where case_id in (:cases) and kind in (:kinds)
                        group by month, kind order by month desc limit :most
                        """)
                .param("cases", cases)
                .param("kinds", SHOWN.stream().map(Enum::name).toList())
                .param("most", MONTHS * SHOWN.size())
                .query(row -> {
                    months.computeIfAbsent(
                                    YearMonth.from(LocalDate.parse(row.getString("month"))), it -> new TreeMap<>())
                            .put(EntryKind.valueOf(row.getString("kind")), row.getInt("times"));
                });
        return months;
    }

    private static ListItem line(YearMonth month, TreeMap<EntryKind, Integer> kinds) {
        var item = new ListItem();
        var name = new Span(MONTH.format(month));
        name.addClassName("md");
        var said = new Span();
        said.setText(kinds.entrySet().stream()
                .map(it -> said.getTranslation("safeguarding.case.pattern." + it.getKey(), it.getValue()))
                .collect(java.util.stream.Collectors.joining(", ")));
        said.addClassNames("s", "m2");
        var marks = new Span();
        marks.addClassName("marks");
        marks.getElement().setAttribute("aria-hidden", "true");
        kinds.forEach((kind, times) -> {
            for (int i = 0; i < Math.min(times, 12); i++) {
                var mark = new Span();
                mark.addClassName(kind == EntryKind.CONCERN || kind == EntryKind.TALK ? "told" : "noticed");
                marks.add(mark);
            }
        });
        item.add(name, marks, said);
        return item;
    }
}
