package org.alongside.identity;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Says that the time is nearly over, and lets somebody stay. Nobody goes by accident. */
final class SignInWarning extends ConfirmDialog {
    private SignInWarning(boolean forGood, Runnable stay) {
        setHeader(getTranslation("identity.warning.title"));
        setText(getTranslation(forGood ? "identity.warning.for-good" : "identity.warning.idle"));
        setConfirmText(getTranslation(forGood ? "identity.warning.understood" : "identity.warning.stay"));
        setCancelable(true);
        setCancelText(getTranslation("identity.warning.go"));
        setCloseOnEsc(false);
        addConfirmListener(yes -> stay.run());
        addCancelListener(go -> UI.getCurrent().getPage().setLocation("sign-out"));
    }

    /** Once in each window. */
    static void show(UI ui, boolean forGood, Runnable stay) {
        if (ComponentUtil.getData(ui, SignInWarning.class) == null) {
            var warning = new SignInWarning(forGood, stay);
            ComponentUtil.setData(ui, SignInWarning.class, warning);
            warning.open();
        }
    }

    static void hide(UI ui) {
        var shown = ComponentUtil.getData(ui, SignInWarning.class);
        if (shown != null) {
            ComponentUtil.setData(ui, SignInWarning.class, null);
            shown.close();
        }
    }
}
