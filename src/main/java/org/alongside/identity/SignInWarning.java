package org.alongside.identity;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Says that the time is nearly over, and lets somebody stay. Nobody goes by accident. The browser's own dialog, because it
 * keeps the keyboard inside and is read out as what it is, with its name.
 */
@Tag("dialog")
final class SignInWarning extends HtmlContainer {
    private static final String OPEN = """
            this.addEventListener('cancel', it => it.preventDefault());
            this.addEventListener('keydown', it => { if (it.key === 'Escape') it.preventDefault(); });
            if (!this.open) this.showModal();
            this.querySelector('#stay-signed-in').focus();
            """;

    private SignInWarning(boolean forGood, Runnable stay) {
        addClassNames("card", "pad", "still-there");
        var title = new H2(getTranslation("identity.warning.title"));
        title.setId("still-there");
        var words = new Paragraph(getTranslation(forGood ? "identity.warning.for-good" : "identity.warning.idle"));
        words.setId("still-there-words");
        getElement()
                .setAttribute("role", "alertdialog")
                .setAttribute("aria-modal", "true")
                .setAttribute("aria-labelledby", "still-there")
                .setAttribute("aria-describedby", "still-there-words");
        var yes =
                new Button(getTranslation(forGood ? "identity.warning.understood" : "identity.warning.stay"), click -> {
                    stay.run();
                    removeFromParent();
                });
        yes.setId("stay-signed-in");
        yes.addClassNames("btn", "pri");
        var go = new Button(
                getTranslation("identity.warning.go"),
                click -> UI.getCurrent().getPage().setLocation("sign-out"));
        go.addClassName("btn");
        var buttons = new Div(yes, go);
        buttons.addClassNames("row", "wrap");
        add(title, words, buttons);
    }

    /** Once in each window. */
    static void show(UI ui, boolean forGood, Runnable stay) {
        if (ComponentUtil.getData(ui, SignInWarning.class) == null) {
            var warning = new SignInWarning(forGood, stay);
            ComponentUtil.setData(ui, SignInWarning.class, warning);
            ui.add(warning);
            warning.getElement().executeJs(OPEN);
        }
    }

    static void hide(UI ui) {
        var shown = ComponentUtil.getData(ui, SignInWarning.class);
        if (shown != null) {
            ComponentUtil.setData(ui, SignInWarning.class, null);
            shown.removeFromParent();
        }
    }
}
