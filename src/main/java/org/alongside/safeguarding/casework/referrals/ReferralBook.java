package org.alongside.safeguarding.casework.referrals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.safeguarding.Track;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.safeguarding.casework.vault.Lead;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of referrals. Who may see which is asked before. */
@Component
class ReferralBook {
    private static final String SELECT = "select r.*, c.number from referral r join case_file c on c.id = r.case_id ";

    private final JdbcClient database;

    ReferralBook(@Qualifier("safeguarding") JdbcClient database) {
        this.database = database;
    }

    Optional<ReferralRow> byKey(UUID key) {
        return rows("where r.idempotency_key = :key", Map.of("key", key)).stream()
                .findFirst();
    }

    Optional<ReferralRow> find(UUID id) {
        return rows("where r.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** If it waits for an answer, in an open case of this track. */
    Optional<ReferralRow> waiting(Track track, UUID id) {
        return rows("""
                        where r.id = :id and r.kind = 'REFERRAL' and r.sent_at is not null and r.answered_at is null
                          and r.closed_at is null and c.track = :track and c.status = 'OPEN'
                        """, Map.of("id", id, "track", track.name())).stream().findFirst();
    }

    /** Of a case and of those that were merged into it; the latest first. */
    List<ReferralRow> of(CaseId id) {
        return rows(
                "where c.id = :id or c.merged_into = :id order by r.written_at desc, r.id limit 50",
                Map.of("id", id.value()));
    }

    /** Those of these tracks that wait for something, the one that is due first first. */
    List<ReferralRow> open(List<Track> tracks, int most) {
        return tracks.isEmpty()
                ? List.of()
                : rows("""
                        where r.kind = 'REFERRAL' and r.closed_at is null and c.track in (:tracks)
                        order by r.answered_at is not null, r.due_at is null, r.due_at, r.id limit :most
                        """, Map.of("tracks", tracks.stream().map(Track::name).toList(), "most", most));
    }

    /** Those written between these times, the latest first. */
    List<ReferralRow> between(List<Track> tracks, Instant from, Instant until, int most, int offset) {
        return tracks.isEmpty()
                ? List.of()
                : rows(
                        """
                        where r.written_at >= :from and r.written_at < :until and c.track in (:tracks)
                        order by r.written_at desc, r.id limit :most offset :offset
                        """,
                        Map.of(
                                "tracks", tracks.stream().map(Track::name).toList(),
                                "from", utc(from),
                                "until", utc(until),
                                "most", most,
                                "offset", offset));
    }

    @Transactional(transactionManager = "safeguarding", propagation = Propagation.MANDATORY)
    void insert(UUID id, UUID key, CaseId caseId, Agency agency, boolean advice, long place, Lead by, Instant now) {
        database.sql("""
                        insert ignore into referral
                            (id, idempotency_key, case_id, agency_id, agency_kind, agency_name, kind, place, written_at,
                             written_by, written_name, working_days, answered_at, closed_at)
                        values (:id, :key, :case, :agency, :kind, :agencyName, :sort, :place, :now, :by, :name, :days,
                                :over, :over)
                        """)
                .param("id", id)
                .param("key", key)
                .param("case", caseId.value())
                .param("agency", agency.id())
                .param("kind", agency.kind().name())
                .param("agencyName", agency.name())
                .param("sort", advice ? "CONSULTATION" : "REFERRAL")
                .param("place", place)
                .param("now", utc(now))
                .param("by", by.id().value())
                .param("name", by.name())
                .param("days", agency.workingDays())
                .param("over", advice ? utc(now) : null)
                .update();
    }

    /** False if this step was kept before. */
    @Transactional(transactionManager = "safeguarding", propagation = Propagation.MANDATORY)
    boolean add(UUID referral, NewStep step, Lead by, long place) {
        return database.sql("""
                        insert ignore into referral_step (id, referral_id, step, way, at, by_id, by_name, place)
                        values (:id, :referral, :step, :way, :at, :by, :name, :place)
                        """)
                        .param("id", step.key())
                        .param("referral", referral)
                        .param("step", step.step().name())
                        .param("way", step.way() == null ? null : step.way().name())
                        .param("at", utc(step.at()))
                        .param("by", by.id().value())
                        .param("name", by.name())
                        .param("place", place)
                        .update()
                == 1;
    }

    /** What the step means for the referral; false if it can no longer be done, because somebody was faster. */
    @Transactional(transactionManager = "safeguarding", propagation = Propagation.MANDATORY)
    boolean apply(UUID referral, NewStep step, @Nullable Instant due) {
        var set = switch (step.step()) {
            // a second sending does not begin the clock anew
            case SENT -> "due_at = coalesce(due_at, :due), sent_at = coalesce(sent_at, :at) where closed_at is null";
            case CHASED -> "sent_at = sent_at where sent_at is not null and closed_at is null";
            case ACKNOWLEDGED ->
                "acknowledged_at = :at where sent_at is not null and acknowledged_at is null and closed_at is null";
            case ANSWERED -> """
                answered_at = :at, threshold = :threshold, acknowledged_at = coalesce(acknowledged_at, :at)
                where sent_at is not null and closed_at is null
                  and (answered_at is null or answered_at <= challenged_at or answered_at <= escalated_at)
                """;
            case CHALLENGED -> "challenged_at = :at where sent_at is not null and closed_at is null";
            case ESCALATED -> "escalated_at = :at where sent_at is not null and closed_at is null";
            case OUTCOME -> "closed_at = :at where closed_at is null";
        };
        return database.sql("update referral set version = version + 1, " + set + " and id = :id")
                        .param("at", utc(step.at()))
                        .param("due", due == null ? null : utc(due))
                        .param(
                                "threshold",
                                step.threshold() == null
                                        ? null
                                        : step.threshold().name())
                        .param("id", referral)
                        .update()
                == 1;
    }

    List<StepRow> steps(UUID referral) {
        return database.sql("select * from referral_step where referral_id = :id order by at, place")
                .param("id", referral)
                .query((row, number) -> {
                    var way = row.getString("way");
                    return new StepRow(
                            Step.valueOf(row.getString("step")),
                            way == null ? null : Way.valueOf(way),
                            row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                            row.getString("by_name"),
                            row.getLong("place"));
                })
                .list();
    }

    private List<ReferralRow> rows(String where, Map<String, ?> params) {
        return database.sql(SELECT + where)
                .params(params)
                .query((row, number) -> row(row))
                .list();
    }

    private static ReferralRow row(ResultSet row) throws SQLException {
        var threshold = row.getString("threshold");
        return new ReferralRow(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                "C-" + row.getLong("number"),
                row.getObject("agency_id", UUID.class),
                AgencyKind.valueOf(row.getString("agency_kind")),
                row.getString("agency_name"),
                row.getString("kind").equals("CONSULTATION"),
                row.getLong("place"),
                row.getObject("written_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("written_name"),
                row.getInt("working_days"),
                instant(row, "sent_at"),
                instant(row, "due_at"),
                instant(row, "acknowledged_at"),
                instant(row, "answered_at"),
                threshold == null ? null : Threshold.valueOf(threshold),
                instant(row, "challenged_at"),
                instant(row, "escalated_at"),
                instant(row, "closed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var utc = row.getObject(column, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
