package org.alongside.curriculum.withdrawal;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.alongside.base.demo.DemoChapter;
import org.alongside.school.PersonId;
import org.alongside.school.demo.DemoCast;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two invented requests: one granted in September, one that waits for its discussion. */
@Component
class DemoWithdrawals implements DemoChapter {
    private final JdbcClient database;

    DemoWithdrawals(JdbcClient database) {
        this.database = database;
    }

    @Override
    public int place() {
        return 271;
    }

    @Override
    public void tell(LocalDate today) {
        var asked = today.minusDays(70);
        var granted = ask(DemoCast.SUNIL_RAI, "Mrs Rai, mother (demo)", asked);
        database.sql("""
                        update withdrawal set discussed_on = :discussed, discussed_with = 'Mr and Mrs Rai, Miss Lowe (demo)',
                            points = 'PURPOSE,WHAT_IT_COVERS,BENEFITS,DETRIMENT,CHILD_WISHES,OWN_RIGHT', decision = 'GRANTED',
                            decided_on = :decided, decided_by = :head, alternative = 'Library with Ms Osei; the work is printed',
                            version = 2
                        where id = :id
                        """)
                .param("discussed", Date.valueOf(asked.plusDays(5)))
                .param("decided", Date.valueOf(asked.plusDays(6)))
                .param("head", DemoCast.GRACE_ADEYEMI.value())
                .param("id", granted)
                .update();
        step(granted, 2, Step.Kind.DISCUSSED, asked.plusDays(5));
        step(granted, 3, Step.Kind.GRANTED, asked.plusDays(6));
        ask(DemoCast.TIA_CAMPBELL, "Mr Campbell, father (demo)", today.minusDays(2));
    }

    private UUID ask(PersonId pupil, String by, LocalDate day) {
        var id = UUID.nameUUIDFromBytes(pupil.value().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        database.sql("insert into withdrawal (id, pupil_id, asked_by, asked_on) values (:id, :pupil, :by, :on)")
                .param("id", id)
                .param("pupil", pupil.value())
                .param("by", by)
                .param("on", Date.valueOf(day))
                .update();
        step(id, 1, Step.Kind.ASKED, day);
        return id;
    }

    private void step(UUID id, int number, Step.Kind kind, LocalDate day) {
        database.sql(
                        "insert into withdrawal_step (withdrawal_id, number, step, made_by, made_at) values (:id, :number, :step, :by, :at)")
                .param("id", id)
                .param("number", number)
                .param("step", kind.name())
                .param("by", DemoCast.HANNAH_LOWE.value())
                .param("at", Timestamp.from(day.atTime(10, 0).toInstant(ZoneOffset.UTC)))
                .update();
    }
}
