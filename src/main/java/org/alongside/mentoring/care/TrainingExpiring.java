package org.alongside.mentoring.care;

import org.springframework.stereotype.Component;

/** The mentor’s training is no longer fresh, or will not be in a month. */
@Component
class TrainingExpiring implements ReasonSource {
    @Override
    public String key() {
        return "training";
    }

    @Override
    public int place() {
        return 105;
    }

    @Override
    public String sql() {
        return """
                select t.person_id subject, cast(null as uuid) pairing_id, t.person_id,
                    date_add(min(t.latest), interval (select valid_months from training_rule where id = 1) month) since, 0 amount
                from (select d.person_id, d.module, max(d.done_on) latest from training_done d
                    where d.person_id in (select mentor_id from pairing where ended_on is null) group by d.person_id, d.module) t
                group by t.person_id
                having date_add(min(t.latest), interval (select valid_months from training_rule where id = 1) month)
                    <= date_add(:today, interval 30 day)
                """;
    }

    @Override
    public boolean isRemindable() {
        return true;
    }
}
