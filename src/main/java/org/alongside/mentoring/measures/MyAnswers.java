package org.alongside.mentoring.measures;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.school.People;
import org.alongside.school.PersonRow;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A mentor's or mentee's own answers while a round is open. Nobody else reads them, and they see no score. */
@Service
@PreAuthorize("hasAnyRole('MENTOR','MENTEE')")
class MyAnswers {
    private final Rounds rounds;
    private final People people;
    private final SignedInPerson who;

    MyAnswers(Rounds rounds, People people, SignedInPerson who) {
        this.rounds = rounds;
        this.people = people;
        this.who = who;
    }

    @Transactional(readOnly = true)
    Optional<Rounds.Round> round() {
        return rounds.openFor(who.required());
    }

    /** The questions for whoever is signed in; none while no round is open. */
    @Transactional(readOnly = true)
    List<Instrument> instruments() {
        var year = people.find(who.required()).map(PersonRow::yearGroup).orElse(null);
        return round().map(it -> rounds.isMentee(it.scheme(), who.required()))
                .map(mentee -> Arrays.stream(Instrument.values())
                        .filter(it -> it.isFor(mentee, year))
                        .toList())
                .orElse(List.of());
    }

    @Transactional(readOnly = true)
    Map<Rounds.Item, Integer> mine() {
        return round().map(it -> rounds.answers(it.id(), who.required())).orElse(Map.of());
    }

    /**
     * Keeps one answer at once.
     *
     * @param value null takes it back
     * @throws IllegalArgumentException with a message key if no round is open, or it is no answer to this question
     */
    @Transactional
    void answer(Instrument instrument, int item, @Nullable Integer value) {
        var round = round().orElseThrow(() -> new IllegalArgumentException("mentoring.measure.closed"));
        if (!instruments().contains(instrument) || value != null && !instrument.allows(item, value)) {
            throw new IllegalArgumentException("mentoring.measure.closed");
        }
        rounds.answer(round.id(), who.required(), new Rounds.Item(instrument, item), value);
    }
}
