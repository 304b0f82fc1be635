package org.alongside.safeguarding.casework.referrals;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.alongside.base.ui.Said;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Figure;
import org.alongside.reporting.spi.StatisticsSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many referrals were sent, answered, and answered in time. What is too few to tell stays on this side, and so does
 * what could be told by subtraction. Only the leads' own track is counted.
 */
@Component
class ReferralFigures implements StatisticsSource {
    private static final int FEWEST = 5;

    private final JdbcClient database;
    private final Clock clock;

    ReferralFigures(@Qualifier("safeguarding") JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Figure> figures(LocalDate from, LocalDate to) {
        record Sums(long sent, long answered, long inTime) {}
        var sums = database.sql("""
                        select count(*), coalesce(sum(r.answered_at is not null), 0),
                               coalesce(sum(r.answered_at <= r.due_at), 0)
                        from referral r join case_file c on c.id = r.case_id
                        where c.track = 'LEADS' and r.kind = 'REFERRAL' and r.sent_at >= :from and r.sent_at < :end
                        """)
                .param("from", startOf(from))
                .param("end", startOf(to.plusDays(1)))
                .query((row, number) -> new Sums(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
        var waiting = database.sql("""
                        select count(*) from referral r join case_file c on c.id = r.case_id
                        where c.track = 'LEADS' and r.kind = 'REFERRAL' and r.sent_at is not null
                          and r.answered_at is null and r.closed_at is null and r.due_at < :now
                        """)
                .param("now", ReferralBook.utc(clock.instant()))
                .query(Long.class)
                .single();
        var figures = new ArrayList<Figure>();
        figures.add(new Figure("safeguarding.referrals", Count.of(sums.sent(), FEWEST)));
        figures.add(new Figure("safeguarding.referrals-late", Count.of(waiting, FEWEST)));
        // each step of the funnel is told only when what it leaves out is nobody or enough
        if (tells(sums.sent(), sums.answered())) {
            figures.add(new Figure("safeguarding.referrals-answered", new Count.Shown(sums.answered())));
            if (tells(sums.answered(), sums.inTime()) && tells(sums.sent(), sums.inTime())) {
                figures.add(new Figure("safeguarding.referrals-in-time", new Count.Shown(sums.inTime())));
            }
        }
        return figures;
    }

    static boolean tells(long all, long part) {
        return all >= FEWEST && enough(part) && enough(all - part);
    }

    private static boolean enough(long n) {
        return n == 0 || n >= FEWEST;
    }

    private static LocalDateTime startOf(LocalDate day) {
        return ReferralBook.utc(day.atStartOfDay(Said.LONDON).toInstant());
    }
}
