package org.alongside.curriculum.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.Resource;

/** A few things that others have made for a lesson or its strand, and the way to all of them. */
class LessonResources extends Section {
    private static final int SHOWN = 4;

    LessonResources(Lesson lesson, List<Resource> serving) {
        addClassNames("card", "pad");
        var materials = serving.stream()
                .filter(it -> it.kind() == Resource.Kind.MATERIAL)
                .toList();
        add(new H2(getTranslation("curriculum.resources.lesson")));
        var list = new UnorderedList();
        list.addClassName("lesson-resources");
        for (var resource : materials.subList(0, Math.min(SHOWN, materials.size()))) {
            var facts = new Span(getTranslation("curriculum.resources.by", resource.by(), resource.ages()));
            facts.addClassNames("xs", "m2");
            list.add(new ListItem(new ResourceLink(resource), facts));
        }
        var all = new Anchor(
                "curriculum/resources?strand=" + lesson.strand(),
                getTranslation("curriculum.resources.all-of-strand", serving.size()));
        all.addClassName("s");
        setVisible(!serving.isEmpty());
        add(list, all);
    }
}
