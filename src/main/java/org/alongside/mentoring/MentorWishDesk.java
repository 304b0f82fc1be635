package org.alongside.mentoring;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.school.SignedInPerson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator's side of what mentees say about their pairing, which no mentor ever sees. */
@Service
@ForCoordinators
class MentorWishDesk {
    private static final int MOST_FELT = 10;

    private final MentorWishes wishes;
    private final MenteeFeelings feelings;
    private final SignedInPerson who;
    private final Clock clock;

    MentorWishDesk(MentorWishes wishes, MenteeFeelings feelings, SignedInPerson who, Clock clock) {
        this.wishes = wishes;
        this.feelings = feelings;
        this.who = who;
        this.clock = clock;
    }

    /** Those that wait, the oldest first. */
    @Transactional(readOnly = true)
    List<MentorWishes.Wish> open() {
        return wishes.open();
    }

    /** It has been talked about, or the pairing has been changed; what was wished stays known. */
    @Transactional
    void settle(UUID wish) {
        wishes.settle(wish, who.required(), clock.instant());
    }

    /** How the last meetings of a pairing were for both. */
    @Transactional(readOnly = true)
    List<MenteeFeelings.Felt> felt(PairingId pairing) {
        return feelings.latest(pairing, MOST_FELT);
    }
}
