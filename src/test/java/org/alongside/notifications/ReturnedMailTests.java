package org.alongside.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.PortalSeal;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.notifications.mailbox.MailboxCase;
import org.alongside.notifications.mailbox.Report;
import org.alongside.school.MailAddresses;
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

/** With a real mail server on both sides: SMTP takes the mail, IMAP through TLS gives back what came of it. */
@AlongsideTest
class ReturnedMailTests {
    private static final String URGENT = "notifications.safeguarding-waits";
    private static final String ORDINARY = "mentoring.notice.gentle";

    @Autowired
    Notices notices;

    @Autowired
    MailDesk desk;

    @Autowired
    MyMail mine;

    @Autowired
    MailAddresses addresses;

    @Autowired
    NoticeTexts texts;

    @Autowired
    JdbcClient database;

    @Autowired
    PortalSeal seal;

    @Autowired
    ReturnedMail returned;

    private final GreenMail server = new GreenMail(
            new ServerSetup[] {new ServerSetup(0, "127.0.0.1", "smtp"), new ServerSetup(0, "127.0.0.1", "imaps")});
    private Instant now = Instant.now();
    private GreenMailUser postmaster;
    private MailboxCase mailbox;
    private Cast teacher;

    @BeforeEach
    void aMailboxThatReturnedMailsGoTo() {
        server.start();
        postmaster = server.setUser("portal@school.example", "portal", "s3cret-of-the-portal");
        forgetAll();
        teacher = Cast.staff(database, "Mrs", "Lowe", Roles.TEACHER);
        mailbox =
                MailboxCase.at(server.getImaps().getPort(), "portal", "s3cret-of-the-portal", database, seal, returned);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
        server.stop();
        teacher.leave(database);
        forgetAll();
        mailbox.forget();
    }

    private void forgetAll() {
        for (var table : List.of("notice", "notice_choice", "mail_returned")) {
            database.sql("delete from " + table).update();
        }
    }

    private String address() {
        return teacher.id().value() + "@school.example";
    }

    private void send() {
        var real = Instant.now(); // what waits was noted by the portal's own clock, on a busy machine seconds ago
        now = (real.isAfter(now) ? real : now).plusSeconds(2);
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        var beans = new StaticListableBeanFactory(Map.of("sender", sender));
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        new Postbox(
                        new NoticeBook(database, clock),
                        new ReturnedBook(database, clock),
                        texts,
                        addresses,
                        beans.getBeanProvider(Enclosures.class),
                        beans.getBeanProvider(JavaMailSender.class),
                        "portal@school.example")
                .round();
    }

    /** Sends a mail to the teacher; what it is called is what a report has to say. */
    private String sent() throws Exception {
        notices.tell(teacher.id(), ORDINARY);
        send();
        var mails = server.getReceivedMessagesForDomain(address());
        return mails[mails.length - 1].getMessageID();
    }

    private void comesIn(Report report) throws Exception {
        comesIn(report.text());
    }

