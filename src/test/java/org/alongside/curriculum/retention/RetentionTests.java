package org.alongside.curriculum.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.identity.Cast;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** Rolled back. */
@AlongsideTest
@Transactional
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
class RetentionTests extends SpringBrowserlessTest {
    @Autowired
    Retention retention;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    private PersonId pupil;
    private PersonId left;

    @BeforeEach
    void aLeadAndTwoPupils() {
        for (var table :
                List.of("withdrawal_lesson", "withdrawal_step", "withdrawal", "box_question", "curriculum_removal")) {
            database.update("delete from " + table);
        }
        var client = JdbcClient.create(database);
        pupil = Cast.pupil(client, "Tia", 11).id();
        left = Cast.pupil(client, "Omar", 13).id();
        Cast.staff(client, "Ms", "Lead", Roles.PSHE_LEAD).signIn();
    }

    private LocalDate monthsAgo(int months) {
        return Said.dayOf(clock.instant()).minusMonths(months);
    }

    private UUID withdrawal(
            PersonId of,
            @org.jspecify.annotations.Nullable String decision,
            @org.jspecify.annotations.Nullable LocalDate ended,
            int askedAgo) {
        var id = UUID.randomUUID();
        var asked = Date.valueOf(monthsAgo(askedAgo));
        database.update(
                "insert into withdrawal (id, pupil_id, asked_by, asked_on, decision, decided_on, ended_on) values (?, ?, 'A parent', ?, ?, ?, ?)",
                id,
                of.value(),
                asked,
                decision,
                decision == null ? null : asked,
                ended == null ? null : Date.valueOf(ended));
        database.update(
                "insert into withdrawal_step (withdrawal_id, number, step, made_by, made_at) values (?, 1, 'ASKED', ?, now(6))",
                id,
                of.value());
        return id;
    }

    private void question(LocalDate from) {
        database.update(
                "insert into box_question (id, academic_year, class_id, year_group, shown_from, words) values (?, ?, null, 9, ?, 'x')",
                UUID.randomUUID(),
                UUID.randomUUID(),
                Date.valueOf(from));
    }

    private int rows(String table) {
        return database.queryForObject("select count(*) from " + table, Integer.class);
    }

    @Test
    void onlyWhatWasOverForLongEnoughIsListedWithTheReason() {
        var ended = withdrawal(pupil, "GRANTED", monthsAgo(40), 60);
        withdrawal(pupil, "GRANTED", monthsAgo(10), 60);
        withdrawal(pupil, "GRANTED", null, 60);
        withdrawal(pupil, null, null, 60);
        var refused = withdrawal(pupil, "REFUSED", null, 37);
        withdrawal(pupil, "REFUSED", null, 35);
        var gone = withdrawal(left, "GRANTED", null, 60);
        database.update("update person set left_on = ? where id = ?", Date.valueOf(monthsAgo(38)), left.value());

        assertThat(retention.withdrawals())
                .extracting(OldWithdrawal::id, OldWithdrawal::why)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ended, OldWithdrawal.Why.ENDED),
                        org.assertj.core.groups.Tuple.tuple(gone, OldWithdrawal.Why.LEFT),
                        org.assertj.core.groups.Tuple.tuple(refused, OldWithdrawal.Why.REFUSED));
    }

    @Test
    void aLongerPeriodTakesThemOffTheListAndNothingIsRemovedByIt() {
        withdrawal(pupil, "REFUSED", null, 37);
        var seen = retention.period(Kept.WITHDRAWAL);
        assertThat(seen.suggested()).isTrue();
        retention.change(seen, 60);
        assertThat(retention.withdrawals()).isEmpty();
        assertThat(rows("withdrawal")).isEqualTo(1);
        assertThat(retention.period(Kept.WITHDRAWAL).suggested()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> retention.change(seen, 12))
                .withMessage("curriculum.retention.changed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> retention.change(retention.period(Kept.WITHDRAWAL), 0))
                .withMessage("curriculum.retention.months-range");
    }

    @Test
    void whatIsRemovedIsWhatWasChosenAndStillOverAndLeavesANumber() {
        var old = withdrawal(pupil, "REFUSED", null, 40);
        var stays = withdrawal(pupil, "REFUSED", null, 41);
        var young = withdrawal(pupil, "REFUSED", null, 5);
        var act = UUID.randomUUID();
        assertThat(retention.removeWithdrawals(act, List.of(old, young, UUID.randomUUID())))
                .isEqualTo(1);
        assertThat(retention.removeWithdrawals(act, List.of(stays)))
                .as("the same press a second time")
                .isZero();
        assertThat(rows("withdrawal")).isEqualTo(2);
        assertThat(rows("withdrawal_step")).isEqualTo(2);
        assertThat(retention.removals()).singleElement().satisfies(it -> {
            assertThat(it.removed()).isEqualTo(1);
            assertThat(it.months()).isEqualTo(36);
            assertThat(it.oldest()).isEqualTo(monthsAgo(40));
        });
    }

    @Test
    void questionsGoByTheDayThatWasSeenAndNeverEarlier() {
        question(monthsAgo(20));
        question(monthsAgo(14));
        question(monthsAgo(2));
        assertThat(retention.questions())
                .singleElement()
                .satisfies(it -> assertThat(it.number()).isEqualTo(2));
        assertThat(retention.removeQuestions(UUID.randomUUID(), monthsAgo(0))).isEqualTo(2);
        assertThat(rows("box_question")).isEqualTo(1);
        assertThat(retention.removeQuestions(UUID.randomUUID(), monthsAgo(0))).isZero();
        assertThat(retention.removals()).hasSize(1);
    }

    @Test
    void thePageAsksOnceMoreAndLeavesOutWhatIsNotTicked() {
        withdrawal(pupil, "REFUSED", null, 40);
        withdrawal(pupil, "REFUSED", null, 41);
        question(monthsAgo(20));
        UI.getCurrent().navigate("curriculum/retention");
        assertThat($(H1.class).single().getText()).isEqualTo("2 withdrawals and one question are over their time");
        $(Checkbox.class).all().getFirst().setValue(false);
        test($(Button.class).id("remove-WITHDRAWAL")).click();
        assertThat(rows("withdrawal")).isEqualTo(2);
        test($(Button.class).id("remove-now-WITHDRAWAL")).click();
        assertThat(rows("withdrawal")).isEqualTo(1);
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("One entry removed", "one withdrawal, by Ms Lead")
                .doesNotContain("School year ,");
    }

    @Test
    void aTeacherRemovesNothing() {
        Cast.staff(JdbcClient.create(database), "Mr", "Other", Roles.TEACHER).signIn();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> retention.withdrawals());
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> retention.removeQuestions(UUID.randomUUID(), monthsAgo(0)));
    }
}
