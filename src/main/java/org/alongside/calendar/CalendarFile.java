package org.alongside.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.alongside.base.ui.Said;
import org.alongside.calendar.spi.Appointment;

/** An iCalendar file (RFC 5545). The same appointments give the same bytes. */
final class CalendarFile {
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    private final Calendar calendar = new Calendar();
    private final Instant unknownChange;

    private CalendarFile(Instant unknownChange) {
        this.unknownChange = unknownChange;
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new ProdId("-//Alongside//Calendar 1//EN"));
        calendar.add(ImmutableCalScale.GREGORIAN);
    }

    /**
     * What a calendar subscribes to.
     *
     * @param unknownChange stands for the time of a change where nobody has kept it
     */
    static CalendarFile feed(String name, Instant unknownChange) {
        var file = new CalendarFile(unknownChange);
        file.calendar.add(new XProperty("X-WR-CALNAME", name));
        file.calendar.add(new XProperty("X-WR-TIMEZONE", London.NAME));
        file.calendar.add(new XProperty("X-PUBLISHED-TTL", LOOK_AGAIN.toString()));
        file.calendar.add(London.zone());
        return file;
    }

    /** What comes with a mail (RFC 5546). */
    static CalendarFile letter(Method method, Instant now) {
        var file = new CalendarFile(now);
        file.calendar.add(method);
        file.calendar.add(London.zone());
        return file;
    }

    void add(Appointment appointment, String title) {
        calendar.add(event(appointment, title));
    }

    /** Adds it as from the school. */
    void add(Appointment appointment, String title, String school, String from) {
        var event = event(appointment, title);
        event.add(organizer(school, from));
        calendar.add(event);
    }

    /** Adds it as from the school to one person, whose address is the only other one in the file. */
    void add(Appointment appointment, String title, String school, String from, String to) {
        var event = event(appointment, title);
        event.add(organizer(school, from));
        event.add(new Attendee(new ParameterList(List.of(Rsvp.FALSE)), mail(to)));
        calendar.add(event);
    }

    private static Organizer organizer(String school, String from) {
        return new Organizer(new ParameterList(List.of(new Cn(school))), mail(from));
    }

    private static URI mail(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Not a mail address", e);
        }
    }

    private VEvent event(Appointment it, String title) {
        var changed = it.changedAt() == null ? unknownChange : it.changedAt();
        var event = new VEvent(false);
        event.add(new Uid(it.id() + "@alongside"));
        event.add(new DtStamp(changed));
        event.add(new LastModified(changed));
        event.add(new Sequence(it.sequence()));
        event.add(new DtStart<>(at(it, it.starts())));
        event.add(new DtEnd<>(at(it, it.ends())));
        event.add(new Summary(title));
        if (it.room() != null) {
            event.add(new Location(it.room()));
        }
        event.add(it.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(it.cancelled() ? ImmutableTransp.TRANSPARENT : ImmutableTransp.OPAQUE);
        event.add(new Clazz(Clazz.VALUE_PRIVATE));
        return event;
    }

    private static ZonedDateTime at(Appointment it, LocalTime time) {
        return ZonedDateTime.of(it.day(), time, Said.LONDON);
    }

    byte[] bytes() {
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