    private void comesIn(String mail) throws Exception {
        postmaster.deliver(new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.ISO_8859_1))));
    }

    private List<String> states() {
        return database.sql("select state from notice where person_id = :id order by created_at, id")
                .param("id", teacher.id().value())
                .query(String.class)
                .list();
    }

    private List<ReturnedBook.Returned> seenByTheAdministrator() {
        new Cast(teacher.id(), List.of(Roles.ADMIN)).signIn();
        return desk.returned();
    }

    @Test
    void anAddressThatThereIsNotIsShownAndOrdinaryMailsWaitUntilSomebodySaysThatItIsRight() throws Exception {
        comesIn(Report.of(sent()).to(address()));
        mailbox.round();
        assertThat(states()).containsExactly("RETURNED");
        assertThat(seenByTheAdministrator()).singleElement().satisfies(it -> {
            assertThat(it.address()).isEqualTo(address());
            assertThat(it.hard()).isTrue();
            assertThat(it.status()).hasToString("5.1.1");
            assertThat(it.mails()).isOne();
        });
        notices.tell(teacher.id(), ORDINARY);
        notices.tell(teacher.id(), URGENT);
        send();
        assertThat(states()).as("danger is tried all the same").containsExactlyInAnyOrder("RETURNED", "QUEUED", "SENT");
        desk.confirm(teacher.id());
        assertThat(desk.returned()).isEmpty();
        now = Instant.now();
        send();
        assertThat(states()).containsExactly("SENT", "SENT", "SENT");
        teacher.signIn();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.returned());
    }

    @Test
    void thePersonToldCanSayItToo() throws Exception {
        comesIn(Report.of(sent()).to(address()));
        mailbox.round();
        teacher.signIn();
        assertThat(mine.isPaused()).isTrue();
        mine.confirm();
        assertThat(mine.isPaused()).isFalse();
        assertThat(states()).containsExactly("QUEUED");
    }

    @Test
    void anAddressThatWasMendedIsWrittenToByItself() throws Exception {
        comesIn(Report.of(sent()).to(address()));
        mailbox.round();
        database.sql("update person set email = 'right@school.example' where id = :id")
                .param("id", teacher.id().value())
                .update();
        notices.tell(teacher.id(), ORDINARY);
        send();
        assertThat(states()).containsExactlyInAnyOrder("RETURNED", "SENT");
    }

    @Test
    void aFullMailboxIsShownAndStopsNothing() throws Exception {
        comesIn(Report.of(sent()).to(address()).status("5.2.2"));
        mailbox.round();
        assertThat(seenByTheAdministrator())
                .singleElement()
                .satisfies(it -> assertThat(it.hard()).isFalse());
        notices.tell(teacher.id(), ORDINARY);
        send();
        assertThat(states()).containsExactlyInAnyOrder("RETURNED", "SENT");
    }

    @Test
    void whereOnlyAMailboxBehindItIsGoneTheAddressIsNotPaused() throws Exception {
        comesIn(Report.of(sent()).to("hl@elsewhere.example"));
        mailbox.round();
        assertThat(seenByTheAdministrator())
                .singleElement()
                .satisfies(it -> assertThat(it.hard()).isFalse());
    }

    @Test
    void aReportThatSomebodyMadeUpStopsNobodysMails() throws Exception {
        var id = sent();
        comesIn(Report.of(UUID.randomUUID()).to(address()));
        comesIn(Report.of("<somebody@elsewhere.example>").to(address()));
        comesIn(Report.of("<' or 1=1 -- @alongside>").to(address()));
        mailbox.round();
        assertThat(states()).containsExactly("SENT");
        assertThat(seenByTheAdministrator()).isEmpty();
        // the right number, but of a mail that went to an address that is no longer theirs
        database.sql("update person set email = 'new@school.example' where id = :id")
                .param("id", teacher.id().value())
                .update();
        comesIn(Report.of(id).to("new@school.example"));
        mailbox.round();
        assertThat(states()).containsExactly("RETURNED");
        assertThat(desk.returned()).isEmpty();
    }

    @Test
    void neitherGiantNorDamagedMailsHoldUpWhatComesBehindThem() throws Exception {
        var first = sent();
        comesIn("Content-Type: multipart/report; boundary=\r\n\r\n--\r\n\0\u00ff");
        comesIn("From: somebody@school.example\r\nSubject: hello\r\n\r\n" + "y".repeat(100_000));
        comesIn(Report.of(first).to(address()).withMuchBehind(6_000_000));
        mailbox.round();
        assertThat(states()).containsExactly("RETURNED");
    }

    @Test
    void nothingOfWhatCameBackIsKeptAndNothingInTheMailboxIsChanged() throws Exception {
        comesIn(Report.of(sent()).to(address()));
        mailbox.round();
        assertThat(states()).containsExactly("RETURNED");
        for (var table : List.of("notice", "mail_returned", "mail_mailbox_reading", "mail_mailbox")) {
            assertThat(database.sql("select * from " + table)
                            .query()
                            .listOfRows()
                            .toString())
                    .as(table)
                    .doesNotContainIgnoringCase(Report.planted(), "s3cret", "Undelivered");
        }
        var mails =
                server.getManagers().getImapHostManager().getInbox(postmaster).getMessages();
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst().getFlags().contains(Flags.Flag.SEEN)).isFalse();
        assertThat(mails.getFirst().getFlags().contains(Flags.Flag.DELETED)).isFalse();
    }

    @Test
    void fourNodesReadItOnceAndWhatIsReadTwiceCountsOnce() throws Exception {
        comesIn(Report.of(sent()).to(address()));
        var rounds = java.util.stream.IntStream.range(0, 4)
                .mapToObj(it -> Thread.ofVirtual().start(mailbox::roundWithoutWaiting))
                .toList();
        for (var round : rounds) {
            round.join();
        }
        assertThat(mailbox.signIns()).isOne();
        mailbox.fromTheBeginning();
        mailbox.round();
        assertThat(seenByTheAdministrator())
                .singleElement()
                .satisfies(it -> assertThat(it.mails()).isOne());
    }

    @Test
    void aServerThatRefusesFallsSilentOrIsNotTheOneItSaysIsToldInWordsAndLosesNothing() throws Exception {
        comesIn(Report.of(sent()).to(address()));
        assertThat(mailbox.withPassword("wrong").roundAndTrouble()).isEqualTo("PASSWORD");
        assertThat(mailbox.withoutTrust().roundAndTrouble()).isEqualTo("TLS");
        try (var silent = new java.net.ServerSocket(0, 5, java.net.InetAddress.getLoopbackAddress())) {
            assertThat(mailbox.impatient().atPort(silent.getLocalPort()).roundAndTrouble())
                    .isEqualTo("TIMEOUT");
        }
        assertThat(mailbox.atPort(1).roundAndTrouble()).isEqualTo("CONNECT");
        assertThat(mailbox.inFolder("Nowhere").roundAndTrouble()).isEqualTo("FOLDER");
        assertThat(states()).containsExactly("SENT");
        mailbox.round();
        assertThat(states()).containsExactly("RETURNED");
    }
}
