package org.alongside.safeguarding.casework.keeping;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.alongside.base.Roles;
import org.alongside.school.FreshSignIn;
import org.alongside.school.SignedInPerson;

/** The same for the head and the chair of governors: of records on their own desk and no others. */
@Route("safeguarding/adults/keeping")
@Menu(title = "safeguarding.keeping.menu", order = 36.5, icon = "save")
@RolesAllowed({Roles.HEAD, Roles.CHAIR})
class AdultsKeepingView extends KeepingView {
    AdultsKeepingView(Giving giving, Retention retention, Clock clock, FreshSignIn signIn, SignedInPerson who) {
        super(giving, retention, clock, signIn, who);
    }
}
