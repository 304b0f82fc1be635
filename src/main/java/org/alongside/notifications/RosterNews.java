package org.alongside.notifications;

import org.alongside.base.Roles;
import org.alongside.school.RoleHolders;
import org.alongside.school.RosterWaits;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells administrators that a file in the folder for rosters waits for them. */
@Component
class RosterNews {
    private final Notices notices;
    private final ObjectProvider<RoleHolders> holders;

    RosterNews(Notices notices, ObjectProvider<RoleHolders> holders) {
        this.notices = notices;
        this.holders = holders;
    }

    @ApplicationModuleListener
    void on(RosterWaits waits) {
        holders.stream()
                .flatMap(it -> it.holding(Roles.ADMIN).stream())
                .distinct()
                .forEach(it -> notices.tell(it, "notifications.roster-waits"));
    }
}
