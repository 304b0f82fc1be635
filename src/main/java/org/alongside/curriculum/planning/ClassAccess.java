package org.alongside.curriculum.planning;

import org.alongside.base.Roles;
import org.alongside.school.SignedInPerson;
import org.springframework.stereotype.Component;

/** Which class somebody may see and plan: teachers their own; the PSHE lead all; head and safeguarding leads see all. */
@Component
class ClassAccess {
    private final SignedInPerson who;

    ClassAccess(SignedInPerson who) {
        this.who = who;
    }

    boolean seesAll() {
        return who.is(Roles.PSHE_LEAD) || who.is(Roles.HEAD) || who.is(Roles.DSL) || who.is(Roles.DEPUTY_DSL);
    }

    boolean sees(TeachingClass it) {
        return seesAll() || plans(it);
    }

    boolean plans(TeachingClass it) {
        return who.is(Roles.PSHE_LEAD)
                || who.is(Roles.TEACHER) && who.id().filter(it::isTaughtBy).isPresent();
    }
}
