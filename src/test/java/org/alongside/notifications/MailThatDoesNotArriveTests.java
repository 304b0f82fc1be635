package org.alongside.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.identity.Cast;
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

@AlongsideTest
class MailThatDoesNotArriveTests {
    private static final String URGENT = "notifications.safeguarding-waits";
    private static final String ORDINARY = "mentoring.notice.gentle";

    @Autowired
    Notices notices;

    @Autowired
    MyMail mine;

    @Autowired
    MailDesk desk;

    @Autowired
    NoticeChoices choices;

    @Autowired
    MailAddresses addresses;

    @Autowired
    NoticeTexts texts;

    @Autowired
    JdbcClient database;

    private Instant now = Instant.now();
    private Cast teacher;

    @BeforeEach
    void somebodyToTell() {
        forgetAll();
        teacher = Cast.staff(database, "Mrs", "Lowe", Roles.TEACHER);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
        teacher.leave(database);
        forgetAll();
    }

    private void forgetAll() {
        for (var table : List.of("notice", "notice_choice", "notice_rule")) {
            database.sql("delete from " + table).update();
        }
    }

    private Postbox postbox(Map<String, Object> beans) {
        var known = new StaticListableBeanFactory(beans);
        return new Postbox(
                new NoticeBook(database, Clock.fixed(now, ZoneOffset.UTC)),
                new ReturnedBook(database, Clock.fixed(now, ZoneOffset.UTC)),
                texts,
                addresses,
                known.getBeanProvider(Enclosures.class),
                known.getBeanProvider(JavaMailSender.class),
                "portal@school.example");
    }

