package org.alongside.safeguarding.casework;

import java.time.LocalTime;

/**
 * When the school says that somebody watches, and what it promises.
 *
 * @param minutes until a worry has been opened, in watched time, from 1 to 240
 * @param dangerMinutes the same if somebody is in danger today, in real time
 * @param version for noticing that somebody else has changed them
 */
record WatchSettings(LocalTime opens, LocalTime closes, int minutes, int dangerMinutes, long version) {
    private static final int LONGEST = 240;

    /** @throws IllegalArgumentException with the message key of what is wrong */
    WatchSettings {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("safeguarding.rota.hours.wrong");
        }
        if (minutes < 1 || minutes > LONGEST || dangerMinutes < 1 || dangerMinutes > minutes) {
            throw new IllegalArgumentException("safeguarding.rota.minutes.wrong");
        }
    }
}
