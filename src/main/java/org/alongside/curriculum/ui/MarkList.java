package org.alongside.curriculum.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.alongside.base.ui.Icon;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.SpiralMark;

/** Gaps, one-offs and needless repeats, each with its reason and a way to the lessons. */
class MarkList extends Section {
    MarkList(List<SpiralMark> marks, SpiralCurriculum spiral) {
        addClassNames("card", "pad", "col", "marks-to-see");
        add(new H2(getTranslation("curriculum.mark.title", marks.size())));
        if (marks.isEmpty()) {
            var fine = new Paragraph(getTranslation("curriculum.mark.none"));
            fine.addClassNames("s", "m2");
            add(fine);
            return;
        }
        var list = new UnorderedList();
        for (var mark : marks) {
            var name = new Span(getTranslation(mark.nameKey(), mark.year()));
            name.addClassName("b");
            var words = new Div(name, new Span(" " + reason(mark) + " "));
            words.addClassNames("grow", "s");
            mark.earlier()
                    .filter(it -> !mark.lesson().equals(mark.earlier()))
                    .flatMap(spiral::lesson)
                    .ifPresent(it -> words.add(link(it), new Span(" ")));
            mark.lesson().flatMap(spiral::lesson).ifPresent(it -> words.add(link(it)));
            var item = new ListItem(new Icon(icon(mark.kind())), words);
            item.addClassNames("row", "mark-" + mark.kind().name().toLowerCase(java.util.Locale.ROOT));
            list.add(item);
        }
        add(list);
    }

    private static Anchor link(Lesson lesson) {
        return new Anchor("curriculum/lesson/" + lesson.id(), lesson.title());
    }

    private String reason(SpiralMark mark) {
        var details = mark.details();
        return switch (mark.kind()) {
            case GAP ->
                details.get(2).isEmpty() || details.get(3).isEmpty()
                        ? getTranslation("curriculum.mark.gap.edge", details.toArray())
                        : getTranslation("curriculum.mark.gap.between", details.toArray());
            case ONE_OFF ->
                getTranslation(
                        details.get(2).equals("1") && !details.get(1).equals("1")
                                ? "curriculum.mark.one_off.follow-up"
                                : "curriculum.mark.one_off.single",
                        details.toArray());
            case REPEAT -> getTranslation("curriculum.mark.repeat." + details.get(1), details.toArray());
        };
    }

    private static String icon(SpiralMark.Kind kind) {
        return switch (kind) {
            case GAP -> "warn";
            case ONE_OFF -> "half";
            case REPEAT -> "undo";
        };
    }
}
