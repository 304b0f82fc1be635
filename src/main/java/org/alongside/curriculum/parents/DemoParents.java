package org.alongside.curriculum.parents;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.alongside.base.demo.DemoChapter;
import org.alongside.school.demo.DemoCast;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demo school shows its lessons to whoever has the code. */
@Component
class DemoParents implements DemoChapter {
    private final JdbcClient database;

    DemoParents(JdbcClient database) {
        this.database = database;
    }

    @Override
    public int place() {
        return 272;
    }

    @Override
    public void tell(LocalDate today) {
        database.sql("""
                        update parents_page set opening = 'CODE', code = 'demo-parents',
                            contact = 'Miss Lowe, PSHE lead, through the school office (demo)', version = 1
                        """).update();
        var at = Timestamp.from(today.minusDays(30).atStartOfDay().toInstant(ZoneOffset.UTC));
        for (var lesson :
                List.of("healthy-good-friend", "healthy-pressure", "intimate-periods", "online-who-can-see")) {
            database.sql("insert into parents_material (lesson_id, chosen_by, chosen_at) values (:lesson, :by, :at)")
                    .param("lesson", lesson)
                    .param("by", DemoCast.HANNAH_LOWE.value())
                    .param("at", at)
                    .update();
        }
        write(
                PolicySlot.WITHDRAWAL,
                "Write to the PSHE lead. We talk with you within a week, then the head decides. (Demo text)",
                today,
                at);
        write(
                PolicySlot.MATERIALS,
                "On this page with the code from our letter, at the parents' evening in October, and on request. (Demo text)",
                today,
                at);
    }

    private void write(PolicySlot slot, String words, LocalDate today, Timestamp at) {
        database.sql("""
                        insert into policy_text (slot, words, reviewed_on, review_due, changed_by, changed_at, version)
                        values (:slot, :words, :on, :due, :by, :at, 1)
                        """)
                .param("slot", slot.name())
                .param("words", words)
                .param("on", Date.valueOf(today.minusDays(60)))
                .param("due", Date.valueOf(today.plusDays(305)))
                .param("by", DemoCast.HANNAH_LOWE.value())
                .param("at", at)
                .update();
    }
}
