package org.alongside.mentoring.care;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.base.ui.Said;
import org.alongside.school.SchoolDay;
import org.alongside.school.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days that reasons count from. Weeks are counted in school days: nobody is late because it was half-term. */
@Component
class CareDays {
    /** Of the forecast's own weighing, see {@code Forecast}. */
    private static final int WEIGHT_OF_OTHERS = 8;

    private static final int ENOUGH_TO_SAY = 10;
    private static final int LOOK_BACK = 150;
    private static final int SOON = 10;
    private static final int LONGEST_HOLIDAYS = 60;

    private final SchoolYear school;
    private final JdbcClient database;
    private final Clock clock;

    CareDays(SchoolYear school, JdbcClient database, Clock clock) {
        this.school = school;
        this.database = database;
        this.clock = clock;
    }

    LocalDate today() {
        return Said.dayOf(clock.instant());
    }

    /**
     * What every source may use: {@code today}, {@code twoWeeks}, {@code threeWeeks}, {@code threeDays} and
     * {@code debriefBefore} as days of school ago, {@code yesterday} as a time, {@code weekAhead}, {@code lookBack} and
     * {@code inThreeWeeks} (so far before its day a meeting may be logged) as days of the calendar, {@code holidayFrom} and
     * {@code holidayTo} as the ends of the next holidays if they begin within ten days, else null, {@code term} as the key of a term, and {@code weight} and {@code share} of the forecast.
     */
    Map<String, @Nullable Object> parameters() {
        var today = today();
        var past = school.days(today.minusDays(LOOK_BACK), today.minusDays(1)).stream()
                .map(SchoolDay::date)
                .toList();
        var all = new HashMap<String, @Nullable Object>();
        all.put("today", today);
        all.put("threeDays", ago(past, 3, today));
        all.put("twoWeeks", ago(past, 10, today));
        all.put("threeWeeks", ago(past, 15, today));
        all.put("debriefBefore", ago(past, 5 * debriefWeeks(), today));
        all.put(
                "yesterday",
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1));
        all.put("weekAhead", today.plusDays(7));
        all.put("lookBack", today.minusDays(60));
        all.put("inThreeWeeks", today.plusWeeks(3));
        all.put("term", term(today));
        var holidays = holidays(today);
        all.put("holidayFrom", holidays == null ? null : holidays.from());
        all.put("holidayTo", holidays == null ? null : holidays.to());
        all.put("weight", WEIGHT_OF_OTHERS);
        all.put("share", share());
        return all;
    }

    private record Holidays(LocalDate from, LocalDate to) {}

    /** A week or more without school, if it has begun or begins soon. */
    private @Nullable Holidays holidays(LocalDate today) {
        var days = school.days(today.minusDays(LONGEST_HOLIDAYS), today.plusDays(SOON + LONGEST_HOLIDAYS));
        for (int i = 1; i < days.size(); i++) {
            var from = days.get(i - 1).date().plusDays(1);
            var to = days.get(i).date().minusDays(1);
            if (to.isAfter(from.plusDays(5)) && !to.isBefore(today) && !from.isAfter(today.plusDays(SOON))) {
                return new Holidays(from, to);
            }
        }
        return null;
    }

    /** The key of the term of this day, as the book of promises keeps it: school year and number, such as 2026-27/1. */
    String term(LocalDate today) {
        return school.around(today)
                .map(year -> {
                    var days = school.days(year.firstDay(), today);
                    return year.name() + "/"
                            + (days.isEmpty() ? 1 : (days.getLast().halfTerm() + 1) / 2);
                })
                .orElseGet(() -> today.getYear() + "/1");
    }

    /** The day before which the last debrief of a mentor is too long ago. */
    LocalDate debriefBefore(LocalDate today) {
        var past = school.days(today.minusDays(LOOK_BACK), today.minusDays(1)).stream()
                .map(SchoolDay::date)
                .toList();
        return ago(past, 5 * debriefWeeks(), today);
    }

    /** The day that many school days ago; in a school without a calendar, that many working days. */
    static LocalDate ago(List<LocalDate> past, int schoolDays, LocalDate today) {
        return past.size() >= schoolDays ? past.get(past.size() - schoolDays) : today.minusDays(schoolDays * 7L / 5);
    }

    private int debriefWeeks() {
        return database.sql("select debrief_weeks from scheme order by starts_on desc, created_at desc limit 1")
                .query(Integer.class)
                .optional()
                .orElse(3);
    }

    /** How many meetings of the running pairings were held, of those that were held or were not. */
    private double share() {
        record Rate(int held, int of) {}
        var rate = database.sql("""
                        select coalesce(sum(m.state = 'HELD'), 0), count(*)
                        from pairing p join meeting m on m.pairing_id = p.id and m.state in ('HELD', 'TRIED', 'MISSED')
                        where p.ended_on is null
                        """)
                .query((row, number) -> new Rate(row.getInt(1), row.getInt(2)))
                .single();
        return rate.of() < ENOUGH_TO_SAY ? 1 : (double) rate.held() / rate.of();
    }
}
