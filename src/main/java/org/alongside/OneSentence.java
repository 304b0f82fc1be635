package org.alongside;

import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells people one sentence and the log file the rest. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class OneSentence implements FailureAnalysisReporter {
    private static final String BOOTS_OWN = "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

    @Override
    public void report(FailureAnalysis why) {
        var action = why.getAction() == null ? "" : " " + why.getAction();
        System.err.println("Alongside did not start. "
                + (why.getDescription() + action).replaceAll("\\s+", " ").strip());
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(BOOTS_OWN, LogLevel.OFF);
        if (isLogFileOpen() && !FullDisk.isCauseOf(why.getCause())) {
            LoggerFactory.getLogger(getClass()).error("Did not start: {}", why.getDescription(), why.getCause());
        }
    }

    /** Before it is, a logger would write to the console. */
    private static boolean isLogFileOpen() {
        return System.getProperty(LoggingSystemProperty.LOG_FILE.getEnvironmentVariableName()) != null;
    }
}
