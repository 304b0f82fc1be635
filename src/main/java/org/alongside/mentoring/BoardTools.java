package org.alongside.mentoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.alongside.base.ui.Icon;

/** The proposals that stand side by side, and what can be done with the one on the screen. */
final class BoardTools extends Div {
    /** What the tools ask the board for. */
    record Asked(
            Consumer<MatchRunId> choose,
            Consumer<MatchRunId> compare,
            Consumer<String> name,
            Runnable putAway) {}

    BoardTools(List<Proposal.Title> open, Proposal shown, Component undo, Asked asked) {
        addClassNames("row", "wrap", "g3", "board-tools");
        if (open.size() > 1) {
            var tabs = new Div();
            tabs.addClassName("seg");
            tabs.getElement()
                    .setAttribute("role", "group")
                    .setAttribute("aria-label", getTranslation("mentoring.board.proposals"));
            for (var title : open) {
                var tab = new Button(named(this, title.name()), click -> asked.choose.accept(title.id()));
                var isShown = title.id().equals(shown.id());
                tab.getElement().setAttribute("aria-pressed", String.valueOf(isShown));
                if (isShown) {
                    tab.setIcon(new Icon("check"));
                }
                tabs.add(tab);
            }
            add(tabs, compare(open, shown, asked));
        } else {
            var name = new Span(named(this, shown.name()));
            name.addClassName("md");
            add(name);
        }
        add(
                undo,
                button("rename", "mentoring.board.rename", () -> rename(named(this, shown.name()), asked.name)),
                button("put-away", "mentoring.board.put-away", asked.putAway));
    }

    /** "Proposal 2", until somebody gives it a name. */
    static String named(Component page, String name) {
        return name.chars().allMatch(Character::isDigit)
                ? page.getTranslation("mentoring.board.proposal", name)
                : name;
    }

    private Select<Proposal.Title> compare(List<Proposal.Title> open, Proposal shown, Asked asked) {
        var compare = new Select<Proposal.Title>();
        compare.setId("compare");
        compare.setPlaceholder(getTranslation("mentoring.compare.with"));
        compare.setAriaLabel(getTranslation("mentoring.compare.with"));
        compare.setItems(
                open.stream().filter(it -> !it.id().equals(shown.id())).toList());
        compare.setItemLabelGenerator(it -> named(this, it.name()));
        compare.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                asked.compare.accept(event.getValue().id());
            }
        });
        compare.addClassName("compare");
        return compare;
    }

    private Button button(String id, String key, Runnable deed) {
        var button = new Button(getTranslation(key), click -> deed.run());
        button.setId(id);
        button.addClassNames("btn", "quiet");
        return button;
    }

    private void rename(String now, Consumer<String> name) {
        var dialog = new Dialog(getTranslation("mentoring.board.rename"));
        var field = new TextField(getTranslation("mentoring.board.name"));
        field.setId("proposal-name");
        field.setValue(now);
        field.setMaxLength(60);
        field.setHelperText(getTranslation("mentoring.board.name-help"));
        var keep = new Button(getTranslation("mentoring.board.keep-name"), click -> {
            dialog.close();
            name.accept(field.getValue());
        });
        keep.setId("keep-name");
        keep.addClassNames("btn", "pri");
        var not = new Button(getTranslation("mentoring.board.leave-it"), click -> dialog.close());
        not.addClassName("btn");
        var choice = new Div(keep, not);
        choice.addClassNames("row", "wrap");
        var all = new Div(field, choice);
        all.addClassNames("col", "g4");
        dialog.add(all);
        dialog.open();
    }
}
