package org.alongside.curriculum.delivery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;
import org.alongside.curriculum.planning.PlannedLessonId;
import org.alongside.school.People;
import org.alongside.school.PersonKind;
import org.alongside.school.PersonRow;

/** Names somebody who teaches a lesson instead; folded away, because it is seldom. */
final class CoverFold extends NativeDetails {
    CoverFold(PlannedLessonId lesson, LessonDesk desk, People people) {
        addClassName("fold");
        setSummaryText(getTranslation("curriculum.cover.title"));
        var who = new ComboBox<PersonRow>(getTranslation("curriculum.cover.who"));
        who.setItemLabelGenerator(PersonRow::formalName);
        who.setItems(query -> people
                .search(
                        PersonKind.STAFF,
                        query.getFilter().orElse(""),
                        VaadinSpringDataHelpers.toSpringPageRequest(query))
                .stream());
        var said = new Div();
        said.getElement().setAttribute("role", "status");
        var ask = new Button(getTranslation("curriculum.cover.keep"), click -> {
            said.removeAll();
            try {
                var person = who.getOptionalValue()
                        .orElseThrow(() -> new IllegalArgumentException("curriculum.record.teacher-missing"));
                desk.cover(lesson, person.id());
                said.add(new Note(
                        Tone.OK, "check", new Span(getTranslation("curriculum.cover.kept", person.formalName()))));
            } catch (IllegalArgumentException reason) {
                said.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
            }
        });
        ask.addClassName("btn");
        var help = new Paragraph(getTranslation("curriculum.cover.help"));
        help.addClassNames("s", "m2");
        var content = new Div(help, who, ask, said);
        content.addClassName("col");
        setContent(content);
    }
}
