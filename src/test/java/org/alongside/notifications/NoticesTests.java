package org.alongside.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.school.MailAddresses;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@AlongsideTest
class NoticesTests {
    private static final String KEY = "notifications.safeguarding-waits";

    @Autowired
    Notices notices;

    @Autowired
    MailAddresses addresses;

    @Autowired
    NoticeTexts texts;

    @Autowired
    JdbcClient database;

    @Autowired
    NoticeChoices choices;

    private Instant now = Instant.now();
    private final Map<UUID, Enclosure> files = new HashMap<>();
    private final Enclosures enclosures = (person, reference) -> Optional.ofNullable(files.get(reference));
    private Cast lead;

    @BeforeEach
    void somebodyToTell() {
        database.sql("delete from notice").update();
        lead = Cast.staff(database, "Mrs", "Siddiqui", Roles.TEACHER);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
        lead.leave(database);
        database.sql("delete from notice").update();
    }

    /** As patient as at a school: on a busy machine also a good server takes its time. */
    private Postbox postboxTo(int port) {
        return postboxTo(port, Duration.ofSeconds(20));
    }

    private Postbox postboxTo(int port, Duration patience) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        for (var limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            sender.getJavaMailProperties().setProperty("mail.smtp." + limit, String.valueOf(patience.toMillis()));
        }
        var beans = new StaticListableBeanFactory(Map.of("sender", sender, "files", enclosures));
        var book = new NoticeBook(database, Clock.fixed(now, ZoneOffset.UTC));
        return new Postbox(
                book,
                new ReturnedBook(database, Clock.fixed(now, ZoneOffset.UTC)),
                texts,
                addresses,
                beans.getBeanProvider(Enclosures.class),
                beans.getBeanProvider(JavaMailSender.class),
                "portal@school.example");
    }

    private String stateOf(PersonId person) {
        return database.sql("select state from notice where person_id = :id")
                .param("id", person.value())
                .query(String.class)
                .single();
    }

    private static GreenMail server(int port) {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aMailSaysThatSomethingWaitsAndNothingElse() throws Exception {
        notices.tell(lead.id(), KEY);
        now = Instant.now().plusSeconds(1); // on a busy machine the test may be a second old
        var server = server(0);
        try {
            postboxTo(server.getSmtp().getPort()).round();
            assertThat(server.getReceivedMessages()).hasSize(1);
            var mail = server.getReceivedMessages()[0];
            assertThat(mail.getAllRecipients()[0]).hasToString(lead.id().value() + "@school.example");
            assertThat(mail.getFrom()[0]).hasToString("portal@school.example");
            assertThat(mail.getSubject()).isEqualTo("Please open Alongside now");
            assertThat(GreenMailUtil.getBody(mail).replace("\r\n", "\n").strip())
                    .isEqualTo(
                            "Something is waiting for you in Alongside. Please open it now: http://localhost:8080\n\n"
                                    + "This mail says no more on purpose.");
            assertThat(GreenMailUtil.getWholeMessage(mail)).doesNotContainIgnoringCase("siddiqui", "safeguarding");
        } finally {
            server.stop();
        }
        assertThat(stateOf(lead.id())).isEqualTo("SENT");
    }

    @Test
    void aMailThatIsSentAgainAfterADeathKeepsItsNumber() throws Exception {
        notices.tell(lead.id(), KEY);
        now = Instant.now().plusSeconds(1); // on a busy machine the test may be a second old
        var server = server(0);
        try {
            postboxTo(server.getSmtp().getPort()).round();
            // the portal died before it could note that the server had said yes
            database.sql("update notice set state = 'QUEUED', claimed_until = null")
                    .update();
            postboxTo(server.getSmtp().getPort()).round();
            var mails = server.getReceivedMessages();
            assertThat(mails).hasSize(2);
            assertThat(mails[0].getMessageID())
                    .isEqualTo(mails[1].getMessageID())
                    .endsWith("@alongside>");
        } finally {
            server.stop();
        }
    }

    @Test
    void aFileGoesWithTheMailAndIsMadeOnlyThen() throws Exception {
        var reference = UUID.randomUUID();
        notices.tell(lead.id(), KEY, reference);
        files.put(reference, new Enclosure("times.ics", "text/calendar; charset=UTF-8; method=REQUEST", new byte[] {
            'B', 'E', 'G', 'I', 'N'
        }));
        now = Instant.now().plusSeconds(1); // on a busy machine the test may be a second old
        var server = server(0);
        try {
            postboxTo(server.getSmtp().getPort()).round();
            var mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo("Please open Alongside now");
            assertThat(GreenMailUtil.getWholeMessage(mail))
                    .contains("method=REQUEST", "filename=times.ics", "BEGIN", "Something is waiting");
        } finally {
            server.stop();
        }
        assertThat(stateOf(lead.id())).isEqualTo("SENT");
    }

    @Test
    void aMailWhoseFileIsNoLongerWantedIsNotSent() throws Exception {
        notices.tell(lead.id(), KEY, UUID.randomUUID());
        now = Instant.now().plusSeconds(1); // on a busy machine the test may be a second old
        var server = server(0);
        try {
            postboxTo(server.getSmtp().getPort()).round();
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
        assertThat(database.sql("select count(*) from notice").query(Long.class).single())
                .isZero();
    }

    @Test
    void fourNodesSendANoticeOnce() throws Exception {
        for (int i = 0; i < 5; i++) {
            notices.tell(lead.id(), KEY);
        }
        now = Instant.now().plusSeconds(1); // on a busy machine the test may be a second old
        var server = server(0);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var start = new CountDownLatch(1);
            var rounds = new ArrayList<Future<?>>();
            for (int i = 0; i < 4; i++) {
                rounds.add(threads.submit(() -> {
                    start.await();
                    postboxTo(server.getSmtp().getPort()).round();
                    return null;
                }));
            }
            start.countDown();
            for (var round : rounds) {
                round.get();
            }
            assertThat(server.getReceivedMessages()).hasSize(5);
        } finally {
            server.stop();
        }
    }

    @Test
    void whatIsRefusedGoesOutWhenTheServerIsBackAndNotBeforeThePause() throws Exception {
        var port = freePort();
        notices.tell(lead.id(), KEY);
        now = Instant.now().plusSeconds(1); // on a busy machine the test may be a second old
        postboxTo(port).round();
        assertThat(stateOf(lead.id())).isEqualTo("QUEUED");
        assertThat(database.sql("select last_error from notice")
                        .query(String.class)
                        .single())
                .isEqualTo("ConnectException");
        var server = server(port);
        try {
            postboxTo(port).round();
            assertThat(server.getReceivedMessages()).isEmpty();
            now = now.plusSeconds(11);
            postboxTo(port).round();
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
        assertThat(stateOf(lead.id())).isEqualTo("SENT");
    }

    @Test
    void aServerThatHangsHoldsNobodyUpAndLosesNothing() throws Exception {
        try (var hanging = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var postbox = postboxTo(hanging.getLocalPort(), Duration.ofMinutes(2));
            now = now.plusSeconds(2);
            var told = new Notices(new NoticeBook(database, Clock.systemUTC()), texts, choices, postbox);
            var began = System.nanoTime();
            new org.springframework.transaction.support.TransactionTemplate(transactions)
                    .executeWithoutResult(it -> told.tell(lead.id(), KEY));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMinutes(1));
            postboxTo(hanging.getLocalPort(), Duration.ofMillis(300)).round();
            assertThat(stateOf(lead.id())).isEqualTo("QUEUED");
        }
    }

    @Autowired
    org.springframework.transaction.PlatformTransactionManager transactions;

    @Test
    void aNodeThatDiedWithANoticeInItsHandsIsFollowedByAnother() throws Exception {
        notices.tell(lead.id(), KEY);
        now = Instant.now().plusSeconds(1); // on a busy machine the test may be a second old
        var dying = new NoticeBook(database, Clock.fixed(now, ZoneOffset.UTC));
        assertThat(dying.claim(dying.due().getFirst(), Duration.ofMinutes(2))).isTrue();
        assertThat(dying.due()).isEmpty();
        now = now.plus(Duration.ofMinutes(2)).plusSeconds(1);
        var server = server(0);
        try {
            postboxTo(server.getSmtp().getPort()).round();
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void withoutAnAddressOrWithABrokenOneAnAdministratorSeesIt() {
        database.sql("update person set email = null where id = :id")
                .param("id", lead.id().value())
                .update();
        var broken = Cast.staff(database, "Mr", "Typo", Roles.TEACHER);
        database.sql("update person set email = 'a b@@c' where id = :id")
                .param("id", broken.id().value())
                .update();
        notices.tell(lead.id(), KEY);
        notices.tell(broken.id(), KEY);
        now = Instant.now().plusSeconds(1); // on a busy machine the test may be a second old
        postboxTo(1).round();
        assertThat(stateOf(lead.id())).isEqualTo("NO_ADDRESS");
        assertThat(stateOf(broken.id())).isEqualTo("FAILED");
        lead.signIn();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> notices.undelivered());
        var admin = new Cast(lead.id(), java.util.List.of(Roles.ADMIN));
        admin.signIn();
        assertThat(notices.undelivered()).isEqualTo(new Notices.Undelivered(0, 1, 1));
        broken.leave(database);
    }

    @Test
    void withoutAMailServerNoticesWait() {
        notices.tell(lead.id(), KEY);
        new Cast(lead.id(), java.util.List.of(Roles.ADMIN)).signIn();
        assertThat(notices.undelivered().waiting()).isOne();
    }

    @Test
    void freeTextIsNotAKey() {
        assertThatIllegalArgumentException().isThrownBy(() -> notices.tell(lead.id(), "Tia in 9T is in danger"));
    }
}
