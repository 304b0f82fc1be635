package org.alongside.safeguarding.casework.files;

import java.util.List;
import java.util.SequencedSet;
import org.alongside.safeguarding.casework.chain.Verdict;
import org.springframework.stereotype.Component;

/**
 * The chains of all cases, for the check that nobody is signed in for. It gives out no words, and to a page only what is
 * broken.
 */
@Component
public class CaseChains {
    private final CaseBook cases;
    private final EntryBook entries;

    CaseChains(CaseBook cases, EntryBook entries) {
        this.cases = cases;
        this.entries = entries;
    }

    /** Every case there is, whoever may see it, and whatever was done to its row. */
    public List<Filed> all() {
        return cases.filed();
    }

    /**
     * That there is a case, and how people call it.
     *
     * @param reference such as C-114
     */
    public record Filed(CaseId id, String reference) {}

    /** Every reference that was ever given out, in its order; a few of them may never have become a case. */
    public SequencedSet<String> numbersGiven() {
        return cases.numbersGiven();
    }

    /** Whether every entry and every word is as it was written. */
    public Verdict verify(CaseId id) {
        return entries.verify(id);
    }
}
