package org.alongside.mentoring.care;

import org.springframework.stereotype.Component;

/**
 * They meet in the next days, or have met, and one of the two has never given the promise in this scheme. It comes before
 * the first meeting; what is only to be renewed is {@link PromiseMissing}.
 */
@Component
class NotPromisedYet implements ReasonSource {
    /** Pairings in which somebody has never promised, with the first meeting in the next three days or behind them. */
    static final String PAIRS = """
            select p.id, p.mentor_id, p.mentee_id, p.mentor_not, p.mentee_not, (select m.day from meeting m
                where m.pairing_id = p.id and m.state <> 'CANCELLED' order by m.day limit 1) first_day
            from (select q.id, q.mentor_id, q.mentee_id, isnull(max(a.person_id)) mentor_not, isnull(max(b.person_id)) mentee_not
                from pairing q
                left join promise_given a on a.scheme_id = q.scheme_id and a.person_id = q.mentor_id
                left join promise_given b on b.scheme_id = q.scheme_id and b.person_id = q.mentee_id
                where q.ended_on is null group by q.id, q.mentor_id, q.mentee_id having mentor_not or mentee_not) p
            having first_day <= date_add(:today, interval 3 day)
            """;

    @Override
    public String key() {
        return "first-promise";
    }

    @Override
    public int place() {
        return 35;
    }

    @Override
    public String sql() {
        return """
                select f.id subject, f.id pairing_id, if(f.mentee_not, f.mentee_id, f.mentor_id) person_id, f.first_day since,
                    f.mentor_not + f.mentee_not amount
                from (%s) f
                """.formatted(PAIRS);
    }

    @Override
    public boolean isRemindable() {
        return true;
    }

    @Override
    public int quietDays() {
        return 1;
    }
}
