package org.alongside.safeguarding.casework.files;

import java.util.List;
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

    /** Every case there is, whoever may see it. */
    public List<CaseRow> all() {
        return cases.all();
    }

    /** Whether every entry and every word is as it was written. */
    public Verdict verify(CaseId id) {
        return entries.verify(id);
    }
}
