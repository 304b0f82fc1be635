package org.alongside.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import org.alongside.base.ui.Said;
import org.alongside.calendar.spi.Appointment;
import org.junit.jupiter.api.Test;

/** What we write is read by another implementation of iCalendar and must mean the same there, to the second. */
class CalendarFileTests {
    private static final Instant CHANGED = Instant.parse("2026-09-01T07:00:00Z");

    private static Appointment at(LocalDate day, LocalTime starts) {
        return new Appointment(
                UUID.randomUUID(),
                Appointment.Kind.MEETING,
                "Mentoring with Idris",
                day,
                starts,
                starts.plusMinutes(30),
                "Library, quiet room; 2",
                3,
                CHANGED,
                false);
    }

    /**
     * Five years of days at three times, and the hours of the days on which the clocks change. Of these, one does not exist
     * or is there twice, and from 12.00 to 13.59 the other implementation reads its own clock with twelve hours.
     */
    private static List<Appointment> fiveYears() {
        var all = new ArrayList<Appointment>();
        for (var day = LocalDate.of(2026, 9, 1); day.isBefore(LocalDate.of(2031, 9, 1)); day = day.plusDays(1)) {
            if (!changes(day)) {
                for (var time : List.of(LocalTime.of(8, 40), LocalTime.of(12, 30), LocalTime.of(15, 20))) {
                    all.add(at(day, time));
                }
            } else {
                for (int hour = 0; hour < 23; hour++) {
                    if (hour != 1 && hour != 12 && hour != 13) {
                        all.add(at(day, LocalTime.of(hour, 5)));
                    }
                }
            }
        }
        return all;
    }

    private static boolean changes(LocalDate day) {
        return !day.atStartOfDay(Said.LONDON)
                .getOffset()
                .equals(day.plusDays(1).atStartOfDay(Said.LONDON).getOffset());
    }

    private static String feed(List<Appointment> appointments) {
        var file = CalendarFile.feed("Demo School", CHANGED);
        appointments.forEach(it -> file.add(it, "Meeting"));
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    /** The first appointment whose time the other implementation understands differently; empty if there is none. */
    private static String firstDifference(List<Appointment> appointments, String text) {
        var events = Biweekly.parse(text).first().getEvents();
        if (events.size() != appointments.size()) {
            return "another number of events";
        }
        for (int i = 0; i < events.size(); i++) {
            var it = appointments.get(i);
            var starts = it.day().atTime(it.starts()).atZone(Said.LONDON).toInstant();
            var ends = it.day().atTime(it.ends()).atZone(Said.LONDON).toInstant();
            var event = events.get(i);
            if (!event.getDateStart().getValue().toInstant().equals(starts)
                    || !event.getDateEnd().getValue().toInstant().equals(ends)) {
                return it.day() + " " + it.starts() + " became "
                        + event.getDateStart().getValue().toInstant();
            }
        }
        return "";
    }

    @Test
    void everyTimeIsTheSameInstantForAnotherImplementationAcrossAllClockChanges() {
        var all = fiveYears();
        assertThat(all).hasSizeGreaterThan(5_500);
        assertThat(firstDifference(all, feed(all))).isEmpty();
    }

    @Test
    void theZoneIsThatOfJavaInEveryHourOfTheDaysOnWhichItChanges() {
        var zone = London.zone();
        for (var day = LocalDate.of(2026, 1, 1); day.isBefore(LocalDate.of(2040, 1, 1)); day = day.plusDays(1)) {
            for (int hour = 3; changes(day) && hour < 24; hour++) {
                var time = day.atTime(hour, 0).atZone(Said.LONDON);
                assertThat(zone.getApplicableObservance(time)
                                .<net.fortuna.ical4j.model.property.TzOffsetTo>getRequiredProperty("TZOFFSETTO")
                                .getOffset())
                        .as(time.toString())
                        .isEqualTo(time.getOffset());
            }
        }
    }

    @Test
    void aZoneThatChangesItsClocksOnAnotherDayIsCaught() {
        var all = fiveYears();
        var planted = feed(all).replace("BYMONTH=10;BYDAY=-1SU", "BYMONTH=10;BYDAY=-2SU");
        assertThat(firstDifference(all, planted)).startsWith("2026-10-1");
    }

    @Test
    void aZoneOfAnotherCountryIsCaught() {
        var all = fiveYears();
        var planted = feed(all)
                .replace("TZOFFSETTO:+0100", "TZOFFSETTO:+0200")
                .replace("TZOFFSETFROM:+0000", "TZOFFSETFROM:+0100")
                .replace("TZOFFSETTO:+0000", "TZOFFSETTO:+0100");
        assertThat(firstDifference(all, planted)).startsWith("2026-09-01 08:40 became");
    }

    @Test
    void timesThatPretendToBeUniversalAreCaught() {
        var all = fiveYears();
        var planted = feed(all).replaceAll("DTSTART;TZID=Europe/London:(\\d+T\\d+)", "DTSTART:$1Z");
        assertThat(firstDifference(all, planted)).startsWith("2026-09-01");
    }

    @Test
    void theOtherImplementationFindsNothingToMend() {
        var moved = at(LocalDate.of(2026, 11, 24), LocalTime.of(12, 30));
        ICalendar read = Biweekly.parse(feed(List.of(moved))).first();
        assertThat(read.validate(ICalVersion.V2_0)).isEmpty();
        VEvent event = read.getEvents().getFirst();
        assertThat(event.getUid().getValue()).isEqualTo(moved.id() + "@alongside");
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getLocation().getValue()).isEqualTo("Library, quiet room; 2");
        assertThat(event.getLastModified().getValue().toInstant()).isEqualTo(CHANGED);
        assertThat(event.getClassification().isPrivate()).isTrue();
    }

