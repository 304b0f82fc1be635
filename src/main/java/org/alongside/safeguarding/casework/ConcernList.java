package org.alongside.safeguarding.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.safeguarding.About;
import org.alongside.safeguarding.Danger;
import org.alongside.safeguarding.Receipt;
import org.alongside.safeguarding.Track;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of concerns; it asks the database for everything but the words. */
@Component
class ConcernList {
    private static final String COLUMNS = """
            select id, reference, about_kind, sender_kind, sender_year, danger, raised_at, due_at,
                   forgotten_at, track, about_person, preferred_person, acknowledged_at, acknowledged_by, acknowledged_name, message_at is not null as answered
            from concern
            """;

    private final JdbcClient database;

    ConcernList(@Qualifier("safeguarding") JdbcClient database) {
        this.database = database;
    }

    /** Those that nobody has opened, the most urgent first. */
    List<ConcernRow> waiting() {
        return database.sql(COLUMNS + " where acknowledged_at is null order by due_at, raised_at, id")
                .query(ConcernList::row)
                .list();
    }

    /** One of them, whether or not anybody has opened it. */
    Optional<ConcernRow> find(ConcernId id) {
        return database.sql(COLUMNS + " where id = :id")
                .param("id", id.value())
                .query(ConcernList::row)
                .optional();
    }

    /** Those that somebody has opened and that are on this reader's desk, the latest first. */
    List<ConcernRow> acknowledged(PersonId reader, Set<Track> tracks, int most) {
        return database.sql(COLUMNS + """
                         where acknowledged_at is not null
                           and (about_person is null or about_person <> :reader)
                           and (track in (:tracks) or acknowledged_by = :reader)
                         order by acknowledged_at desc, id limit :most
                        """)
                .param("reader", reader.value())
                .param(
                        "tracks",
                        tracks.isEmpty()
                                ? List.of("")
                                : tracks.stream().map(Track::name).toList())
                .param("most", most)
                .query(ConcernList::row)
                .list();
    }

    private static ConcernRow row(ResultSet row, int number) throws SQLException {
        var seenAt = instant(row, "acknowledged_at");
        return new ConcernRow(
                new ConcernId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                About.valueOf(row.getString("about_kind")),
                SenderKind.valueOf(row.getString("sender_kind")),
                row.getObject("sender_year", Integer.class),
                Danger.valueOf(row.getString("danger")),
                Track.valueOf(row.getString("track")),
                person(row, "about_person"),
                person(row, "preferred_person"),
                row.getObject("raised_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("due_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("forgotten_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                seenAt == null ? null : new Receipt.Seen(row.getString("acknowledged_name"), seenAt),
                person(row, "acknowledged_by"),
                row.getBoolean("answered"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
