package org.alongside.school.roster;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;

/** What would change, line by line, what has to be confirmed, and the one button that does it. */
final class DryRunPanel extends Section {
    private final transient Words words = new Words(this);
    private final transient DryRun dryRun;
    private final Grid<Change> lines = new Grid<>();
    private final Map<Confirmation, Checkbox> ticks = new EnumMap<>(Confirmation.class);
    private final Button apply = new Button();

    DryRunPanel(DryRun dryRun, Consumer<Set<Confirmation>> go) {
        this.dryRun = dryRun;
        addClassNames("card", "pad", "col", "g4");
        var beside = words.beside(dryRun);
        if (!beside.isEmpty()) {
            add(new Paragraph(beside));
        }
        if (!dryRun.changes().isEmpty()) {
            fillLines();
            add(filter(), lines);
        }
        for (var needed : dryRun.needs()) {
            add(confirmation(needed));
        }
        apply.setText(words.say(dryRun.changesNothing() ? "nothing-to-do" : "apply"));
        apply.setId("apply");
        apply.addClassNames("btn", "pri");
        apply.addClickListener(click -> go.accept(confirmed()));
        apply.setDisableOnClick(true);
        allow();
        add(apply);
    }

    private Set<Confirmation> confirmed() {
        return ticks.entrySet().stream()
                .filter(it -> it.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void allow() {
        apply.setEnabled(!dryRun.changesNothing() && confirmed().containsAll(dryRun.needs()));
    }

    private Div confirmation(Confirmation needed) {
        var tick = new Checkbox(words.say("confirm." + needed.name()));
        tick.setId("confirm-" + needed.name());
        tick.addValueChangeListener(change -> allow());
        ticks.put(needed, tick);
        var say = switch (needed) {
            case REJECTED_SEEN -> words.say("warn.REJECTED_SEEN", dryRun.rejected());
            case MANY_LEAVING -> words.say("warn.MANY_LEAVING", dryRun.people(ChangeKind.LEAVING));
            case ROLE_HOLDER_LEAVING ->
                words.say("warn.ROLE_HOLDER_LEAVING", String.join(", ", dryRun.leavingRoleHolders()));
        };
        var tone = needed == Confirmation.REJECTED_SEEN ? Tone.WARN : Tone.DANGER;
        return new Note(tone, "warn", new Paragraph(say), tick);
    }

    private Select<ChangeKind> filter() {
        var filter = new Select<ChangeKind>();
        filter.setId("filter");
        filter.setLabel(words.say("filter"));
        filter.setItems(dryRun.changes().stream().map(Change::what).distinct().toList());
        filter.setEmptySelectionAllowed(true);
        filter.setEmptySelectionCaption(words.say("filter.all"));
        filter.setItemLabelGenerator(it -> words.say(it == null ? "filter.all" : "what." + it.name()));
        filter.addValueChangeListener(change -> show(change.getValue()));
        return filter;
    }

    private void show(@org.jspecify.annotations.Nullable ChangeKind only) {
        lines.setItems(dryRun.changes().stream()
                .filter(it -> only == null || it.what() == only)
                .toList());
    }

    private void fillLines() {
        lines.setId("lines");
        lines.addClassName("import-lines");
        lines.setSelectionMode(Grid.SelectionMode.NONE);
        lines.addColumn(new ComponentRenderer<>(DryRunPanel::badge))
                .setHeader(words.say("what"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        lines.addColumn(words::where)
                .setHeader(words.say("where.header"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        lines.addColumn(Change::who)
                .setHeader(words.say("who"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        lines.addColumn(new ComponentRenderer<>(it -> details(words.details(it))))
                .setHeader(words.say("details"))
                .setFlexGrow(1);
        show(null);
    }

    private static Span details(String text) {
        var details = new Span(text);
        details.addClassName("details");
        return details;
    }

    private static StateBadge badge(Change change) {
        var name =
                new Span().getTranslation("school.import.what." + change.what().name());
        return switch (change.what()) {
            case REJECTED -> new StateBadge(Tone.DANGER, "cross", name);
            case LEAVING -> new StateBadge(Tone.WARN, "leave", name);
            case NEW -> new StateBadge(Tone.OK, "plus", name);
            case RETURNING -> new StateBadge(Tone.OK, "undo", name);
            case CHANGED -> new StateBadge(Tone.INFO, "swap", name);
            case UNCHANGED -> new StateBadge(Tone.PLAIN, "check", name);
        };
    }
}
