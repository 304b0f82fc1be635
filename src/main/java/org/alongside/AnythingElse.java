package org.alongside;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The last to be asked: says the innermost cause, so that nobody has to read a stack trace. */
@Order(Ordered.LOWEST_PRECEDENCE)
class AnythingElse implements FailureAnalyzer {

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        var innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        var message = String.valueOf(innermost.getMessage());
        return new FailureAnalysis(
                "Something that nobody foresaw went wrong ("
                        + innermost.getClass().getSimpleName() + ": "
                        + message.lines().findFirst().orElse("")
                        + "); all of it stands in logs/alongside.log in the data folder.",
                null,
                failure);
    }
}
