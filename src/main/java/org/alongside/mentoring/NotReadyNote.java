package org.alongside.mentoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonRow;

/** Why nothing was published: which mentor lacks what before a first meeting. */
final class NotReadyNote {
    private NotReadyNote() {}

    static Note of(Component page, NotReady wait, People people) {
        var names = people.named(wait.lacking().keySet());
        var list = new UnorderedList();
        list.addClassName("dots");
        wait.lacking()
                .forEach((mentor, lacks) -> list.add(new ListItem(page.getTranslation(
                        "mentoring.ready.lacks",
                        names.get(mentor) instanceof PersonRow row ? row.name() : "?",
                        lacks.stream()
                                .map(it -> page.getTranslation("mentoring.ready.lack." + it))
                                .collect(Collectors.joining(", "))))));
        return new Note(
                Tone.DANGER,
                "warn",
                new Paragraph(page.getTranslation(
                        "mentoring.match.not-ready", wait.lacking().size())),
                list,
                new Anchor("mentoring/joining", page.getTranslation("mentoring.ready.to-record")));
    }
}
