package org.alongside.mentoring.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that two people can do in a meeting.
 *
 * @param id names it for good, in lower case
 * @param icon one of our own icons
 * @param quick whether the log offers it without being asked for more
 * @param minutes how long it takes at most
 * @param builds what it may strengthen, a key
 * @param careful what to look out for; null for nothing in particular
 */
public record Activity(
        String id,
        String title,
        String icon,
        boolean quick,
        int minutes,
        String builds,
        String what,
        List<String> steps,
        String needs,
        @Nullable String careful) {
    public Activity {
        steps = List.copyOf(steps);
    }
}
