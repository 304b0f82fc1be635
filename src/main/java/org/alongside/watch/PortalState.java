package org.alongside.watch;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** How the portal is, for the administrator. */
@Service
@PreAuthorize("hasRole('ADMIN')")
class PortalState {
    private final Portal portal;

    PortalState(Portal portal) {
        this.portal = portal;
    }

    /** Looks at everything now; what is worst comes first. */
    List<Portal.Seen> look() {
        return portal.look();
    }
}
