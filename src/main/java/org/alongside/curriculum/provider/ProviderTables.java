package org.alongside.curriculum.provider;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of visitors and visits, for callers who have asked whether they may. */
@Component
class ProviderTables {
    private static final int MOST = 500;
    private static final String ROWS = """
            select id, name, kind, offers, contact, cost, series, follow_up, disclosure_agreed, disclosure_with,
                materials_seen, in_use, version
            from provider
            """;

    private final JdbcClient database;

    ProviderTables(JdbcClient database) {
        this.database = database;
    }

    /** Those in use first, then by name. */
    List<Provider> all() {
        return database.sql(ROWS + " order by in_use desc, name, id limit " + MOST)
                .query(ProviderTables::row)
                .list();
    }

    List<Provider> named(Collection<ProviderId> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql(ROWS + " where id in (:ids)")
                        .param("ids", ids.stream().map(ProviderId::value).toList())
                        .query(ProviderTables::row)
                        .list();
    }

    Optional<Provider> find(ProviderId id) {
        return named(List.of(id)).stream().findFirst();
    }

    void add(Provider it) {
        write("""
                insert ignore into provider (id, name, kind, offers, contact, cost, series, follow_up, disclosure_agreed,
                    disclosure_with, materials_seen, in_use, version)
                values (:id, :name, :kind, :offers, :contact, :cost, :series, :followUp, :agreed, :with, :seen, :inUse,
                    :version + 1)
                """, it);
    }

    /** Whether nobody had changed it since this version. */
    boolean change(Provider it) {
        return write("""
                        update provider set name = :name, kind = :kind, offers = :offers, contact = :contact, cost = :cost,
                            series = :series, follow_up = :followUp, disclosure_agreed = :agreed, disclosure_with = :with,
                            materials_seen = :seen, in_use = :inUse, version = version + 1
                        where id = :id and version = :version
                        """, it) == 1;
    }

    private int write(String sql, Provider it) {
        return database.sql(sql)
                .param("id", it.id().value())
                .param("name", it.name())
                .param("kind", it.kind().name())
                .param("offers", it.offers())
                .param("contact", it.contact())
                .param("cost", it.cost())
                .param("series", it.series())
                .param("followUp", it.followUp())
                .param("agreed", date(it.disclosureAgreed()))
                .param("with", it.disclosureWith())
                .param("seen", it.materialsSeen())
                .param("inUse", it.inUse())
                .param("version", it.version())
                .update();
    }

    void check(ProviderId id, LocalDate day, PersonId by) {
        database.sql("""
                        insert ignore into provider_check (provider_id, checked_on, checked_by) values (:id, :day, :by)
                        """)
                .param("id", id.value())
                .param("day", Date.valueOf(day))
                .param("by", by.value())
                .update();
    }

    Map<ProviderId, LocalDate> checks(Collection<ProviderId> ids) {
        var checks = new HashMap<ProviderId, LocalDate>();
        if (!ids.isEmpty()) {
            database.sql("""
                            select provider_id, max(checked_on) from provider_check where provider_id in (:ids) group by provider_id
                            """)
                    .param("ids", ids.stream().map(ProviderId::value).toList())
                    .query(row -> {
                        checks.put(
                                new ProviderId(row.getObject(1, UUID.class)),
                                row.getDate(2).toLocalDate());
                    });
        }
        return checks;
    }

    /** The newest visits of each, in one query. */
    Map<ProviderId, List<Visit>> visits(Collection<ProviderId> ids, LocalDate since) {
        var visits = new HashMap<ProviderId, List<Visit>>();
        if (!ids.isEmpty()) {
            database.sql("""
                            select id, provider_id, day, audience, useful, partly, not_useful, staff_say, followed_up
                            from provider_visit where provider_id in (:ids) and day >= :since order by day desc, id
                            """)
                    .param("ids", ids.stream().map(ProviderId::value).toList())
                    .param("since", Date.valueOf(since))
                    .query(row -> {
                        var visit = visit(row);
                        visits.computeIfAbsent(visit.provider(), id -> new ArrayList<>())
                                .add(visit);
                    });
        }
        return visits;
    }

    /** Adds a visit, or puts what was said of it in the place of what was there. */
    void put(Visit it, PersonId by) {
        database.sql("""
                        insert into provider_visit (id, provider_id, day, audience, useful, partly, not_useful, staff_say,
                            followed_up, written_by)
                        values (:id, :provider, :day, :audience, :useful, :partly, :notUseful, :say, :followedUp, :by)
                        on duplicate key update day = :day, audience = :audience, useful = :useful, partly = :partly,
                            not_useful = :notUseful, staff_say = :say, followed_up = :followedUp, written_by = :by
                        """)
                .param("id", it.id())
                .param("provider", it.provider().value())
                .param("day", Date.valueOf(it.day()))
                .param("audience", it.audience())
                .param("useful", it.useful())
                .param("partly", it.partly())
                .param("notUseful", it.notUseful())
                .param("say", it.staffSay() == null ? null : it.staffSay().name())
                .param("followedUp", date(it.followedUp()))
                .param("by", by.value())
                .update();
    }

    private static Provider row(ResultSet row, int number) throws SQLException {
        return new Provider(
                new ProviderId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Provider.Kind.valueOf(row.getString("kind")),
                row.getString("offers"),
                row.getString("contact"),
                row.getString("cost"),
                row.getBoolean("series"),
                row.getString("follow_up"),
                day(row, "disclosure_agreed"),
                row.getString("disclosure_with"),
                row.getBoolean("materials_seen"),
                row.getBoolean("in_use"),
                row.getLong("version"));
    }

    private static Visit visit(ResultSet row) throws SQLException {
        var say = row.getString("staff_say");
        return new Visit(
                row.getObject("id", UUID.class),
                new ProviderId(row.getObject("provider_id", UUID.class)),
                row.getDate("day").toLocalDate(),
                row.getString("audience"),
                row.getInt("useful"),
                row.getInt("partly"),
                row.getInt("not_useful"),
                say == null ? null : Visit.StaffSay.valueOf(say),
                day(row, "followed_up"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        var date = row.getDate(column);
        return date == null ? null : date.toLocalDate();
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
