package org.alongside.curriculum.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.alongside.base.ui.Panel;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.Strand;
import org.alongside.curriculum.Unit;

/** Where the spiral comes from and where it leads: primary school as statements only, and the sixth form. */
class SpiralEnds extends Div {
    private final SpiralCurriculum spiral;

    SpiralEnds(SpiralCurriculum spiral) {
        this.spiral = spiral;
        addClassName("spiral-ends");
        if (!spiral.unitsOverTheBridge().isEmpty()) {
            add(before());
        }
        spiral.strands().stream().filter(Strand::afterTheSpiral).forEach(it -> add(after(it)));
    }

    private Panel before() {
        var panel = new Panel(new H2(getTranslation("curriculum.ends.before")));
        var lead = new Paragraph(getTranslation("curriculum.ends.before-lead"));
        lead.addClassNames("s", "m2");
        panel.add(lead, new H3(getTranslation("curriculum.year", SpiralGeometry.FIRST_YEAR)));
        spiral.unitsOverTheBridge().stream()
                .filter(it -> it.year() == SpiralGeometry.FIRST_YEAR)
                .forEach(it -> panel.add(statements(it)));
        var later = spiral.unitsOverTheBridge().stream()
                .filter(it -> it.year() > SpiralGeometry.FIRST_YEAR)
                .toList();
        if (!later.isEmpty()) {
            panel.add(new H3(getTranslation("curriculum.ends.later")));
            later.forEach(it -> panel.add(statements(it)));
        }
        panel.addClassNames("pad", "col");
        return panel;
    }

    private Div statements(Unit unit) {
        var strand = spiral.strand(unit.strand()).orElseThrow();
        var leansOn = spiral.leansOn(unit.id());
        var row = new Div(
                new StrandTag(strand),
                new PrimaryStatements(
                        getTranslation("curriculum.ends.unit", unit.title(), unit.year(), leansOn.size()), leansOn));
        row.addClassNames("row", "top");
        return row;
    }

    private Panel after(Strand strand) {
        var head = new Div(new StrandTag(strand), new H2(strand.name()));
        head.addClassName("row");
        var lead = new Paragraph(getTranslation("curriculum.ends.after-lead"));
        lead.addClassNames("s", "m2");
        var panel = new Panel(head, lead);
        for (var year : strand.years()) {
            panel.add(new H3(getTranslation("curriculum.year", year)));
            var list = new UnorderedList();
            for (var lesson : spiral.lessons(strand.id(), year)) {
                var unit = spiral.unit(lesson.unit()).map(Unit::title).orElse("");
                var place = new Span(unit);
                place.addClassNames("xs", "m2");
                list.add(new ListItem(SpiralTable.link(lesson), place));
            }
            panel.add(list);
        }
        panel.addClassNames("pad", "col", "sixth");
        return panel;
    }
}
