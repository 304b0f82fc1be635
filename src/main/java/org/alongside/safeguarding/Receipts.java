package org.alongside.safeguarding;

import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Optional;

/** The receipts of whoever is signed in, and of nobody else. */
public interface Receipts {
    /** The newest first, at most 50. */
    List<Receipt> mine();

    /** One of mine; empty for a reference that does not exist and for somebody else's: nobody learns which. */
    Optional<Receipt> mine(String reference);

    /**
     * Calls an open page whenever a receipt of mine may have changed, and now and then because time passes; it says "look
     * again" and nothing else.
     *
     * @param page called on a thread of its own, without anybody signed in: hand over to the page's session
     */
    Registration listen(Runnable page);
}
