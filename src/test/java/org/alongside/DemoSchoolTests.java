package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.base.demo.DemoChapter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;

/** When invented people come into a school, and when they never do. */
@AlongsideTest
@Transactional
class DemoSchoolTests {
    private final List<String> told = new ArrayList<>();
    private final StaticListableBeanFactory chapters = new StaticListableBeanFactory();
    private final MockEnvironment settings = new MockEnvironment();

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @TempDir
    Path home;

    @BeforeEach
    void anEmptySchool() {
        database.sql("delete from account_role").update();
        database.sql("delete from account").update();
        database.sql("delete from person").update();
        database.sql("update school_settings set live = false, demo = false").update();
        settings.setProperty("alongside.home", home.toString());
        settings.setProperty("alongside.demo", "true");
        settings.setProperty("server.address", "127.0.0.1");
        chapters.addBean("second", chapter(200));
        chapters.addBean("first", chapter(100));
    }

    @Test
    void anEmptySchoolIsToldChapterByChapterInTheirOrderOnOneDay() {
        school().start();
        assertThat(told).containsExactly("100 on 2026-11-23", "200 on 2026-11-23");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void nothingIsToldWhenNobodyAsksForIt() {
        settings.setProperty("alongside.demo", "false");
        school().start();
        assertThat(told).isEmpty();
    }

    @Test
    void aSchoolWithOnePersonInItIsLeftAlone() {
        database.sql("insert into person (id, kind, legal_given, legal_family) values (?, 'STAFF', 'Real', 'Person')")
                .param(UUID.randomUUID())
                .update();
        school().start();
        assertThat(told).isEmpty();
    }

    @Test
    void aSchoolThatIsLiveIsLeftAloneEvenWithNobodyInIt() {
        database.sql("update school_settings set live = true").update();
        school().start();
        assertThat(told).isEmpty();
    }

    @Test
    void anInterruptedTellingLeavesItsMark() {
        chapters.addBean("broken", new DemoChapter() {
            @Override
            public int place() {
                return 150;
            }

            @Override
            public void tell(LocalDate today) {
                throw new IllegalStateException("planted");
            }
        });
        assertThatThrownBy(() -> school().start()).hasMessage("planted");
        assertThat(home.resolve("demo-school.unfinished")).exists();
    }

    @Test
    void aDemoSchoolStaysOffTheNetworkUnlessSomebodyInsists() {
        settings.setProperty("server.address", "0.0.0.0");
        assertThatThrownBy(() -> school().start()).isInstanceOf(CannotStart.class);
        assertThat(told).isEmpty();

        database.sql("update school_settings set demo = true").update();
        settings.setProperty("alongside.demo", "false");
        assertThatThrownBy(() -> school().start())
                .as("started with --empty over a demo school")
                .isInstanceOf(CannotStart.class);

        settings.setProperty("alongside.open-demo-to-network", "yes");
        school().start();
    }

    @Test
    void aRealSchoolMayBeOpenedToTheNetwork() {
        settings.setProperty("server.address", "0.0.0.0");
        settings.setProperty("alongside.demo", "false");
        school().start();
        assertThat(told).isEmpty();
    }

    private DemoSchool school() {
        var clock = Clock.fixed(Instant.parse("2026-11-23T00:30:00Z"), ZoneOffset.UTC);
        return new DemoSchool(chapters.getBeanProvider(DemoChapter.class), database, transactions, settings, clock);
    }

    private DemoChapter chapter(int place) {
        return new DemoChapter() {
            @Override
            public int place() {
                return place;
            }

            @Override
            public void tell(LocalDate today) {
                told.add(place + " on " + today);
            }
        };
    }
}
