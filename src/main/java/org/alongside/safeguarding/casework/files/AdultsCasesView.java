package org.alongside.safeguarding.casework.files;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.alongside.base.Roles;
import org.alongside.safeguarding.casework.vault.WithoutNarrative;

/** Cases about adults who work here, on the desk of the head or the chair of governors; a page they open on purpose. */
@Route("safeguarding/adults/cases")
@Menu(title = "safeguarding.cases.menu", order = 36, icon = "folder")
@WithoutNarrative
@RolesAllowed({Roles.HEAD, Roles.CHAIR})
class AdultsCasesView extends CasesView {
    AdultsCasesView(
            CaseFiles files, CaseMoves moves, CaseActions actions, CaseNames names, CaseStart start, Clock clock) {
        super(files, moves, actions, names, start, clock);
    }
}
