package org.alongside.calendar;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * The school's clock as calendars are told it: the last Sundays of March and October at 1.00 universal time (Summer Time
 * Order 2002). Written out here, because a registry of all zones may look for a newer one on the internet.
 */
final class London {
    static final String NAME = "Europe/London";
    private static final ZoneOffset SUMMER = ZoneOffset.ofHours(1);

    private London() {}

    static VTimeZone zone() {
        var zone = new VTimeZone();
        zone.add(new TzId(NAME));
        zone.add(change(new Daylight(), "BST", LocalDateTime.of(1996, 3, 31, 1, 0), 3, ZoneOffset.UTC, SUMMER));
        zone.add(change(new Standard(), "GMT", LocalDateTime.of(1996, 10, 27, 2, 0), 10, SUMMER, ZoneOffset.UTC));
        return zone;
    }

    private static Observance change(
            Observance change, String name, LocalDateTime first, int month, ZoneOffset from, ZoneOffset to) {
        change.add(new TzName(name));
        change.add(new TzOffsetFrom(from));
        change.add(new TzOffsetTo(to));
        change.add(new DtStart<>(first));
        change.add(new RRule<>("FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=-1SU"));
        return change;
    }
}
