package org.alongside.curriculum.delivery.coverage;

import static java.util.stream.Collectors.groupingBy;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.curriculum.Statement;
import org.alongside.curriculum.planning.TeachingClass;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;

/** Names of those of one class who have not met one statement, by the reason. */
class WhoHasNot extends Div {
    private static final List<Standing> ORDER = List.of(
            Standing.TO_CATCH_UP,
            Standing.MISSED,
            Standing.JOINED_LATER,
            Standing.PLANNED,
            Standing.NOT_PLANNED,
            Standing.WITHDRAWN);

    WhoHasNot(
            TeachingClass schoolClass,
            Statement statement,
            int pupils,
            List<SchoolCoverage.NotMet> notMet,
            Map<PersonId, PersonRow> names) {
        addClassNames("col", "g3");
        add(new H2(getTranslation("curriculum.coverage.who", schoolClass.name(), pupils - notMet.size(), pupils)));
        var words = new Paragraph(statement.words());
        words.addClassNames("s", "m2");
        add(words);
        var groups = notMet.stream().collect(groupingBy(SchoolCoverage.NotMet::why));
        for (var standing : ORDER) {
            var group = groups.getOrDefault(standing, List.of());
            if (!group.isEmpty()) {
                add(new H3(getTranslation("curriculum.standing." + standing)), list(group, names));
            }
        }
        if (notMet.isEmpty()) {
            add(new Paragraph(getTranslation("curriculum.coverage.everybody")));
        }
    }

    private UnorderedList list(List<SchoolCoverage.NotMet> group, Map<PersonId, PersonRow> names) {
        var list = new UnorderedList();
        list.addClassName("names");
        group.stream()
                .sorted(Comparator.comparing(it -> name(names, it.pupil())))
                .forEach(it -> {
                    var item = new ListItem(
                            new Anchor("curriculum/coverage/pupil/" + it.pupil().value(), name(names, it.pupil())));
                    if (it.metInAnEarlierYear()) {
                        var before = new Span(getTranslation("curriculum.coverage.met-before"));
                        before.addClassNames("xs", "m2");
                        item.add(before);
                    }
                    list.add(item);
                });
        return list;
    }

    private static String name(Map<PersonId, PersonRow> names, PersonId id) {
        return Optional.ofNullable(names.get(id)).map(PersonRow::name).orElse("?");
    }
}
