package org.alongside.curriculum.delivery.voice;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How often one browser asked in the last hour; gone with its session. */
final class Pace implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<Instant> times = new ArrayList<>();

    private Pace() {}

    /** Counts one more question; false if there were too many lately. */
    static boolean mayAsk(VaadinSession session, Instant now) {
        var pace = session.getAttribute(Pace.class);
        if (pace == null) {
            pace = new Pace();
            session.setAttribute(Pace.class, pace);
        }
        pace.times.removeIf(it -> it.isBefore(now.minus(AskedLately.SPAN)));
        return pace.times.size() < AskedLately.MOST && pace.times.add(now);
    }
}
