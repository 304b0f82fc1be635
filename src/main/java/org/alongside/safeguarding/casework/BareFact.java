package org.alongside.safeguarding.casework;

import java.util.Set;
import org.alongside.safeguarding.KeptApart;
import org.alongside.safeguarding.TwoPeople;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Tells whoever makes the pairs which of them must not be, and nothing else. */
@Service
@PreAuthorize("hasRole('COORDINATOR')")
class BareFact implements KeptApart {
    private final ApartBook book;

    BareFact(ApartBook book) {
        this.book = book;
    }

    @Override
    public Set<TwoPeople> standing() {
        return book.pairs();
    }
}
