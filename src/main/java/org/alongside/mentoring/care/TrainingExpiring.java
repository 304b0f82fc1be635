package org.alongside.mentoring.care;

import org.springframework.stereotype.Component;

/**
 * The mentor’s training is no longer fresh, or will not be in a month. What was marked by hand counts until every part has
 * been finished here.
 */
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
                select f.person_id subject, cast(null as uuid) pairing_id, f.person_id,
                    date_add(f.fresh, interval (select valid_months from training_rule where id = 1) month) since, 0 amount
                from (select t.person_id, cast(greatest(
                        coalesce(if(sum(t.module <> 'by-hand') >= (select count(*) from (select l.module, max(l.done_on) latest
                                    from training_done l group by l.module) c
                                where c.module not in ('by-hand', 'mentee-confidentiality')
                                  and c.latest > date_sub(:today, interval (select valid_months from training_rule where id = 1) month))
                                or sum(t.module = 'by-hand') = 0,
                            min(if(t.module <> 'by-hand', t.latest, null)), null), '1970-01-01'),
                        coalesce(max(if(t.module = 'by-hand', t.latest, null)), '1970-01-01')) as date) fresh
                    from (select d.person_id, d.module, max(d.done_on) latest from training_done d
                        where d.person_id in (select mentor_id from pairing where ended_on is null)
                          and d.module <> 'mentee-confidentiality' group by d.person_id, d.module) t
                    group by t.person_id) f
                where date_add(f.fresh, interval (select valid_months from training_rule where id = 1) month)
                    <= date_add(:today, interval 30 day)
                """;
    }

    @Override
    public boolean isRemindable() {
        return true;
    }
}
