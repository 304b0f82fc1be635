package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With the pattern that the log file of the program has, and every logger of the program writing to it. */
@AlongsideTest
class LogWithoutWordsTests {
    private static final Logger LOG = LoggerFactory.getLogger(LogWithoutWordsTests.class);
    private static final String NAME = "Araminta Plantedname";
    private static final String NARRATIVE = "she said that\nat home.she.is(hit)\nCaused by: her uncle";

    @Autowired
    JdbcClient database;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> file = new OutputStreamAppender<>();

    @BeforeEach
    void aFileAsTheProgramHasIt() {
        var logback = (LoggerContext) LoggerFactory.getILoggerFactory();
        var pattern = new PatternLayoutEncoder();
        pattern.setContext(logback);
        pattern.setPattern("%d %p [%t] %-40.40logger{39} : %m%n%wEx");
        pattern.start();
        file.setContext(logback);
        file.setEncoder(pattern);
        file.setOutputStream(written);
        file.start();
        logback.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(file);
    }

    @AfterEach
    void close() {
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger(Logger.ROOT_LOGGER_NAME)
                .detachAppender(file);
        file.stop();
    }

    private String log() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theFileSaysWhatHappenedAndWhereAndNotWhatAMessageQuotes() {
        var cause = new IllegalStateException(NARRATIVE);
        var failure = new IllegalArgumentException("Nobody is called " + NAME, cause);
        failure.addSuppressed(new IllegalStateException("by " + NAME));
        LOG.error("Something failed", failure);
        assertThat(log())
                .contains(
                        "Something failed",
                        "java.lang.IllegalArgumentException",
                        "Caused by: java.lang.IllegalStateException",
                        "Suppressed: java.lang.IllegalStateException",
                        "LogWithoutWordsTests.java:")
                .doesNotContain("Plantedname", "she said", "hit", "uncle");
    }

    @Test
    void whoeverRepeatsTheMessageBesideTheFailureIsCutShort() {
        var failure = new IllegalStateException("outside", new IllegalStateException(NARRATIVE));
        LOG.error("Servlet.service() threw exception [Request failed: {}] with root cause", NARRATIVE, failure);
        assertThat(log()).contains("[Request failed: …]").doesNotContain("she said", "uncle");
    }

    @Test
    void aDatabaseThatRefusesQuotesNobody() {
        var id = UUID.randomUUID();
        for (int twice = 0; twice < 2; twice++) {
            try {
                database.sql("insert into failed_sign_in (username, failures) values (:name, 1)")
                        .param("name", NAME)
                        .update();
                database.sql("insert into notice_rule (role, kind, pace) values (:name, 'LESSONS', 'SOMETIMES')")
                        .param("name", NAME.substring(0, 20))
                        .update();
            } catch (DataAccessException refused) {
                assertThat(refused.toString()).as("it does quote, %s", id).isNotEmpty();
                LOG.warn("The database refused", refused);
            } finally {
                database.sql("delete from failed_sign_in where username = :name and :twice")
                        .param("name", NAME)
                        .param("twice", twice == 1)
                        .update();
            }
        }
        assertThat(log()).contains("The database refused").doesNotContain("Plantedname", "Araminta");
    }

    @Test
    void theFilesThatAreOpenFollowToo() {
        var logback = (LoggerContext) LoggerFactory.getILoggerFactory();
        var seen = 0;
        for (var it = logback.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders(); it.hasNext(); ) {
            if (it.next() instanceof OutputStreamAppender<ILoggingEvent> open
                    && open != file
                    && open.getEncoder() instanceof PatternLayoutEncoder plain) {
                var event = new ch.qos.logback.classic.spi.LoggingEvent(
                        "test",
                        logback.getLogger("test"),
                        ch.qos.logback.classic.Level.ERROR,
                        "It failed",
                        new IllegalStateException(NAME),
                        new Object[0]);
                assertThat(plain.getLayout().doLayout(event))
                        .contains("It failed", "java.lang.IllegalStateException")
                        .doesNotContain("Plantedname");
                seen++;
            }
        }
        assertThat(seen).isPositive();
    }
}
