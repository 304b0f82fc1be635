package org.alongside.safeguarding.casework.clerk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.base.demo.DemoChapter;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.school.PersonId;
import org.alongside.school.demo.DemoCast;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A meeting of the demo school that the clerk has booked, with a letter that waits for a lead. Invented. */
@Component
class DemoClerk implements DemoChapter {
    private static final Lead MARSH = new Lead(DemoCast.IAN_MARSH, "Mr Marsh");

    private final Gatherings gatherings;
    private final GatheringBook book;
    private final Clock clock;
    private final JdbcClient database;

    DemoClerk(Gatherings gatherings, GatheringBook book, Clock clock, @Qualifier("safeguarding") JdbcClient database) {
        this.gatherings = gatherings;
        this.book = book;
        this.clock = clock;
        this.database = database;
    }

    @Override
    public int place() {
        return 425;
    }

    @Override
    public void tell(LocalDate today) {
        var agency = database.sql("select id from agency where kind = 'FRONT_DOOR' and in_use order by id limit 1")
                .query(UUID.class)
                .optional();
        caseOf(DemoCast.TIA_CAMPBELL)
                .ifPresent(it -> gatherings.book(
                        it,
                        new Booking(
                                UUID.nameUUIDFromBytes("demo:meeting".getBytes(StandardCharsets.UTF_8)),
                                workday(today.plusDays(6)),
                                LocalTime.of(14, 30),
                                "Meeting room 2 (demo)",
                                agency.map(Set::of).orElse(Set.of())),
                        true,
                        MARSH));
        caseOf(DemoCast.TIA_CAMPBELL)
                .filter(it -> agency.isPresent())
                .ifPresent(it -> book.insert(
                        it,
                        new Booking(
                                UUID.nameUUIDFromBytes("demo:meeting that was".getBytes(StandardCharsets.UTF_8)),
                                workday(today.minusDays(4)),
                                LocalTime.of(9, 0),
                                "Meeting room 2 (demo)",
                                agency.map(Set::of).orElse(Set.of())),
                        MARSH,
                        clock.instant()));
    }

    private static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek().getValue() > 5 ? day.plusDays(2) : day;
    }

    private Optional<CaseId> caseOf(PersonId subject) {
        return database.sql(
                        "select id from case_file where subject_id = :id and track = 'LEADS' order by number limit 1")
                .param("id", subject.value())
                .query(UUID.class)
                .optional()
                .map(CaseId::new);
    }
}
