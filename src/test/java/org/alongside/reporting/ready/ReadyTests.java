package org.alongside.reporting.ready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.identity.Cast;
import org.alongside.notifications.Notices;
import org.alongside.school.RoleHolders;
import org.alongside.school.SchoolYear;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@AlongsideTest
@Transactional
class ReadyTests {
    private static final LocalDate CHOSEN = LocalDate.of(2091, 9, 20);
    private static final LocalDate FIRST_OF_NEXT_HALF = LocalDate.of(2091, 10, 29);

    @Autowired
    ReadyBook book;

    @Autowired
    ReadyChoice choice;

    @Autowired
    ObjectProvider<RoleHolders> holders;

    @Autowired
    SchoolYear school;

    @Autowired
    Notices notices;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    private Cast head;

    @BeforeEach
    void aSchoolYearWithTwoHalfTerms() {
        head = Cast.staff(database, "Mrs", "Adeyemi", Roles.HEAD);
        var year = UUID.randomUUID();
        database.sql(
                        "insert into academic_year (id, name, first_day, last_day) values (:id, '2091', '2091-09-03', '2092-07-20')")
                .param("id", year)
                .update();
        database.sql("""
                        insert into half_term (academic_year_id, number, first_day, last_day)
                        values (:id, 1, '2091-09-03', '2091-10-19'), (:id, 2, '2091-10-29', '2091-12-14')
                        """).param("id", year).update();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private ReadyRound round(LocalDate day, int hour) {
        var instant = day.atTime(LocalTime.of(hour, 30)).atZone(Said.LONDON).toInstant();
        return new ReadyRound(book, holders, school, notices, transaction, Clock.fixed(instant, Said.LONDON));
    }

    private void wants(ReportPace pace) {
        book.choose(new ReadyBook.Choice(head.id(), pace, CHOSEN));
    }

    private long mails() {
        return database.sql(
                        "select count(*) from notice where person_id = :head and notice_key = 'reporting.notice.ready'")
                .param("head", head.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void aHeadIsToldOnceHoweverManyPortalsLook() {
        wants(ReportPace.MONTH);
        round(LocalDate.of(2091, 10, 1), 9).round();
        round(LocalDate.of(2091, 10, 1), 9).round();
        round(LocalDate.of(2091, 10, 3), 9).round();
        assertThat(mails()).isEqualTo(1);
        round(LocalDate.of(2091, 11, 1), 9).round();
        assertThat(mails()).isEqualTo(2);
    }

    @Test
    void aHalfTermIsToldWhenSchoolIsOpenAgainAndNotBeforeSeven() {
        wants(ReportPace.HALF_TERM);
        round(LocalDate.of(2091, 10, 24), 9).round();
        round(FIRST_OF_NEXT_HALF, 6).round();
        assertThat(mails()).isZero();
        round(FIRST_OF_NEXT_HALF, 7).round();
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void whatWasOverBeforeTheChoiceIsNotTold() {
        book.choose(new ReadyBook.Choice(head.id(), ReportPace.MONTH, LocalDate.of(2091, 10, 1)));
        round(LocalDate.of(2091, 10, 1), 9).round();
        assertThat(mails()).isZero();
    }

    @Test
    void nobodyIsToldWithoutAskingOrWithoutTheRole() {
        round(LocalDate.of(2091, 10, 1), 9).round();
        wants(ReportPace.NEVER);
        round(LocalDate.of(2091, 10, 1), 9).round();
        wants(ReportPace.MONTH);
        database.sql("delete from account_role where account_id = :id")
                .param("id", head.id().value())
                .update();
        round(LocalDate.of(2091, 10, 1), 9).round();
        assertThat(mails()).isZero();
    }

    /** The choice of every kind of mail holds here too. */
    @Test
    void whoeverGetsNoMailsOfThisKindGetsNone() {
        wants(ReportPace.MONTH);
        database.sql("insert into notice_choice (person_id, kind, pace) values (:head, 'REPORTS', 'NEVER')")
                .param("head", head.id().value())
                .update();
        round(LocalDate.of(2091, 10, 1), 9).round();
        assertThat(mails()).isZero();
    }

    @Test
    void theMailSaysNothingOfWhatIsInTheReport() {
        var words = java.util.ResourceBundle.getBundle("vaadin-i18n.translations", java.util.Locale.ROOT);
        var mail = words.getString("reporting.notice.ready.subject") + words.getString("reporting.notice.ready.body");
        assertThat(mail.replace("{0}", "")).doesNotContain("{").doesNotContainPattern("[0-9]");
    }

    @Test
    void onlyAHeadChooses() {
        head.signIn();
        choice.choose(ReportPace.HALF_TERM);
        assertThat(choice.pace()).isEqualTo(ReportPace.HALF_TERM);
        Cast.staff(database, "Mr", "Price", Roles.COORDINATOR).signIn();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> choice.choose(ReportPace.MONTH));
    }
}
