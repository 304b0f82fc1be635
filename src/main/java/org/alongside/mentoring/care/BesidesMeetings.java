package org.alongside.mentoring.care;

import java.util.Optional;
import org.alongside.base.Roles;
import org.alongside.school.SignedInPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What comes next for a mentor or mentee besides their meetings. Every call is about whoever is signed in. */
@Service
@PreAuthorize("hasAnyRole('MENTOR','MENTEE')")
public class BesidesMeetings {
    private static final int DAYS_AHEAD = 3;

    private final Debriefs debriefs;
    private final Adults adults;
    private final JdbcClient database;
    private final SignedInPerson who;
    private final CareDays days;

    BesidesMeetings(Debriefs debriefs, Adults adults, JdbcClient database, SignedInPerson who, CareDays days) {
        this.debriefs = debriefs;
        this.adults = adults;
        this.database = database;
        this.who = who;
        this.days = days;
    }

    boolean isMentor() {
        return who.is(Roles.MENTOR);
    }

    @Transactional(readOnly = true)
    Optional<Debriefs.Debrief> debrief() {
        return debriefs.next(who.required(), days.today());
    }

    /** Whether a round of questions is open for whoever is signed in. */
    @Transactional(readOnly = true)
    boolean hasQuestions() {
        return database.sql("""
                        select exists (select 1 from measure_round r join participant t on t.scheme_id = r.scheme_id
                            where t.person_id = :me and r.closed_at is null)
                        """)
                .param("me", who.required().value())
                .query(Boolean.class)
                .single();
    }

    /** Whom to reach while school is closed: in the holidays and from a few days before on. */
    @Transactional(readOnly = true)
    Optional<Adults.HolidayContact> holidayContact() {
        return adults.holidayContacts().stream()
                .filter(it -> !it.from().minusDays(DAYS_AHEAD).isAfter(days.today()))
                .findFirst();
    }
}
