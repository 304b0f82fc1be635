package org.alongside.mentoring.care;

import org.alongside.base.Roles;
import org.alongside.base.ui.OccasionalPlace;
import org.alongside.school.SignedInPerson;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** "My debriefs" stands in the menu of whoever looks after a mentor or has one planned; coordinators come by their first page. */
@Component
class DebriefsPlace implements OccasionalPlace {
    private final Adults adults;
    private final Debriefs debriefs;
    private final SignedInPerson who;

    DebriefsPlace(Adults adults, Debriefs debriefs, SignedInPerson who) {
        this.adults = adults;
        this.debriefs = debriefs;
        this.who = who;
    }

    @Override
    public String path() {
        return "mentoring/debriefs";
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isShown() {
        if (who.id().isEmpty() || who.is(Roles.COORDINATOR)) {
            return false;
        }
        var me = who.required();
        return !debriefs.planned(me, 1).isEmpty() || adults.looksAfterSomebody(me);
    }
}
