package org.alongside.school.rights;

import org.alongside.school.SignedInPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What is held about me. There is no way to name somebody else. */
@Service
@PreAuthorize("isAuthenticated()")
class MyData {
    private final DataBundle bundle;
    private final SignedInPerson who;

    MyData(DataBundle bundle, SignedInPerson who) {
        this.bundle = bundle;
        this.who = who;
    }

    /** A zip with everything but what safeguarding holds. */
    byte[] bundle() {
        var me = who.required();
        return bundle.of(me, me);
    }
}
