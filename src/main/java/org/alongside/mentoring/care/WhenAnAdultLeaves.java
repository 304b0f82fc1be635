package org.alongside.mentoring.care;

import org.alongside.school.PersonLeft;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** An adult who has left looks after nobody: their mentors are the coordinator's again, so that nobody is unwatched. */
@Component
class WhenAnAdultLeaves {
    private final Adults adults;

    WhenAnAdultLeaves(Adults adults) {
        this.adults = adults;
    }

    @ApplicationModuleListener
    void on(PersonLeft left) {
        adults.forget(left.person());
    }
}
