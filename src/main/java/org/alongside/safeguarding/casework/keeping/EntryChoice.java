package org.alongside.safeguarding.casework.keeping;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.safeguarding.casework.files.OpenEntry;

/** The entries of a case with their words: none is given until it is chosen, or words are blacked out with a reason. */
class EntryChoice extends Div {
    private final Map<Long, Checkbox> chosen = new LinkedHashMap<>();
    final Map<Spot, Select<Why>> reasons = new LinkedHashMap<>();

    /** @param blackOut whether words are blacked out one by one; otherwise entries are chosen as a whole */
    EntryChoice(List<OpenEntry> entries, boolean blackOut) {
        addClassName("entry-choice");
        var list = new OrderedList();
        entries.forEach(it -> list.add(new ListItem(line(it, blackOut))));
        if (!blackOut && entries.size() > 1) {
            var all = new NativeButton(
                    getTranslation("safeguarding.give.all", entries.size()),
                    click -> chosen.values().forEach(it -> it.setValue(true)));
            all.setId("all-entries");
            all.addClassName("btn");
            add(all);
        }
        add(list);
    }

    private Component line(OpenEntry entry, boolean blackOut) {
        var row = entry.row();
        var kind = getTranslation(
                "safeguarding.copy.line",
                row.place(),
                name(row.kind().name()),
                FullDay.of(row.happened().on()));
        var line = new Div();
        line.addClassNames("col");
        if (blackOut) {
            var heading = new Span(kind);
            heading.addClassName("b");
            line.add(heading);
        } else {
            var box = new Checkbox(kind);
            chosen.put(row.place(), box);
            line.add(box);
        }
        int number = 0;
        for (var part : entry.parts()) {
            number++;
            var said = part.words();
            var words =
                    new Span(said == null ? getTranslation("safeguarding.copy.why.DOES_NOT_OPEN") : said.disclose());
            words.addClassNames("s", "verbatim");
            line.add(words);
            if (blackOut && said != null) {
                line.add(why(new Spot(row.place(), number), name(part.kind().name())));
            }
        }
        return line;
    }

    private Select<Why> why(Spot spot, String part) {
        var why = new Select<Why>();
        why.setLabel(getTranslation("safeguarding.give.withhold", spot.place(), part));
        why.setEmptySelectionAllowed(true);
        why.setEmptySelectionCaption(getTranslation("safeguarding.give.given"));
        why.setItems(Why.values());
        why.setItemLabelGenerator(it ->
                it == null ? getTranslation("safeguarding.give.given") : getTranslation("safeguarding.copy.why." + it));
        reasons.put(spot, why);
        return why;
    }

    private static String name(String kind) {
        var lower = kind.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }

    Set<Long> places() {
        return chosen.entrySet().stream()
                .filter(it -> it.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    Map<Spot, Why> withheld() {
        var withheld = new HashMap<Spot, Why>();
        reasons.forEach((spot, why) -> {
            if (why.getValue() != null) {
                withheld.put(spot, why.getValue());
            }
        });
        return withheld;
    }
}
