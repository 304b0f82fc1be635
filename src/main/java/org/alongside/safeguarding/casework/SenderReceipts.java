package org.alongside.safeguarding.casework;

import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Optional;
import org.alongside.safeguarding.Receipt;
import org.alongside.safeguarding.Receipts;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.alongside.safeguarding.casework.vault.Sealer;
import org.alongside.school.SignedInPerson;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Every question is asked with the sender's own id, so somebody else's receipt is never even read. */
@Service
@PreAuthorize("isAuthenticated()")
class SenderReceipts implements Receipts {
    private static final Limit MOST = Limit.of(50);

    private final ConcernRecords concerns;
    private final SignedInPerson who;
    private final Sealer sealer;
    private final SenderBells bells;

    SenderReceipts(ConcernRecords concerns, SignedInPerson who, Sealer sealer, SenderBells bells) {
        this.concerns = concerns;
        this.who = who;
        this.sealer = sealer;
        this.bells = bells;
    }

    @Override
    @SafeguardingTransaction
    public List<Receipt> mine() {
        return concerns.of(who.required().value(), MOST).stream()
                .map(it -> it.receipt(sealer))
                .toList();
    }

    @Override
    @SafeguardingTransaction
    public Optional<Receipt> mine(String reference) {
        return concerns.of(who.required().value(), reference).map(it -> it.receipt(sealer));
    }

    @Override
    public Registration listen(Runnable page) {
        return bells.listen(who.required(), page);
    }
}