    @Test
    void theSameAppointmentsGiveTheSameBytes() {
        var one = at(LocalDate.of(2026, 11, 24), LocalTime.of(12, 30));
        assertThat(feed(List.of(one))).isEqualTo(feed(List.of(one)));
    }

    @Test
    void aCancellationByMailIsOneForTheOtherImplementationAndNamesOnlyTheReader() {
        var it = at(LocalDate.of(2027, 3, 29), LocalTime.of(12, 30));
        var cancelled = new Appointment(
                it.id(), it.kind(), it.openTitle(), it.day(), it.starts(), it.ends(), null, 4, CHANGED, true);
        var file = CalendarFile.letter(ImmutableMethod.CANCEL, CHANGED);
        file.add(cancelled, "Meeting", "Demo School", "alongside@school.example", "reader@school.example");
        var read =
                Biweekly.parse(new String(file.bytes(), StandardCharsets.UTF_8)).first();
        assertThat(read.validate(ICalVersion.V2_0)).isEmpty();
        assertThat(read.getMethod().isCancel()).isTrue();
        var event = read.getEvents().getFirst();
        assertThat(event.getStatus().isCancelled()).isTrue();
        assertThat(event.getSequence().getValue()).isEqualTo(4);
        assertThat(event.getUid().getValue()).isEqualTo(it.id() + "@alongside");
        assertThat(event.getOrganizer().getEmail()).isEqualTo("alongside@school.example");
        assertThat(event.getAttendees())
                .extracting(person -> person.getEmail())
                .containsExactly("reader@school.example");
    }

    @Test
    void wordsWithLineBreaksAndCommandsStayWords() {
        var it = at(LocalDate.of(2026, 11, 24), LocalTime.of(12, 30));
        var file = CalendarFile.feed("Demo", CHANGED);
        file.add(it, "Meeting\r\nATTACH:http://evil.example\nEND:VEVENT");
        var read =
                Biweekly.parse(new String(file.bytes(), StandardCharsets.UTF_8)).first();
        assertThat(read.getEvents()).hasSize(1);
        assertThat(read.getEvents().getFirst().getAttachments()).isEmpty();
    }
}
