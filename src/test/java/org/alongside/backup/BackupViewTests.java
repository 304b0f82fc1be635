package org.alongside.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.IntegerField;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.alongside.AlongsideTest;
import org.alongside.As;
import org.alongside.base.Roles;
import org.alongside.watch.spi.Sign;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.FileSystemUtils;

@AlongsideTest
@As(Roles.ADMIN)
@ViewPackages(packages = "org.alongside.backup")
class BackupViewTests extends SpringBrowserlessTest {
    @Autowired
    private JdbcClient database;

    @Autowired
    private BackupBook book;

    @Autowired
    private BackupWork work;

    @Autowired
    private Backups backups;

    @AfterEach
    void tidy() throws IOException {
        await().until(() -> work.doing().isEmpty());
        database.sql("delete from backup_run").update();
        database.sql("delete from administrative_act").update();
        database.sql(
                        "update backup_plan set nightly = true, at_hour = 2, keep = 30, rehearse = true, night = null, version = 0")
                .update();
        FileSystemUtils.deleteRecursively(Path.of("target/mariadb/home/backups"));
    }

    private String sentence() {
        return $(H1.class).first().getText();
    }

    @Test
    void theFirstBackupIsMadeFromThePageWhileThePortalRuns() {
        navigate(BackupView.class);
        assertThat(sentence()).isEqualTo("There is no backup yet");
        test($(Button.class).withId("backup-now").single()).click();
        await().atMost(Duration.ofSeconds(60)).until(() -> work.doing().isEmpty());
        assertThat(work.folder().all()).hasSize(1);
        assertThat(book.latestGood(BackupRun.Kind.BACKUP)).hasValueSatisfying(it -> {
            assertThat(it.rows()).isPositive();
            assertThat(it.file()).endsWith(".backup");
        });
        var view = navigate(BackupView.class);
        assertThat(sentence()).startsWith("Backed up on").contains("Nobody has tried");
        assertThat($(NativeTableRow.class, view).all()).hasSize(2);
    }

    @Test
    void theNewestIsPutBackOnTrialBesideTheSchool() {
        assertThat(work.backup()).isTrue();
        assertThat(work.rehearse()).isTrue();
        assertThat(book.latest(BackupRun.Kind.REHEARSAL)).hasValueSatisfying(it -> {
            assertThat(it.problem()).isNull();
            assertThat(it.ok()).isTrue();
        });
        navigate(BackupView.class);
        assertThat(sentence()).contains("tried out on");
    }

    @Test
    void itTellsHowFarItIsAndCanBeStopped() {
        assertThat(work.backup()).isTrue();
        var parts = new ArrayList<Double>();
        assertThat(work.rehearse(parts::add)).isTrue();
        assertThat(parts).hasSizeGreaterThan(10).isSorted().allMatch(it -> it > 0 && it <= 1);
        assertThat(work.rehearse(part -> backups.stop())).isTrue();
        assertThat(book.page(0, 10)).as("neither made nor failed").hasSize(2);
        assertThat(work.doing()).isEmpty();
        assertThat(work.folder().path())
                .isDirectoryNotContaining(it -> it.toString().endsWith(".part"));
    }

    @Test
    void aNightHasItsBackupOnceWhicheverNodeIsFirst() {
        var night = new NightlyBackup(book, work, at("2027-01-12T03:10:00Z"));
        night.round();
        new NightlyBackup(book, work, at("2027-01-12T03:11:00Z")).round();
        assertThat(book.page(0, 10))
                .filteredOn(it -> it.what() == BackupRun.Kind.BACKUP)
                .hasSize(1);
        new NightlyBackup(book, work, at("2027-01-13T01:10:00Z")).round();
        assertThat(book.page(0, 10))
                .filteredOn(it -> it.what() == BackupRun.Kind.BACKUP)
                .hasSize(1);
        assertThat(book.takeNight(LocalDate.of(2027, 1, 12))).isFalse();
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    @Test
    void aMissedNightAndAFailureAreSaidAndAskForSomething() {
        assertThat(work.backup()).isTrue();
        var later = new BackupState(book, Clock.offset(Clock.systemUTC(), Duration.ofHours(30)));
        assertThat(later.look()).satisfies(it -> {
            assertThat(it.level()).isEqualTo(Sign.Level.BROKEN);
            assertThat(it.key()).isEqualTo("old");
        });
        book.failed(book.begin(BackupRun.Kind.BACKUP), "The disk is full: free some space.");
        assertThat(new BackupState(book, Clock.systemUTC()).look().key()).isEqualTo("failed-since");
        var view = navigate(BackupView.class);
        assertThat(view.getElement().getTextRecursively()).contains("The disk is full: free some space.");
    }

    @Test
    void twoAdministratorsDoNotOverwriteEachOther() {
        navigate(BackupView.class);
        var keep = $(IntegerField.class).withId("keep").single();
        test(keep).setValue(10);
        assertThat(backups.change(new BackupPlan(true, 4, 20, true, 0))).isTrue();
        test($(Button.class).withId("save-plan").single()).click();
        assertThat(book.plan().keep()).isEqualTo(20);
        test($(Button.class).withId("save-plan").single()).click();
        assertThat(book.plan().keep()).isEqualTo(10);
        assertThat(database.sql("select count(*) from administrative_act where act = 'backup-plan'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void nonsenseIsRefusedInWords() {
        assertThatThrownBy(() -> backups.change(new BackupPlan(true, 24, 10, true, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> backups.change(new BackupPlan(true, 2, 0, true, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @As(Roles.COORDINATOR)
    void nobodyElseMay() {
        assertThatThrownBy(() -> backups.plan()).isInstanceOf(AccessDeniedException.class);
    }
}
