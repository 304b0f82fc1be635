package org.alongside.safeguarding.casework.files;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.base.Roles;
import org.alongside.school.FreshSignIn;

/** The same for the head and the chair of governors: across the cases about adults on their own desk. */
@Route("safeguarding/adults/patterns")
@RolesAllowed({Roles.HEAD, Roles.CHAIR})
class AdultsPatternsView extends PatternsView {
    AdultsPatternsView(Patterns patterns, CaseNames names, FreshSignIn signIn) {
        super(patterns, names, signIn);
    }
}
