package org.alongside.curriculum.ui;

import com.vaadin.flow.component.Component;
import org.alongside.curriculum.planning.LessonText;

/** What a section of a lesson is called on screen. */
final class SectionName {
    private SectionName() {}

    static String of(Component where, String section) {
        if (!LessonText.isField(section)) {
            return section.isEmpty() ? where.getTranslation("curriculum.edition.field.opening") : section;
        }
        var key = "curriculum.edition.field." + section;
        var name = where.getTranslation(key);
        return name.contains(key) ? section : name;
    }
}
