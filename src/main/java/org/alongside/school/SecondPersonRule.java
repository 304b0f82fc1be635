package org.alongside.school;

import java.util.List;
import java.util.Optional;
import org.alongside.base.Roles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long somebody must have had their role before they agree to what one person must not do alone. The head decides,
 * and only a head who has been one for so long: else whoever gives roles could make a head who says "no days at all".
 */
@Service
public class SecondPersonRule {
    /** The most that a school may set, in days. */
    public static final int LONGEST = 90;

    private final JdbcClient database;
    private final ObjectProvider<SecondPerson> second;
    private final ObjectProvider<SignedInPerson> who;
    private final ObjectProvider<AdministrativeActs> acts;

    SecondPersonRule(
            JdbcClient database,
            ObjectProvider<SecondPerson> second,
            ObjectProvider<SignedInPerson> who,
            ObjectProvider<AdministrativeActs> acts) {
        this.database = database;
        this.second = second;
        this.who = who;
        this.acts = acts;
    }

    /** Days, 0 to 90. No secret. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public int days() {
        return database.sql("select second_person_days from school_settings where id = 1")
                .query(Integer.class)
                .single();
    }

    /**
     * Sets it.
     *
     * @param seen what the page showed
     * @throws IllegalArgumentException with a message key if it is out of range, was changed meanwhile, or whoever asks
     *     has not been head for as long as it is now
     */
    @PreAuthorize("hasRole('HEAD')")
    @NeedsFreshSignIn
    @Transactional
    public void change(int seen, int days) {
        if (days < 0 || days > LONGEST) {
            throw new IllegalArgumentException("school.second.wrong");
        }
        var me = who.getObject().required();
        if (second.stream().map(it -> it.waitsUntil(me, List.of(Roles.HEAD))).anyMatch(Optional::isPresent)) {
            throw new IllegalArgumentException("school.second.too-new");
        }
        var changed = database.sql("""
                        update school_settings set second_person_days = :days, version = version + 1
                        where id = 1 and second_person_days = :seen
                        """).param("days", days).param("seen", seen).update();
        if (changed == 0) {
            throw new IllegalArgumentException("school.second.changed");
        }
        acts.getObject().add("second-person", null, seen + " → " + days);
    }
}
