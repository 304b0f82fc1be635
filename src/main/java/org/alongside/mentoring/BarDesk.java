package org.alongside.mentoring;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.TwoPeople;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonKind;
import org.alongside.school.PersonRow;
import org.alongside.school.SignedInPerson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which two the coordinator keeps apart, and which pairs run although somebody has barred them since. */
@Service
@ForCoordinators
class BarDesk {
    private static final int ALL = 100_000;

    private final NeverPairs neverPairs;
    private final Apart apart;
    private final Schemes schemes;
    private final Pairings pairings;
    private final People people;
    private final SignedInPerson who;
    private final Clock clock;

    BarDesk(
            NeverPairs neverPairs,
            Apart apart,
            Schemes schemes,
            Pairings pairings,
            People people,
            SignedInPerson who,
            Clock clock) {
        this.neverPairs = neverPairs;
        this.apart = apart;
        this.schemes = schemes;
        this.pairings = pairings;
        this.people = people;
        this.who = who;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<NeverPair> standing() {
        return neverPairs.standing();
    }

    /**
     * Keeps two pupils apart, in every scheme.
     *
     * @throws IllegalArgumentException with a message key if they are not two pupils or apart already
     */
    @Transactional
    void bar(PersonId one, PersonId other, NeverPair.Reason reason) {
        if (one.equals(other)) {
            throw new IllegalArgumentException("mentoring.bars.same-person");
        }
        var two = TwoPeople.of(one, other);
        var rows = people.named(List.of(one, other));
        if (rows.size() < 2 || rows.values().stream().anyMatch(it -> it.kind() != PersonKind.PUPIL)) {
            throw new IllegalArgumentException("mentoring.bars.not-pupils");
        }
        if (neverPairs.standing().stream().anyMatch(it -> it.people().equals(two))) {
            throw new IllegalArgumentException("mentoring.bars.already");
        }
        neverPairs.add(two, reason, who.required(), clock.instant());
    }

    /** @throws IllegalArgumentException with a message key if somebody was faster */
    @Transactional
    void lift(UUID bar) {
        if (!neverPairs.lift(bar, who.required(), clock.instant())) {
            throw new IllegalArgumentException("mentoring.bars.gone");
        }
    }

    /** Pairs that meet and are not permitted any more, whoever decided it. */
    @Transactional(readOnly = true)
    List<PairingRow> runningThoughBarred() {
        var barred = apart.barred();
        return schemes.current().stream()
                .flatMap(it ->
                        pairings.running(it.id(), Said.dayOf(clock.instant()), 0, barred.isEmpty() ? 0 : ALL).stream())
                .filter(it -> barred.contains(TwoPeople.of(it.mentee(), it.mentor())))
                .toList();
    }

    /** The names of all these. */
    @Transactional(readOnly = true)
    Map<PersonId, PersonRow> names(List<NeverPair> bars) {
        return people.named(bars.stream()
                .flatMap(it -> Stream.of(it.people().one(), it.people().other(), it.by()))
                .distinct()
                .toList());
    }
}
