package org.alongside.safeguarding.casework.vault;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says a start that failed for want of a key in its own sentence. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class WhyKeysAreNotUsable extends AbstractFailureAnalyzer<KeysNotUsable> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, KeysNotUsable cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, rootFailure);
    }
}
