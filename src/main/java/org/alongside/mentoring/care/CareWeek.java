package org.alongside.mentoring.care;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One week of the whole scheme in numbers. */
@Repository
class CareWeek {
    private final JdbcClient database;

    CareWeek(JdbcClient database) {
        this.database = database;
    }

    /**
     * A week.
     *
     * @param planned meetings that were or are to be
     * @param held of those
     * @param debriefs that were held
     * @param checkIns that adults made
     * @param pairs that run today
     */
    record Numbers(int planned, int held, int debriefs, int checkIns, int pairs) {}

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The week of this Monday. */
    Numbers of(LocalDate monday) {
        return database.sql("""
                        select (select count(*) from meeting where day between :from and :to and state <> 'CANCELLED'),
                            (select count(*) from meeting where day between :from and :to and state = 'HELD'),
                            (select count(*) from debrief where day between :from and :to and state = 'HELD'),
                            (select count(*) from check_in where day between :from and :to),
                            (select count(*) from pairing where ended_on is null)
                        """)
                .param("from", monday)
                .param("to", monday.plusDays(6))
                .query((row, number) ->
                        new Numbers(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
                .single();
    }
}
