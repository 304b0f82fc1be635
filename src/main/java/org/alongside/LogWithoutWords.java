package org.alongside;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AsyncAppenderBase;
import ch.qos.logback.core.CoreConstants;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.pattern.DynamicConverter;
import ch.qos.logback.core.spi.AppenderAttachable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * The plain log prints of a failure what it was and where, and never its message, as {@link StackWithoutWords} does for
 * structured logs: a database quotes in it what it was given. This is the one place where that is decided, for whoever
 * logs; it comes right after the logging system has been set up, and before anybody is there who could be named.
 */
final class LogWithoutWords implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            rules(logback).put("wEx", Failure::new);
            rules(logback).put("m", Message::new);
            logback.getLoggerList().forEach(LogWithoutWords::again);
        }
    }

    /** What a pattern's words mean; a converter of ours goes before the one of the same name that was there. */
    @SuppressWarnings("unchecked")
    private static Map<String, Supplier<DynamicConverter<?>>> rules(LoggerContext logback) {
        var known = (Map<String, Supplier<DynamicConverter<?>>>)
                logback.getObject(CoreConstants.PATTERN_RULE_REGISTRY_FOR_SUPPLIERS);
        if (known == null) {
            known = new HashMap<>();
            logback.putObject(CoreConstants.PATTERN_RULE_REGISTRY_FOR_SUPPLIERS, known);
        }
        return known;
    }

    /** What is written already stays open; only its pattern is read once more. */
    private static void again(AppenderAttachable<ILoggingEvent> owner) {
        owner.iteratorForAppenders().forEachRemaining(appender -> {
            if (appender instanceof AsyncAppenderBase<ILoggingEvent> behind) {
                again(behind);
            } else if (appender instanceof OutputStreamAppender<ILoggingEvent> file
                    && file.getEncoder() instanceof LayoutWrappingEncoder<ILoggingEvent> plain) {
                plain.stop();
                plain.start();
            }
        });
    }

    /** The kinds of a failure and of its causes, and the places. */
    static final class Failure extends ThrowableHandlingConverter {
        private final StackWithoutWords printer = new StackWithoutWords();

        @Override
        public String convert(ILoggingEvent event) {
            if (!(event.getThrowableProxy() instanceof ThrowableProxy failure)) {
                return "";
            }
            var text = new StringBuilder(System.lineSeparator());
            try {
                printer.printStackTrace(failure.getThrowable(), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e); // a text does not do that
            }
            return text.append(System.lineSeparator()).toString();
        }
    }

    /** What was logged, without the messages of the failure that some programs repeat in it. */
    static final class Message extends MessageConverter {
        /** Shorter ones, such as "1", would take out what says something else. */
        private static final int SHORTEST = 4;

        @Override
        public String convert(ILoggingEvent event) {
            var said = super.convert(event);
            var seen = new HashSet<IThrowableProxy>();
            for (var cause = event.getThrowableProxy(); cause != null && seen.add(cause); cause = cause.getCause()) {
                said = without(said, cause.getMessage());
            }
            return said;
        }

        private static String without(String said, @Nullable String message) {
            return message == null || message.length() < SHORTEST ? said : said.replace(message, "…");
        }
    }
}