    private void round(StubbornServer server) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        for (var limit : List.of("connectiontimeout", "timeout", "writetimeout")) {
            sender.getJavaMailProperties().setProperty("mail.smtp." + limit, server.isSilent() ? "300" : "20000");
        }
        postbox(Map.of("sender", sender)).round();
    }

    /** What waits was noted by the portal's own clock, on a busy machine seconds ago. */
    private void later(Duration time) {
        var real = Instant.now();
        now = (real.isAfter(now) ? real : now).plus(time);
    }

    private String state() {
        return database.sql("select state from notice where person_id = :id")
                .param("id", teacher.id().value())
                .query(String.class)
                .single();
    }

    private List<NoticeBook.Undelivered> seenByTheAdministrator() {
        new Cast(teacher.id(), List.of(Roles.ADMIN)).signIn();
        return desk.unreached();
    }

    @Test
    void anAddressThatTheServerDoesNotKnowIsShownWithItsAnswerAndNotTriedForEver() throws Exception {
        notices.tell(teacher.id(), ORDINARY);
        later(Duration.ofSeconds(1));
        try (var server = new StubbornServer(StubbornServer.Mood.NO_SUCH_ADDRESS)) {
            round(server);
            assertThat(state()).isEqualTo("REFUSED");
            assertThat(seenByTheAdministrator()).singleElement().satisfies(it -> {
                assertThat(it.said()).contains("550", "No such person here");
                assertThat(it.toString()).doesNotContain("gentle", "mentoring");
            });
            server.becomes(StubbornServer.Mood.TAKES_IT);
            later(Duration.ofHours(1));
            round(server);
            assertThat(server.taken).isEmpty();
            // the administrator has mended the address
            new NoticeBook(database, Clock.fixed(now, ZoneOffset.UTC)).again(teacher.id());
            later(Duration.ofSeconds(1));
            round(server);
            assertThat(server.taken).hasSize(1);
        }
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void aServerThatPutsUsOffIsAskedAgainAndOneThatFallsSilentOrHangsUpLosesNothing() throws Exception {
        notices.tell(teacher.id(), ORDINARY);
        later(Duration.ofSeconds(1));
        try (var server = new StubbornServer(StubbornServer.Mood.TRY_LATER)) {
            round(server);
            assertThat(state()).isEqualTo("QUEUED");
            assertThat(seenByTheAdministrator())
                    .singleElement()
                    .satisfies(it -> assertThat(it.said()).contains("451", "Greylisted"));
            for (var mood : List.of(StubbornServer.Mood.FALLS_SILENT, StubbornServer.Mood.HANGS_UP_IN_THE_MIDDLE)) {
                server.becomes(mood);
                later(Duration.ofHours(5));
                round(server);
                assertThat(state()).as(mood.name()).isEqualTo("QUEUED");
                assertThat(server.taken).as(mood.name()).isEmpty();
            }
            server.becomes(StubbornServer.Mood.TAKES_IT);
            later(Duration.ofHours(5));
            round(server);
            assertThat(server.taken).hasSize(1);
        }
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void withoutAServerMailsWaitForDaysButNotForEver() {
        notices.tell(teacher.id(), ORDINARY);
        later(Postbox.OLD.minusMinutes(1));
        postbox(Map.of()).round();
        assertThat(state()).isEqualTo("QUEUED");
        later(Duration.ofMinutes(2));
        postbox(Map.of()).round();
        assertThat(state()).isEqualTo("TOO_OLD");
    }

    @Test
    void aMailAboutDangerIsTriedLongest() {
        notices.tell(teacher.id(), URGENT);
        later(Postbox.OLD.plusDays(1));
        postbox(Map.of()).round();
        assertThat(state()).isEqualTo("QUEUED");
        later(Postbox.OLD_AND_URGENT);
        postbox(Map.of()).round();
        assertThat(state()).isEqualTo("TOO_OLD");
    }

    @Test
    void whoeverLikesGetsOneMailInTheMorningThatSaysANumberAndNothingElse() throws Exception {
        teacher.signIn();
        mine.choose(NoticeKind.MENTORING, NoticePace.DAILY);
        notices.tell(teacher.id(), ORDINARY);
        notices.tell(teacher.id(), ORDINARY);
        notices.tell(teacher.id(), "mentoring.notice.wish");
        try (var server = new StubbornServer(StubbornServer.Mood.TAKES_IT)) {
            later(Duration.ofSeconds(1));
            if (now.atZone(Said.LONDON).getHour() != 7) {
                round(server);
                assertThat(server.taken).as("not before the morning").isEmpty();
            }
            now = LocalDate.now(Said.LONDON)
                    .plusDays(1)
                    .atTime(7, 1)
                    .atZone(Said.LONDON)
                    .toInstant();
            round(server);
            round(server);
            assertThat(server.taken)
                    .singleElement()
                    .satisfies(it -> assertThat(it)
                            .contains("3 things have come up")
                            .doesNotContainIgnoringCase("mentoring", "wish", "reminder"));
        }
        assertThat(database.sql("select count(*) from notice where state = 'SENT'")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void whoeverWantsNoneGetsNoneButDangerAlwaysComesAtOnce() throws Exception {
        teacher.signIn();
        for (var kind : NoticeKind.CHOICES) {
            mine.choose(kind, NoticePace.NEVER);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> mine.choose(NoticeKind.URGENT, NoticePace.DAILY));
        // even a row that somebody planted in the database does not hold a worry back
        database.sql("insert into notice_choice (person_id, kind, pace) values (:id, 'URGENT', 'NEVER')")
                .param("id", teacher.id().value())
                .update();
        notices.tell(teacher.id(), ORDINARY);
        notices.tell(teacher.id(), URGENT);
        notices.tell(teacher.id(), "notifications.safeguarding-overdue");
        later(Duration.ofSeconds(1));
        try (var server = new StubbornServer(StubbornServer.Mood.TAKES_IT)) {
            round(server);
            assertThat(server.taken).hasSize(2);
        }
    }

    @Test
    void aNoticeThatNoKindKnowsIsUrgent() {
        assertThat(NoticeKind.of("somebody.new")).isEqualTo(NoticeKind.URGENT);
        assertThat(NoticeKind.of("notifications.safeguarding-handed")).isEqualTo(NoticeKind.URGENT);
        assertThat(NoticeKind.of("notifications.roster-waits")).isEqualTo(NoticeKind.OFFICE);
    }

    @Test
    void aRuleOfARoleHoldsForWhoeverHasNotChosenAndTheSoonestCounts() {
        new Cast(teacher.id(), List.of(Roles.ADMIN)).signIn();
        desk.rule(Roles.TEACHER, NoticeKind.LESSONS, NoticePace.NEVER);
        assertThat(choices.paceOf(teacher.id(), NoticeKind.LESSONS)).isEqualTo(NoticePace.NEVER);
        assertThat(choices.paceOf(teacher.id(), NoticeKind.MENTORING)).isEqualTo(NoticePace.AT_ONCE);
        choices.choose(teacher.id(), NoticeKind.LESSONS, NoticePace.DAILY);
        assertThat(choices.paceOf(teacher.id(), NoticeKind.LESSONS)).isEqualTo(NoticePace.DAILY);
        teacher.signIn();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.unreached());
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> desk.rule(Roles.TEACHER, NoticeKind.LESSONS, NoticePace.NEVER));
    }
}
