package org.alongside.identity;

import java.time.Instant;
import org.alongside.base.ui.Said;

/** "Tue 24 November, 12.30": when something happened that its owner should recognise. */
final class Moments {
    private Moments() {}

    static String said(Instant when) {
        return Said.shortDay(Said.dayOf(when)) + ", " + Said.time(when);
    }
}
