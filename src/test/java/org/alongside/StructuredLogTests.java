package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.safeguarding.About;
import org.alongside.safeguarding.Concerns;
import org.alongside.safeguarding.Danger;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.NewConcern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** What the log says as JSON, through the encoder that writes it: neither names nor what anybody told. */
@AlongsideTest
class StructuredLogTests {
    private static final String NAME = "Persephone Quillfeather";
    private static final String WORDS = "the narrative that only the lead may read";

    @Autowired
    WebApplicationContext application;

    @Autowired
    Concerns concerns;

    @Autowired
    JdbcClient database;

    @Autowired
    @Qualifier("safeguardingOwner")
    JdbcClient safeguarding;

    private static StructuredLogEncoder encoder(String format) throws IOException {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addLast(new ResourcePropertySource(new ClassPathResource("application.properties")));
        var context = new LoggerContext();
        context.putObject(Environment.class.getName(), environment);
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(format);
        encoder.start();
        return encoder;
    }

    private static String encoded(String format, List<ILoggingEvent> events) throws IOException {
        var encoder = encoder(format);
        var text = new StringBuilder();
        for (var event : events) {
            text.append(new String(encoder.encode(event), StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    private static LoggingEvent failure(String message) {
        var name = new DuplicateKeyException(
                "Duplicate entry '" + NAME + "'",
                new IllegalStateException("because of " + NAME, new Exception(WORDS)));
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        return new LoggingEvent("test", context.getLogger("test"), Level.WARN, message, name, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "logstash", "gelf"})
    void aFailureIsToldByItsKindAndPlaceAndNotByItsMessage(String format) throws IOException {
        var line = encoded(format, List.of(failure("A person could not be kept")));
        assertThat(JsonMapper.shared().readTree(line).isObject()).isTrue();
        assertThat(line)
                .contains("A person could not be kept")
                .contains("DuplicateKeyException")
                .contains("IllegalStateException")
                .contains("StructuredLogTests")
                .doesNotContain(NAME)
                .doesNotContain(WORDS);
        assertThat(encoded(format, List.of(failure("Planted: " + NAME))))
                .as("a name in the line itself is seen")
                .contains(NAME);
    }

    @Test
    void aWorryAndAWrongPasswordLeaveNeitherNamesNorWordsBehind() throws Exception {
        var mentor = Cast.pupil(database, "Persephone", 12, Roles.MENTOR);
        var lead = Cast.staff(database, "Ms", "Quillfeather", Roles.DSL);
        database.sql("update person set legal_family = 'Quillfeather' where id = :id")
                .param("id", mentor.id().value())
                .update();
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        var all = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        all.addAppender(heard);
        try {
            MockMvcBuilders.webAppContextSetup(application)
                    .apply(springSecurity())
                    .build()
                    .perform(post("/sign-in")
                            .with(csrf())
                            .param("username", "persephone.quillfeather")
                            .param("password", "wrong"));
            mentor.signIn();
            concerns.raise(
                    new NewConcern(UUID.randomUUID(), About.SOMEONE, Narrative.of(WORDS), null, Danger.NOT_SURE, null));
            LoggerFactory.getLogger(StructuredLogTests.class).info("heard");
        } finally {
            all.detachAppender(heard);
            SecurityContextHolder.clearContext();
            for (var table : new String[] {"read_log", "alert", "concern"}) {
                safeguarding.sql("delete from " + table).update();
            }
            mentor.leave(database);
            lead.leave(database);
        }
        assertThat(encoded("ecs", List.copyOf(heard.list)))
                .contains("heard")
                .doesNotContainIgnoringCase("quillfeather")
                .doesNotContain(WORDS);
    }
}
