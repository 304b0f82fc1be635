package org.alongside.safeguarding.casework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.alongside.base.ui.Icon;
import org.alongside.safeguarding.Narrative;

/** Why two pupils are kept apart, as a lead wrote it, and the way to lift it. */
class ApartPanel extends Section {
    final TextArea why = new TextArea(getTranslation("safeguarding.apart.lift-why"));
    private final H2 title;

    ApartPanel(OpenApart decision, String both, Consumer<String> lift, Runnable close) {
        addClassNames("card", "pad", "col", "g3", "open-concern");
        title = new H2(both);
        title.getElement().setAttribute("tabindex", "-1");
        title.setId("apart-title");
        setAriaLabelledBy("apart-title");
        var closing = new Button(getTranslation("safeguarding.apart.close"), new Icon("cross"), click -> close.run());
        closing.addClassNames("btn", "small");
        var top = new Div(title, closing);
        top.addClassNames("row", "sp", "top");
        add(top, words("apart-words", decision.reason()));
        var lifted = decision.lifted();
        if (lifted != null) {
            add(new H3(getTranslation("safeguarding.apart.was-lifted")), words("apart-lifted", lifted));
            return;
        }
        why.setId("lift-reason");
        why.setMaxLength(ApartView.LONGEST_REASON);
        why.setHelperText(getTranslation("safeguarding.apart.lift-why.help"));
        why.setValueChangeMode(ValueChangeMode.LAZY);
        var button = new Button(getTranslation("safeguarding.apart.lift"), click -> lift.accept(why.getValue()));
        button.setId("lift");
        button.addClassName("btn");
        add(why, new Div(button));
    }

    private static Div words(String id, Narrative words) {
        var box = new Div();
        box.setId(id);
        box.setText(words.disclose());
        box.addClassName("verbatim");
        return box;
    }

    /** Puts the keyboard and the screen reader where the words are. */
    void takeFocus() {
        title.getElement().callJsFunction("focus");
    }
}
