package org.alongside.mentoring;

import org.alongside.school.PersonLeft;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Whoever has left the school meets nobody any more. */
@Component
class WhenSomebodyLeaves {
    private final LastDays lastDays;

    WhenSomebodyLeaves(LastDays lastDays) {
        this.lastDays = lastDays;
    }

    @ApplicationModuleListener
    void on(PersonLeft left) {
        lastDays.end(left.person());
    }
}
