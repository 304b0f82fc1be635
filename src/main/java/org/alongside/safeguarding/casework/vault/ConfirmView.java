package org.alongside.safeguarding.casework.vault;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.base.Roles;
import org.alongside.base.ui.PageHead;
import org.alongside.school.FreshSignIn;

/** Stands where a page of casework was asked for, until the password has been given once more. */
@Route("safeguarding/confirm")
@RolesAllowed({Roles.DSL, Roles.DEPUTY_DSL, Roles.HEAD, Roles.CHAIR, Roles.SAFEGUARDING_CLERK})
@WithoutNarrative
class ConfirmView extends Div implements HasDynamicTitle {
    /** The page that was wanted, in this window's memory only. */
    private record Wanted(Location location) {}

    ConfirmView(FreshSignIn signIn) {
        addClassNames("col", "g4");
        var ask = new AskAgain(signIn, ConfirmView::goOn);
        add(new PageHead(getTranslation("safeguarding.fresh.page"), ""), ask);
        ask.takeFocus();
    }

    static void wanted(UI page, Location location) {
        ComponentUtil.setData(page, Wanted.class, new Wanted(location));
    }

    private static void goOn() {
        var page = UI.getCurrent();
        var wanted = ComponentUtil.getData(page, Wanted.class);
        ComponentUtil.setData(page, Wanted.class, null);
        if (wanted == null) {
            page.navigate("");
        } else {
            page.navigate(wanted.location().getPath(), wanted.location().getQueryParameters());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.fresh.page");
    }
}
