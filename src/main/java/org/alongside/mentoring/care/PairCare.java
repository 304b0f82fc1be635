package org.alongside.mentoring.care;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.mentoring.ForCoordinators;
import org.alongside.mentoring.PairingId;
import org.alongside.school.SignedInPerson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What adults do for one pair: ask how it goes, and follow up a meeting that did not happen. */
@Service
@ForCoordinators
class PairCare {
    private final PairFacts pairs;
    private final CareList list;
    private final CheckIns checkIns;
    private final FollowUps followUps;
    private final SignedInPerson who;
    private final CareDays days;
    private final Clock clock;

    PairCare(
            PairFacts pairs,
            CareList list,
            CheckIns checkIns,
            FollowUps followUps,
            SignedInPerson who,
            CareDays days,
            Clock clock) {
        this.pairs = pairs;
        this.list = list;
        this.checkIns = checkIns;
        this.followUps = followUps;
        this.who = who;
        this.days = days;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<PairFacts.Pair> find(PairingId id) {
        return pairs.find(id);
    }

    /** Why this pair needs somebody now; empty if it does not. */
    @Transactional(readOnly = true)
    List<NeedsYou.Reason> reasons(PairingId id) {
        return list.of(List.of(id.value())).stream()
                .flatMap(it -> it.reasons().stream())
                .toList();
    }

    @Transactional(readOnly = true)
    List<CheckIns.CheckIn> checkIns(PairingId id) {
        return checkIns.of(id);
    }

    @Transactional(readOnly = true)
    List<FollowUps.FollowUp> followUps(PairingId id) {
        return followUps.of(id);
    }

    /**
     * Keeps what a mentor or mentee said to the question how it goes; sent twice it is kept once.
     *
     * @throws IllegalArgumentException with a message key if there is no such running pairing or the day is not one of the
     *     last two months
     */
    @Transactional
    void checkedIn(UUID id, PairingId pairing, CheckIns.Whom whom, LocalDate day, CheckIns.Going going) {
        running(pairing);
        if (day.isAfter(days.today()) || day.isBefore(days.today().minusDays(60))) {
            throw new IllegalArgumentException("mentoring.care.day-wrong");
        }
        checkIns.add(new CheckIns.CheckIn(id, pairing, whom, day, going, who.required()));
    }

    /** @throws IllegalArgumentException with a message key if it is not open any more, or not of this pairing */
    @Transactional
    void followedUp(PairingId pairing, UUID meeting, FollowUps.Outcome outcome) {
        if (outcome == FollowUps.Outcome.MET_AGAIN || outcome == FollowUps.Outcome.ENDED) {
            throw new IllegalArgumentException("mentoring.care.gone");
        }
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!followUps.close(pairing, meeting, outcome, who.required(), now)) {
            throw new IllegalArgumentException("mentoring.care.gone");
        }
    }

    private PairFacts.Pair running(PairingId id) {
        return pairs.find(id)
                .filter(PairFacts.Pair::isRunning)
                .orElseThrow(() -> new IllegalArgumentException("mentoring.care.gone"));
    }
}
