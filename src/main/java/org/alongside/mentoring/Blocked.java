package org.alongside.mentoring;

import org.alongside.mentoring.matching.Rule;
import org.alongside.school.PersonId;

/** A pair that a rule forbids. The sentence for people is {@code mentoring.why-not.<rule>}. */
final class Blocked extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final transient Couple couple;
    private final Rule rule;

    Blocked(PersonId mentee, PersonId mentor, Rule rule) {
        super(key(rule));
        couple = new Couple(mentee, mentor);
        this.rule = rule;
    }

    static String key(Rule rule) {
        return "mentoring.why-not." + rule.key().substring("mentoring.rule.".length());
    }

    Couple couple() {
        return couple;
    }

    /** Whether a coordinator may decide otherwise, with a reason. */
    boolean yields() {
        return rule.yieldsToLock();
    }
}
