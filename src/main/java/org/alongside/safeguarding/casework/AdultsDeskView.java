package org.alongside.safeguarding.casework;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.alongside.base.Roles;
import org.alongside.safeguarding.casework.files.CaseStart;
import org.alongside.safeguarding.casework.files.DeskPanel;
import org.alongside.safeguarding.casework.vault.Doorbell;
import org.alongside.safeguarding.casework.vault.WithoutNarrative;
import org.alongside.school.People;
import org.alongside.school.RoleHolders;

/**
 * The desk of the head and of the chair of governors: worries about adults who work here, and what the leads have left
 * lying. A page of its own, so that a head begins the day with numbers and opens this one on purpose.
 */
@Route("safeguarding/adults")
@Menu(title = "safeguarding.adults.menu", order = 35, icon = "bell")
@RolesAllowed({Roles.HEAD, Roles.CHAIR})
@WithoutNarrative
class AdultsDeskView extends DeskView {
    AdultsDeskView(
            Casework casework,
            Doorbell doorbell,
            RoleHolders holders,
            People people,
            Clock clock,
            CaseStart cases,
            List<DeskPanel> panels) {
        super(casework, doorbell, holders, people, clock, cases, panels);
    }
}
