package org.alongside.identity;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.server.VaadinRequest;
import org.alongside.base.ui.Panel;

/** Where somebody chooses light or dark; it shows at once. */
class LookPanel extends Div {
    LookPanel() {
        var looks = new RadioButtonGroup<Look>(getTranslation("identity.me.look"));
        looks.setId("look");
        looks.addClassName("chips");
        looks.setItems(Look.values());
        looks.setItemLabelGenerator(it -> getTranslation("identity.me.look." + it));
        looks.setHelperText(getTranslation("identity.me.look.help"));
        var request = VaadinRequest.getCurrent();
        looks.setValue(Look.of(request == null ? null : request.getCookies()));
        looks.addValueChangeListener(change -> wear(change.getValue()));
        var panel = new Panel(looks);
        panel.addClassName("pad");
        add(panel);
    }

    private void wear(Look look) {
        getElement()
                .executeJs(
                        "document.documentElement.classList.remove('al-light', 'al-dark');"
                                + "if ($0) document.documentElement.classList.add($0);"
                                + "document.cookie = $1;",
                        look.pageClass(),
                        look.kept());
    }
}
