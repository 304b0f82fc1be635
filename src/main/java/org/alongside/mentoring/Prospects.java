package org.alongside.mentoring;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The running pairings of a scheme in the order in which they are at risk. */
@Repository
class Prospects {
    /** Counts in one pass over the meetings; {@code likely} is the mean of {@link Forecast}. */
    private static final String COUNTED = """
            select c.*, c.held + (c.held + :weight * :share) / (c.held + c.tried + c.missed + :weight) * (c.unlogged + c.ahead) likely
            from (select p.id, p.mentor_id, p.mentee_id, p.starts_on, p.ends_on,
                         coalesce(sum(m.state = 'HELD'), 0) held, coalesce(sum(m.state = 'TRIED'), 0) tried,
                         coalesce(sum(m.state = 'MISSED'), 0) missed,
                         coalesce(sum(m.state = 'PLANNED' and m.day < :today), 0) unlogged,
                         coalesce(sum(m.state = 'PLANNED' and m.day >= :today), 0) ahead,
                         max(case when m.state in ('HELD', 'PLANNED') then m.day end) last_day
                  from pairing p left join meeting m on m.pairing_id = p.id and m.state <> 'CANCELLED'
                  where p.scheme_id = :scheme and p.ended_on is null and %s
                  group by p.id, p.mentor_id, p.mentee_id, p.starts_on, p.ends_on) c
            """;

    private static final String WITH_LEAVERS = """
            select x.*, (select o.person_id from plan_obstacle o where o.kind = 'LEAVES' and o.state = 'IN_FORCE'
                           and o.person_id in (x.mentor_id, x.mentee_id) order by o.from_day limit 1) leaver_id,
                   (select min(o.from_day) from plan_obstacle o where o.kind = 'LEAVES' and o.state = 'IN_FORCE'
                           and o.person_id in (x.mentor_id, x.mentee_id)) leaves_on
            from (%s) x order by x.likely, x.id
            """;

    private final JdbcClient database;

    Prospects(JdbcClient database) {
        this.database = database;
    }

    Forecast.Rate rate(SchemeId scheme) {
        return database.sql("""
                        select coalesce(sum(m.state = 'HELD'), 0), coalesce(sum(m.state in ('HELD', 'TRIED', 'MISSED')), 0)
                        from meeting m join pairing p on p.id = m.pairing_id where p.scheme_id = :scheme
                        """)
                .param("scheme", scheme.value())
                .query((row, number) -> new Forecast.Rate(row.getInt(1), row.getInt(2)))
                .single();
    }

    /** Those with the fewest meetings likely first. */
    List<PairProspect> page(SchemeId scheme, Forecast.Rate rate, LocalDate today, int offset, int limit) {
        return ask(
                        WITH_LEAVERS.formatted(
                                COUNTED.formatted("true") + " order by likely, c.id limit :limit offset :offset"),
                        scheme,
                        rate,
                        today)
                .param("limit", limit)
                .param("offset", offset)
                .query(Prospects::row)
                .list();
    }

    Optional<PairProspect> find(SchemeId scheme, Forecast.Rate rate, LocalDate today, PairingId pairing) {
        return ask(WITH_LEAVERS.formatted(COUNTED.formatted("p.id = :pairing")), scheme, rate, today)
                .param("pairing", pairing.value())
                .query(Prospects::row)
                .optional();
    }

    /**
     * All pairings of a scheme in three numbers.
     *
     * @param atRisk that are likely to have fewer meetings than the minimum
     * @param fewest meetings that a pairing has in its plan
     */
    record Sum(int pairings, int atRisk, int fewest) {}

    Sum sum(SchemeId scheme, Forecast.Rate rate, LocalDate today, int minimum) {
        return ask(
                        "select count(*), coalesce(sum(y.likely < :minimum - 0.5), 0), coalesce(min(y.held + y.tried + y.missed + y.unlogged + y.ahead), 0) from ("
                                + COUNTED.formatted("true") + ") y",
                        scheme,
                        rate,
                        today)
                .param("minimum", minimum)
                .query((row, number) -> new Sum(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    private JdbcClient.StatementSpec ask(String sql, SchemeId scheme, Forecast.Rate rate, LocalDate today) {
        return database.sql(sql)
                .param("scheme", scheme.value())
                .param("today", Date.valueOf(today))
                .param("weight", Forecast.WEIGHT_OF_OTHERS)
                .param("share", rate.saysEnough() ? rate.share() : 1.0);
    }

    private static PairProspect row(ResultSet row, int number) throws SQLException {
        var leaver = row.getObject("leaver_id", UUID.class);
        return new PairProspect(
                new PairingId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("mentor_id", UUID.class)),
                new PersonId(row.getObject("mentee_id", UUID.class)),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("held"),
                row.getInt("tried"),
                row.getInt("missed"),
                row.getInt("unlogged"),
                row.getInt("ahead"),
                row.getObject("last_day", LocalDate.class),
                leaver == null ? null : new PersonId(leaver),
                row.getObject("leaves_on", LocalDate.class));
    }
}
