package org.alongside.curriculum.planning;

import java.util.List;
import org.alongside.curriculum.TextFault;

/** What became of putting a draft into use. */
public sealed interface Published {
    /** It is in use. */
    record InUse(Edition edition) implements Published {}

    /** It is not usable as it stands; the draft is kept. */
    record NotUsable(List<TextFault> faults) implements Published {}

    /** Somebody else put another text into use since the draft was begun; both are there to compare, nothing is lost. */
    record Overtaken(Edition theirs) implements Published {}
}
