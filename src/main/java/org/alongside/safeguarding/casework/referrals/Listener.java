package org.alongside.safeguarding.casework.referrals;

import java.util.List;
import org.alongside.safeguarding.Track;

/** Who may be told something about what was decided. */
enum Listener {
    REFERRER("whoever passed it on"),
    ADULT("the adult it is about"),
    CHILD("the child"),
    FAMILY("the family");

    private final String recorded;

    Listener(String recorded) {
        this.recorded = recorded;
    }

    /** In a case about an adult, the adult too; the child and the family are then those who may have been harmed. */
    static List<Listener> of(Track track) {
        return track == Track.LEADS ? List.of(REFERRER, CHILD, FAMILY) : List.of(values());
    }

    String recorded() {
        return recorded;
    }

    /** The key of how the page calls them in a case of this track. */
    String words(Track track) {
        return "safeguarding.told." + (track == Track.LEADS ? "who." : "adult.") + this;
    }
}
