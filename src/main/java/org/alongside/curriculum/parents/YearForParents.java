package org.alongside.curriculum.parents;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.Strand;
import org.alongside.curriculum.UnitId;

/** What one year group learns: strand by strand, unit by unit, each lesson with what pupils can do afterwards. */
class YearForParents extends Div {
    private final Shelf shelf;

    YearForParents(Shelf shelf, Optional<Integer> chosen) {
        this.shelf = shelf;
        addClassNames("col", "g4");
        var lead = new Paragraph(Optional.ofNullable(shelf.settings().welcome())
                .orElseGet(() -> getTranslation("curriculum.parents.lead")));
        lead.addClassName("lead");
        add(new H1(getTranslation("curriculum.parents.title")), lead);
        if (shelf.years().isEmpty()) {
            add(new Panel(new EmptyState(
                    Lines.State.ALONE,
                    getTranslation("curriculum.parents.none"),
                    getTranslation("curriculum.parents.none-lead"))));
            return;
        }
        int year = chosen.orElse(shelf.years().getFirst());
        add(years(year), rights());
        for (var strand : shelf.strands()) {
            if (!shelf.of(strand, year).isEmpty()) {
                add(strand(strand, year));
            }
        }
        add(new Credits(shelf));
    }

    private Nav years(int chosen) {
        var years = new Nav();
        years.setAriaLabel(getTranslation("curriculum.parents.years"));
        years.addClassNames("seg", "parents-years");
        for (var year : shelf.years()) {
            var link = new Anchor("parents?year=" + year, getTranslation("curriculum.year", year));
            if (year == chosen) {
                link.getElement().setAttribute("aria-current", "page");
            }
            years.add(link);
        }
        return years;
    }

    private Note rights() {
        var contact = shelf.settings().contact();
        var words = new Paragraph(getTranslation("curriculum.parents.rights"));
        var ask = new Paragraph(
                contact == null
                        ? getTranslation("curriculum.parents.ask")
                        : getTranslation("curriculum.parents.ask-whom", contact));
        var policy = new Anchor("parents?policy=all", getTranslation("curriculum.parents.policy-link"));
        return new Note(Tone.INFO, "info", words, ask, policy);
    }

    private Panel strand(Strand strand, int year) {
        var panel = new Panel(new H2(strand.name()));
        panel.addClassNames("pad", "col", "g3", "strand-" + strand.number());
        UnitId unit = null;
        UnorderedList list = new UnorderedList();
        for (var lesson : shelf.of(strand, year)) {
            if (!lesson.unit().equals(unit)) {
                unit = lesson.unit();
                var of = shelf.units().get(unit);
                if (of != null) {
                    var aim = new Paragraph(of.aim());
                    aim.addClassNames("s", "m2");
                    panel.add(new H3(of.title()), aim);
                }
                list = new UnorderedList();
                list.addClassName("parents-lessons");
                panel.add(list);
            }
            list.add(item(lesson));
        }
        return panel;
    }

    private ListItem item(Lesson lesson) {
        var title = new H4();
        title.add(new Anchor("parents?lesson=" + lesson.id(), lesson.title()));
        var badges = new Div();
        badges.addClassNames("row", "wrap", "g1");
        if (shelf.sexEducation().contains(lesson.id())) {
            badges.add(new StateBadge(Tone.INFO, "info", getTranslation("curriculum.parents.sex-education")));
        }
        if (shelf.showsMaterialOf(lesson)) {
            badges.add(new StateBadge(Tone.HARBOUR, "book", getTranslation("curriculum.parents.with-materials")));
        }
        var head = new Div(title, badges);
        head.addClassNames("row", "wrap");
        var outcomes = new UnorderedList();
        outcomes.addClassName("dots");
        lesson.outcomes().forEach(it -> outcomes.add(new ListItem(it)));
        return new ListItem(head, outcomes);
    }
}
