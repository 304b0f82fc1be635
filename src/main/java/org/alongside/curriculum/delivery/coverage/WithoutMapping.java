package org.alongside.curriculum.delivery.coverage;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.alongside.curriculum.Statement;

/** What of a later version has nothing before it, and what of the older one has nothing after it, by name. */
class WithoutMapping extends Section {
    WithoutMapping(Guidance guidance) {
        addClassNames("card", "pad", "col", "g3");
        setId("without-mapping");
        part("unmapped", guidance.unmapped());
        part("dropped", guidance.dropped());
    }

    private void part(String key, List<Statement> statements) {
        add(new H2(getTranslation("curriculum.coverage." + key, statements.size())));
        if (statements.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("dots");
        statements.forEach(it -> {
            var code = new Span(" " + it.code().value());
            code.addClassNames("xs", "m2");
            list.add(new ListItem(new Span(it.words()), code));
        });
        add(new Paragraph(getTranslation("curriculum.coverage." + key + "-text")), list);
    }
}
