package org.alongside.mentoring;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.TwoPeople;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.springframework.stereotype.Component;

/** Gathers the people of a run together with everything that decides whom they may be matched with. */
@Component
class Cohorts {
    private final Apart apart;
    private final Pairings pairings;
    private final Clock clock;

    Cohorts(Apart apart, Pairings pairings, Clock clock) {
        this.apart = apart;
        this.pairings = pairings;
        this.clock = clock;
    }

    /**
     * The people of a run.
     *
     * @param taken mentees who have a mentor already; they are not matched again
     * @param placesTaken how many mentees each mentor has already
     * @throws org.springframework.dao.DataAccessException if safeguarding cannot say who is kept apart
     */
    Cohort of(
            Scheme scheme,
            List<Participant> participants,
            Map<PersonId, PersonRow> people,
            SchemeFacts facts,
            Set<PersonId> taken,
            Map<PersonId, Long> placesTaken) {
        var tomorrow = Said.dayOf(clock.instant()).plusDays(1);
        var first = tomorrow.isBefore(scheme.startsOn()) ? scheme.startsOn() : tomorrow;
        return new Cohort(
                scheme,
                first,
                participants,
                people,
                facts,
                apart.among(scheme.id(), participants, people),
                taken,
                placesTaken,
                pairings.handedOn(scheme.id()));
    }

    /** Whether one of these pairs has been barred, by whomever. */
    boolean anyBarred(Collection<Proposal.ProposedPair> pairs) {
        var barred = apart.barred();
        return pairs.stream().anyMatch(it -> barred.contains(TwoPeople.of(it.mentee(), it.mentor())));
    }
}
