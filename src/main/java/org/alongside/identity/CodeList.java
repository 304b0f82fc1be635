package org.alongside.identity;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Codes on paper, numbered, so that somebody can cross them out. */
final class CodeList extends OrderedList {
    private CodeList(List<String> codes) {
        setId("codes");
        addClassName("codes");
        codes.forEach(it -> {
            var code = new Span(it);
            code.addClassName("code");
            add(new ListItem(code));
        });
    }

    static CodeList of(List<String> codes) {
        return new CodeList(codes);
    }
}
