package org.alongside.curriculum.planning;

import java.sql.Date;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.notifications.Notices;
import org.alongside.school.RoleHolders;
import org.alongside.school.School;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the safeguarding leads a week before that sensitive lessons come; once for each lesson and day, whoever asks. */
@Component
class Forewarning {
    private static final int DAYS_BEFORE = 7;

    private final JdbcClient database;
    private final PlannedSensitiveLessons sensitive;
    private final RoleHolders holders;
    private final Notices notices;
    private final School school;
    private final Clock clock;

    Forewarning(
            JdbcClient database,
            PlannedSensitiveLessons sensitive,
            RoleHolders holders,
            Notices notices,
            School school,
            Clock clock) {
        this.database = database;
        this.sensitive = sensitive;
        this.holders = holders;
        this.notices = notices;
        this.school = school;
        this.clock = clock;
    }

    /** @return how many lessons were new */
    @Scheduled(initialDelay = 120_000, fixedDelay = 3_600_000)
    @Transactional
    public int lookAhead() {
        var ids = sensitive.ids();
        if (ids.isEmpty() || !school.facts().live()) {
            return 0;
        }
        var today = Said.dayOf(clock.instant());
        record Coming(UUID id, Date day) {}
        var coming = database.sql("""
                        select l.id, l.day from planned_lesson l
                        left join sensitive_lesson_told t on t.planned_lesson_id = l.id and t.day = l.day
                        where l.day between :from and :to and l.lesson_id in (:lessons) and t.day is null
                        """)
                .param("from", Date.valueOf(today))
                .param("to", Date.valueOf(today.plusDays(DAYS_BEFORE)))
                .param("lessons", ids)
                .query((row, number) -> new Coming(row.getObject(1, UUID.class), row.getDate(2)))
                .list();
        // of two nodes that look at the same time, the one that writes the row tells
        var mine = coming.stream()
                .filter(it -> database.sql(
                                        "insert ignore into sensitive_lesson_told (planned_lesson_id, day) values (:id, :day)")
                                .param("id", it.id())
                                .param("day", it.day())
                                .update()
                        == 1)
                .count();
        if (mine > 0) {
            Stream.of(Roles.DSL, Roles.DEPUTY_DSL)
                    .flatMap(role -> holders.holding(role).stream())
                    .distinct()
                    .forEach(it -> notices.tell(it, "curriculum.notice.sensitive"));
        }
        return (int) mine;
    }
}
