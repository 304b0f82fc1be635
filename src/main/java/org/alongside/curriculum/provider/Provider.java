package org.alongside.curriculum.provider;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody from outside who helps to teach.
 *
 * @param offers what they do with pupils
 * @param contact a person or an address at work; null when not known
 * @param cost as it was said; null when not known
 * @param series whether they come more than once to the same pupils
 * @param followUp what happens afterwards and who does it; null when nothing is planned
 * @param disclosureAgreed when the procedure for disclosures was agreed; null when it was not
 * @param disclosureWith who agreed it; null when nobody did
 * @param materialsSeen whether the school has looked at everything that pupils will see
 * @param version rises with each change
 */
public record Provider(
        ProviderId id,
        String name,
        Kind kind,
        String offers,
        @Nullable String contact,
        @Nullable String cost,
        boolean series,
        @Nullable String followUp,
        @Nullable LocalDate disclosureAgreed,
        @Nullable String disclosureWith,
        boolean materialsSeen,
        boolean inUse,
        long version) {

    /** Local authority and other public services first: they usually cost nothing and stay. */
    public enum Kind {
        LOCAL_AUTHORITY,
        HEALTH,
        POLICE,
        CHARITY,
        PRIVATE,
        OTHER
    }

    /** What should be put right before they come. */
    public enum Gap {
        /** A single visit without anything after it does not last. */
        ONE_OFF_WITHOUT_FOLLOW_UP,
        NO_PROCEDURE,
        MATERIALS_NOT_SEEN
    }

    /** What is missing, the weightiest first; empty when they may come. */
    public List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        if (disclosureAgreed == null) {
            gaps.add(Gap.NO_PROCEDURE);
        }
        if (!series && followUp == null) {
            gaps.add(Gap.ONE_OFF_WITHOUT_FOLLOW_UP);
        }
        if (!materialsSeen) {
            gaps.add(Gap.MATERIALS_NOT_SEEN);
        }
        return List.copyOf(gaps);
    }
}
