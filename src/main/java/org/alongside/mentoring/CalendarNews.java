package org.alongside.mentoring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.calendar.spi.CalendarChanged;
import org.alongside.school.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells calendars that meetings are new, moved or called off; in the transaction that does it. */
@Component
class CalendarNews {
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    CalendarNews(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /** For mentor and mentee of each of these meetings. */
    void of(Collection<MeetingId> meetings) {
        if (meetings.isEmpty()) {
            return;
        }
        record Line(UUID meeting, UUID person) {}
        var lines = database
                .sql("""
                        select m.id, p.mentor_id, p.mentee_id from meeting m join pairing p on p.id = m.pairing_id
                        where m.id in (:ids)
                        """)
                .param("ids", meetings.stream().map(MeetingId::value).toList())
                .query((row, number) -> Stream.of(
                        new Line(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                        new Line(row.getObject(1, UUID.class), row.getObject(3, UUID.class))))
                .list()
                .stream()
                .flatMap(it -> it)
                .collect(groupingBy(Line::person, mapping(Line::meeting, toList())));
        for (var it : Map.copyOf(lines).entrySet()) {
            events.publishEvent(new CalendarChanged(new PersonId(it.getKey()), it.getValue()));
        }
    }
}
