package org.alongside.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Seals codes on paper that an earlier release kept as plain hashes. Nobody has to print new ones. */
@Component
class OldCodes {
    private static final Logger LOG = LoggerFactory.getLogger(OldCodes.class);

    private final SecondFactors factors;

    OldCodes(SecondFactors factors) {
        this.factors = factors;
    }

    @EventListener(ApplicationReadyEvent.class)
    void seal() {
        var sealed = factors.sealOldCodes();
        if (sealed > 0) {
            LOG.info("{} codes on paper are sealed now", sealed);
        }
    }
}
