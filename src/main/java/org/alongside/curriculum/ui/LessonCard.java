package org.alongside.curriculum.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.alongside.base.ui.Icon;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.LessonPart;

/** Some parts of a lesson under one title; a part that nobody has written is a visible gap. */
class LessonCard extends Section {
    LessonCard(String title, Lesson lesson, LessonPart... parts) {
        addClassNames("card", "pad");
        add(new H2(title));
        for (var part : parts) {
            if (parts.length > 1) {
                add(new H3(getTranslation("curriculum.part." + part)));
            }
            var prose = lesson.part(part);
            if (prose.isBlank()) {
                var gap = new Div(new Icon("warn"), new Span(getTranslation("curriculum.lesson.gap")));
                gap.addClassNames("row", "s", "gap-in-lesson");
                add(gap);
            } else {
                add(new Words(prose));
            }
        }
    }
}
