package org.alongside;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Tells people one sentence and the log the rest. */
class OneSentence implements FailureAnalysisReporter {
    private static final Logger LOG = LoggerFactory.getLogger(OneSentence.class);

    @Override
    public void report(FailureAnalysis why) {
        var action = why.getAction() == null ? "" : " " + why.getAction();
        System.err.println("Alongside did not start. " + (why.getDescription() + action).replaceAll("\\s+", " ").strip());
        LOG.error("Did not start: {}", why.getDescription(), why.getCause());
    }
}
