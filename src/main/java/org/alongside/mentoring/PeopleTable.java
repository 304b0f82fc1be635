package org.alongside.mentoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.alongside.base.ui.PagedTable;
import org.alongside.base.ui.Said;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;

/** Who takes part, mentors first, found by a part of their name or form; on a phone each is a card. */
final class PeopleTable extends Div {
    private final transient Consumer<Participant> change;
    private final TextField find = new TextField(getTranslation("mentoring.people.find"));
    private final Paragraph nobody = new Paragraph(getTranslation("mentoring.people.nobody-called-so"));
    private final PagedTable<Participant> table;
    private transient Map<PersonId, PersonRow> names = Map.of();
    private transient List<Participant> all = List.of();

    PeopleTable(Consumer<Participant> change) {
        this.change = change;
        addClassNames("col", "g4", "people-table");
        find.setId("find");
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.getElement().setAttribute("autocomplete", "off");
        find.addValueChangeListener(typed -> refresh());
        table = new PagedTable<>(
                getTranslation("mentoring.people.menu"),
                getTranslation("mentoring.people.more"),
                List.of(
                        getTranslation("mentoring.people.name"),
                        getTranslation("mentoring.people.side"),
                        getTranslation("mentoring.people.likes"),
                        getTranslation("mentoring.people.change")),
                this::page,
                this::cells);
        var said = new Div(nobody);
        said.getElement().setAttribute("role", "status");
        add(find, said, table);
    }

    void show(List<Participant> participants, Map<PersonId, PersonRow> named) {
        names = named;
        all = participants.stream()
                .sorted(Comparator.comparing(Participant::side).thenComparing(it -> nameOf(it.person())))
                .toList();
        refresh();
    }

    private void refresh() {
        table.refresh();
        nobody.setVisible(table.isEmpty());
        table.setVisible(!table.isEmpty());
    }

    private List<Participant> page(int from, int most) {
        var typed = find.getValue().strip().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(it -> nameOf(it.person()).toLowerCase(Locale.ROOT).contains(typed))
                .skip(from)
                .limit(most)
                .toList();
    }

    private List<Component> cells(Participant it) {
        var button = new Button(getTranslation("mentoring.people.change"), click -> change.accept(it));
        button.addClassNames("btn", "small");
        button.setAriaLabel(getTranslation("mentoring.people.change-of", nameOf(it.person())));
        return List.of(new Span(nameOf(it.person())), new Span(role(it)), new Span(likes(it)), button);
    }

    /** "Mentor, 2 places, trained and cleared" or "Mentee, matters more". */
    private String role(Participant it) {
        var words = new ArrayList<String>();
        words.add(getTranslation("role." + it.side()));
        if (it.side() == Side.MENTOR) {
            words.add(getTranslation("mentoring.people.places-of." + it.places()));
            words.add(
                    !it.trained() || !it.cleared()
                            ? getTranslation("mentoring.people.not-ready")
                            : it.clearedFrom() == null
                                    ? getTranslation("mentoring.people.is-ready")
                                    : getTranslation("mentoring.people.is-ready-from", Said.day(it.clearedFrom())));
        } else if (it.need() > 1) {
            words.add(getTranslation("mentoring.people.need-of." + it.need()));
        }
        return String.join(", ", words);
    }

    private String likes(Participant it) {
        var words = new ArrayList<String>();
        words.add(
                it.likes().isEmpty()
                        ? getTranslation("mentoring.people.nothing-chosen")
                        : Told.interests(this, it.likes()));
        if (!it.picks().dislikes().isEmpty()) {
            words.add(getTranslation(
                    "mentoring.people.not-for-them",
                    Told.interests(this, it.picks().dislikes())));
        }
        if (it.wishes().sameSex() != Strength.NO) {
            words.add(getTranslation(
                    "mentoring.people.wish.same-sex." + it.wishes().sameSex()));
        }
        if (it.wishes().somebodyNew() != Strength.NO) {
            words.add(getTranslation(
                    "mentoring.people.wish.somebody-new." + it.wishes().somebodyNew()));
        }
        return String.join(". ", words);
    }

    private String nameOf(PersonId id) {
        var row = names.get(id);
        return row == null ? "?" : row.form() == null ? row.name() : row.name() + ", " + row.form();
    }
}
